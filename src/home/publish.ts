import { SlackError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { isRefusal, isSlacksOwnFailure, refusalIn } from '#slack/refusal.ts';
import type { Home } from '#views/home-view.ts';
import type { GrowthPicture } from './growth-pictures.ts';

/** A Home tab as it is to be shown, and the change up to which it tells the roster. */
export type Drawn = { view: Home; turn: number; picture: GrowthPicture | null };

type Drawing = {
  /** Draws it, without a picture where it is to be plain. */
  draw: (isPlain: boolean) => Promise<Drawn>;
  /** Told of the picture that Slack will not show. */
  refused: (picture: GrowthPicture) => Promise<void>;
};

/** What came of a draw: it is shown, Slack is to be left in peace for a while, or there is nobody to show it to. */
export type Published =
  | { kind: 'shown'; turn: number; hash: string | null }
  | { kind: 'wait'; seconds: number }
  | { kind: 'nobody'; reason: string };

/**
 * Shows somebody their Home tab. The mark of what it showed goes along, so that Slack refuses a draw
 * where another came first: then it is drawn once more from the roster as it stands, which is no older.
 * Where Slack will not show the picture, the tab is shown without it.
 */
export async function publishHome(
  slack: WebClient,
  { userId, hash }: { userId: string; hash: string | null },
  { draw, refused }: Drawing,
): Promise<Published> {
  const show = async (known: string | null, isPlain = false): Promise<Published> => {
    const { view, turn, picture } = await draw(isPlain);
    const mark = known === null ? {} : { hash: known };
    try {
      const shown = await slack.views.publish({ user_id: userId, view, ...mark });
      return { kind: 'shown', turn, hash: shown.view?.hash ?? null };
    } catch (error) {
      if (picture === null || !isRefusal(error, ...MAY_BE_THE_PICTURE)) throw error;
      await refused(picture);
      return show(known, true);
    }
  };
  try {
    return await show(hash).catch((error: unknown) => {
      if (isRefusal(error, 'hash_conflict')) return show(null);
      throw error;
    });
  } catch (error) {
    return troubleOf(error);
  }
}

/** What Slack says where it does not find the file of a picture, or not yet. */
const MAY_BE_THE_PICTURE = ['invalid_blocks', 'invalid_arguments', 'file_not_found'];

/** Seconds for which Slack is left in peace where it fails. */
const RESPITE = 5;

/** Slack's own failures pass; whatever else it says no to, it will not show this Home tab. */
function troubleOf(error: unknown): Published {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'wait', seconds: error.retryAfter };
  const reason = refusalIn(error);
  if (reason !== undefined && !isSlacksOwnFailure(error)) return { kind: 'nobody', reason };
  if (!(error instanceof SlackError)) throw error;
  return { kind: 'wait', seconds: RESPITE };
}
