import { setTimeout as pause } from 'node:timers/promises';
import type { CustomRoute } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { owedAlerts } from '#store/alerts.ts';
import type { Database } from '#store/schema.ts';
import type { SocketHealth } from './kept-socket.ts';

/** How long one look at Slack serves, in milliseconds: health checks come often and Slack counts calls. */
const SLACK_REMEMBERED = 30_000;

/** A socket is replaced in seconds; one of which nothing is heard for longer serves nobody. */
const SOCKET_GRACE_SECONDS = 20;

export type HealthParts = {
  db: Database;
  slack: WebClient;
  now: () => Date;
  /** How the socket is; undefined in HTTP mode. */
  socket: () => SocketHealth | undefined;
};

/** `GET /health`: 200 while the store, Slack and the socket answer, 503 otherwise; which of them, in JSON. */
export function healthRoute({ db, slack, now, socket }: HealthParts): CustomRoute {
  let looked = { at: 0, ok: false };
  const slackAnswers = async (): Promise<boolean> => {
    if (looked.ok && performance.now() - looked.at < SLACK_REMEMBERED) return true;
    looked = { at: performance.now(), ok: await answers(slack.auth.test()) };
    return looked.ok;
  };
  return {
    path: '/health',
    method: 'GET',
    handler: async (_request, response) => {
      const alerts = await inPatience(owedAlerts(db));
      const line = socket();
      const health = {
        store: alerts !== null,
        slack: await slackAnswers(),
        ...(line && { socket: line }),
        alerts,
        oldestAlertSeconds: ageOf(alerts?.oldest ?? null, now()),
      };
      const hears = line === undefined || line.quietSeconds <= SOCKET_GRACE_SECONDS;
      const ok = health.store && health.slack && hears;
      response.writeHead(ok ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok, ...health }));
    },
  };
}

/** Whole seconds since an instant; null where there is none. */
export const ageOf = (instant: string | null, now: Date): number | null =>
  instant === null ? null : Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / 1000));

/** Milliseconds for which the store is waited for: a database that has gone silent refuses nothing. */
const PATIENCE = 5000;

/** What was asked of the store; null where it fails, or says nothing for too long. */
export const inPatience = <T>(asked: Promise<T>): Promise<T | null> =>
  Promise.race([asked, pause(PATIENCE, null, { ref: false })]).catch(() => null);

const answers = (asked: Promise<unknown>): Promise<boolean> =>
  asked.then(
    () => true,
    () => false,
  );
