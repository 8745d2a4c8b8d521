import type { CustomRoute } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { owedAlerts } from '#store/alerts.ts';
import type { Database } from '#store/schema.ts';

/** How long one look at Slack serves, in milliseconds: health checks come often and Slack counts calls. */
const SLACK_REMEMBERED = 30_000;

/** `GET /health`: 200 while the store and Slack answer, 503 otherwise; which of them, in JSON. */
export function healthRoute(db: Database, slack: WebClient, now: () => Date): CustomRoute {
  let looked = { at: 0, ok: false };
  const slackAnswers = async (): Promise<boolean> => {
    if (looked.ok && now().getTime() - looked.at < SLACK_REMEMBERED) return true;
    looked = { at: now().getTime(), ok: await answers(slack.auth.test()) };
    return looked.ok;
  };
  return {
    path: '/health',
    method: 'GET',
    handler: async (_request, response) => {
      const alerts = await owedAlerts(db).catch(() => null);
      const slackOk = await slackAnswers();
      const health = { ok: alerts !== null && slackOk, store: alerts !== null, slack: slackOk };
      response.writeHead(health.ok ? 200 : 503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ...health, alerts }));
    },
  };
}

const answers = (asked: Promise<unknown>): Promise<boolean> =>
  asked.then(
    () => true,
    () => false,
  );
