import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api';
import type { Home } from '#views/home-view.ts';

/** A Home tab as it is to be shown, and the change up to which it tells the roster. */
export type Drawn = { view: Home; turn: number };

/** What came of a draw: it is shown, Slack is to be left in peace for a while, or there is nobody to show it to. */
export type Published =
  | { kind: 'shown'; turn: number; hash: string | null }
  | { kind: 'wait'; seconds: number }
  | { kind: 'nobody'; reason: string };

/**
 * Shows somebody their Home tab. The mark of what it showed goes along, so that Slack refuses a draw
 * where another came first: then it is drawn once more from the roster as it stands, which is no older.
 */
export async function publishHome(
  slack: WebClient,
  { userId, hash }: { userId: string; hash: string | null },
  draw: () => Promise<Drawn>,
): Promise<Published> {
  const show = async (known: string | null): Promise<Published> => {
    const { view, turn } = await draw();
    const mark = known === null ? {} : { hash: known };
    const shown = await slack.views.publish({ user_id: userId, view, ...mark });
    return { kind: 'shown', turn, hash: shown.view?.hash ?? null };
  };
  try {
    return await show(hash).catch((error: unknown) => {
      if (refusalIn(error) === 'hash_conflict') return show(null);
      throw error;
    });
  } catch (error) {
    return troubleOf(error);
  }
}

/** Seconds for which Slack is left in peace where it fails. */
const RESPITE = 5;

/** Slack's own failures pass; whatever else it says no to, it will not show this Home tab. */
const PASSING = ['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable'];

function troubleOf(error: unknown): Published {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'wait', seconds: error.retryAfter };
  const reason = refusalIn(error);
  if (reason !== undefined && !PASSING.includes(reason)) return { kind: 'nobody', reason };
  const isSlack = [WebAPIHTTPError, WebAPIRequestError].some((kind) => error instanceof kind);
  if (reason === undefined && !isSlack) throw error;
  return { kind: 'wait', seconds: RESPITE };
}

const refusalIn = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError ? error.data.error : undefined;
