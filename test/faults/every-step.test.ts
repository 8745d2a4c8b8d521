import type { KyselyPlugin } from 'kysely';
import { expect, it } from 'vitest';
import { BOARD, CONSOLIDATION } from '#sandbox/slack-stand-in.ts';
import { owedAlerts } from '#store/alerts.ts';
import { settleDoubt } from '#store/doubt.ts';
import { chapterOf } from '../store/temporary-store.ts';
import { cutAfter, lost } from './bad-line.ts';
import { Road, road } from './road.ts';

/** A database that refuses one statement, the one of that number. */
class Refusing implements KyselyPlugin {
  readonly #number: number;
  asked = 0;

  constructor(number: number) {
    this.#number = number;
  }

  transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => {
    this.asked += 1;
    if (this.asked === this.#number) throw new Error('The database refused.');
    return node;
  };

  transformResult: KyselyPlugin['transformResult'] = async ({ result }) => result;
}

const WAYS: [string, (way: Road) => void][] = [
  ['Slack takes it', () => undefined],
  ['Slack takes it and cuts the line', (way) => way.line.next('chat.postMessage', cutAfter)],
  ['Slack never has it', (way) => way.line.next('chat.postMessage', lost)],
  [
    'Slack asks for a wait',
    (way) => way.slack.failNext('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 2 }),
  ],
  [
    'the bot is in its channel only later',
    (way) => {
      way.delivery.fallbackChannel = BOARD.id;
    },
  ],
];

/** Whoever is asked by the bot, which may not read the channel and heard of no post, looks there. */
async function answerForBoard({ chapter }: Road): Promise<void> {
  const asked = await chapter.db
    .selectFrom('alert')
    .select(['id', 'claimed_at as since'])
    .where('chapter_id', '=', chapter.id)
    .where('channel', '=', BOARD.id)
    .where('told_at', 'is not', null)
    .executeTakeFirst();
  if (!asked?.since) return;
  const { id, since } = asked;
  const at = new Date().toISOString();
  await settleDoubt(chapter.db, { id, since, chapterId: chapter.id, seen: 'not-posted', at });
}

it.each(WAYS)(
  'a database that refuses any one statement of a post loses no alert and doubles none where %s',
  async (_what, prepare) => {
    const { slack, line, chapter } = await road();
    for (let number = 1, steps = 1; number <= steps; number += 1) {
      const way = new Road(slack, line, await chapterOf(chapter.db, `T0STEP${number}`), {});
      const refusing = new Refusing(number);
      await way.earn();
      prepare(way);
      const { db } = way.delivery;
      way.delivery.db = db.withPlugin(refusing);
      await way.work().catch(() => undefined);
      way.delivery.db = db;
      way.delivery.fallbackChannel = CONSOLIDATION.id;
      for (let time = 0; time < 5 && (await owedAlerts(db)).owed > 0; time += 1) {
        way.later(300);
        await way.work();
        await answerForBoard(way);
      }
      steps = Math.max(steps, refusing.asked);
      expect(way.posted()).toHaveLength(number);
    }
  },
);
