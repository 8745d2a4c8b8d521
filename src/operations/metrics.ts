import type { CustomRoute } from '@slack/bolt';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { owedAlerts } from '#store/alerts.ts';
import { listChapters } from '#store/chapters.ts';
import type { ReadFigures } from '#store/figures.ts';
import type { Database } from '#store/schema.ts';
import { ageOf, inPatience } from './health.ts';
import type { SocketHealth } from './kept-socket.ts';
import type { Answered } from './request.ts';

/** What came of a message that delivery posted: Slack has it, refused it, or nobody can tell. */
export type PostOutcome = 'posted' | 'rate_limited' | 'refused' | 'no_answer';

export type Metrics = {
  countRequest(how: Answered): void;
  countPost(outcome: PostOutcome): void;
  /** `GET /metrics`, for Prometheus. */
  route: CustomRoute;
};

export type MetricsParts = {
  db: Database;
  readFigures: ReadFigures;
  now: () => Date;
  socket: () => SocketHealth | undefined;
};

/** Seconds; Slack waits three for an acknowledgement. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];

/** The bot's figures for Prometheus, beside Node's own. */
export function createMetrics(parts: MetricsParts): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = requestMetrics(registers);
  const posts = new Counter({
    name: 'amcham_posts_total',
    help: 'Messages that delivery tried to post to Slack, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const look = storeGauges(registers, parts);
  return {
    countRequest: requests,
    countPost: (outcome) => posts.inc({ outcome }),
    route: {
      path: '/metrics',
      method: 'GET',
      handler: async (_request, response) => {
        await look();
        response.writeHead(200, { 'content-type': registry.contentType });
        response.end(await registry.metrics());
      },
    },
  };
}

function requestMetrics(registers: Registry[]): Metrics['countRequest'] {
  const requests = new Counter({
    name: 'amcham_requests_total',
    help: 'Requests from Slack, by door and outcome',
    labelNames: ['door', 'outcome'],
    registers,
  });
  const done = new Histogram({
    name: 'amcham_request_duration_seconds',
    help: 'Time until all that a request asked for was done',
    labelNames: ['door', 'outcome'],
    buckets: BUCKETS,
    registers,
  });
  const acknowledged = new Histogram({
    name: 'amcham_ack_duration_seconds',
    help: 'Time until a request was acknowledged, of the 3 seconds that Slack waits',
    labelNames: ['door'],
    buckets: BUCKETS,
    registers,
  });
  return ({ door, outcome, ms, ackMs }) => {
    requests.inc({ door, outcome });
    done.observe({ door, outcome }, ms / 1000);
    if (ackMs !== null) acknowledged.observe({ door }, ackMs / 1000);
  };
}

/** What is looked up whenever somebody asks; what cannot be told then is left out. */
function storeGauges(registers: Registry[], parts: MetricsParts): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const up = gauge('amcham_store_up', 'Whether the store answers');
  const quiet = gauge('amcham_socket_quiet_seconds', 'Seconds since Slack was heard on the socket');
  const owed = gauge('amcham_alerts_owed', 'Alerts that wait to be posted');
  const oldest = gauge('amcham_oldest_alert_age_seconds', 'Age of the oldest; 0 where none waits');
  const counted = gauge('amcham_counted_companies', 'Companies that count', ['chapter']);
  const target = gauge('amcham_target_companies', 'Companies that must count', ['chapter']);
  return async () => {
    for (const one of [quiet, owed, oldest]) one.remove();
    for (const one of [counted, target]) one.reset();
    const line = parts.socket();
    if (line) quiet.set(line.quietSeconds);
    const look = await inPatience(lookAtStore(parts));
    up.set(look ? 1 : 0);
    if (!look) return;
    owed.set(look.owed);
    oldest.set(look.oldestSeconds);
    for (const chapter of look.chapters) {
      counted.set({ chapter: chapter.id }, chapter.counted);
      target.set({ chapter: chapter.id }, chapter.target);
    }
  };
}

async function lookAtStore({ db, readFigures, now }: MetricsParts) {
  const { owed, oldest } = await owedAlerts(db);
  const chapters: { id: string; counted: number; target: number }[] = [];
  for (const { id, teamId } of await listChapters(db)) {
    const { figures, settings } = await readFigures(teamId);
    const counted = figures.states.reduce((sum, state) => sum + state.counted, 0);
    chapters.push({ id, counted, target: settings.plan.target });
  }
  return { owed, oldestSeconds: ageOf(oldest, now()) ?? 0, chapters };
}
