import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeCompany } from '#domain/judge-company.ts';
import { settleChapter } from '#store/chapters.ts';
import { openStore } from '#store/open.ts';
import { changeRoster } from '#store/roster.ts';
import type { Database } from '#store/schema.ts';
import { type Bot, Bots } from './bots.ts';
import type { Finding } from './finding.ts';
import { median, percentile } from './percentiles.ts';
import { Saver } from './save-form.ts';
import { SlackEnd, TEAM } from './slack-end.ts';

const SAVES = 10;
const BARE_POSTS = 20;
const BACKLOG = 1000;
/** Alerts of one chapter, which has a channel of its own. */
const IN_A_CHANNEL = 10;

/** How often each is measured: rounds of Saves, after so many that warm up, and of backlogs of so many alerts. */
type Effort = { rounds: number; warmUp: number; backlog: number; drains: number };
const WHOLE: Effort = { rounds: 30, warmUp: 50, backlog: BACKLOG, drains: 5 };

export const ALERT_HEADING = `An alert against a bare chat.postMessage, ${WHOLE.rounds * SAVES} Saves one at a time, each with a milestone
  alert: from Save's request until Slack has the alert, against the round trip of a bare post
  drain: alerts a second of a backlog of ${BACKLOG} in ${BACKLOG / IN_A_CHANNEL} channels, without Slack's pace of one message a
  second and channel, so that the bot's own work is measured; against the messages a second of a bare loop;
  both started anew for each of ${WHOLE.drains} rounds, of which this is the median`;

/** Times alerts, and the drain of a backlog, against bare posts in the same run. */
export async function alertSpeed(folder: string, effort = WHOLE): Promise<Finding[]> {
  const slack = new SlackEnd();
  const bots = new Bots(folder, slack);
  try {
    await slack.start();
    const bare = await bots.startBareLoop();
    const at = { folder, slack, bots };
    return [...(await alertTimes(at, bare, effort)), await drain(at, effort)];
  } finally {
    await bots.stop();
    await slack.stop();
  }
}

async function barePosts({ port }: Bot, count: number): Promise<number[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/?count=${count}`);
  return await answer.json();
}

type Place = { folder: string; slack: SlackEnd; bots: Bots };

async function alertTimes(
  { folder, slack, bots }: Place,
  bare: Bot,
  { rounds, warmUp }: Effort,
): Promise<Finding[]> {
  const url = `sqlite:${join(folder, 'alerts.db')}`;
  const { db, close } = await openStore(url);
  await chapterOfMilestones(db, TEAM, warmUp + rounds * SAVES);
  const saver = new Saver(slack, await bots.startOn(url));
  let channel = 0;
  const save = async (): Promise<number> => {
    // A fresh channel each time, so that none has to wait for the pace of the last.
    channel += 1;
    await db
      .updateTable('settings')
      .set({ alert_channel: `C0BENCH${channel}` })
      .execute();
    return saver.save(`Invented Works ${channel} Inc.`);
  };
  for (let time = 0; time < warmUp; time += 1) await save();
  await barePosts(bare, warmUp);
  const saved: number[] = [];
  const posted: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (let time = 0; time < SAVES; time += 1) saved.push(await save());
    posted.push(...(await barePosts(bare, BARE_POSTS)));
  }
  await close();
  const at = (share: number) => {
    const [took, bareTook] = [percentile(saved, share), percentile(posted, share)];
    return { ratio: took / bareTook, took, bareTook };
  };
  return [
    { name: 'alert_p50', ...at(0.5) },
    { name: 'alert_p99', ...at(0.99), target: 3 },
  ];
}

async function drain(
  { folder, slack, bots }: Place,
  { backlog, drains }: Effort,
): Promise<Finding> {
  const owed = join(folder, 'backlog.db');
  await makeBacklog(`sqlite:${owed}`, backlog);
  const rounds: { took: number; bareTook: number }[] = [];
  for (let round = 0; round < drains; round += 1) {
    const file = join(folder, `backlog-${round}.db`);
    copyFileSync(owed, file);
    const bare = await bots.startBareLoop();
    const bareTook = await timeOf(() => barePosts(bare, backlog));
    const all = slack.expectAlerts(backlog);
    await bots.drain(`sqlite:${file}`, all);
    const { first, last } = await all;
    // The first alert has no beginning to be timed from: the others are timed from it.
    rounds.push({ took: ((last - first) * backlog) / (backlog - 1), bareTook });
  }
  return {
    name: 'drain',
    ratio: median(rounds.map(({ took, bareTook }) => bareTook / took)),
    took: median(rounds.map(({ took }) => took)),
    bareTook: median(rounds.map((round) => round.bareTook)),
    least: 0.7,
  };
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

async function makeBacklog(url: string, backlog: number): Promise<void> {
  const { db, close } = await openStore(url);
  for (let chapter = 0; chapter < backlog / IN_A_CHANNEL; chapter += 1) {
    const chapterId = await chapterOfMilestones(db, `T0BENCH${chapter}`, IN_A_CHANNEL);
    await db
      .updateTable('settings')
      .set({ alert_channel: `C0BENCH${chapter}` })
      .where('chapter_id', '=', chapterId)
      .execute();
    for (let at = 0; at < IN_A_CHANNEL; at += 1) await add(db, chapterId, at);
  }
  await close();
}

/** A chapter that announces every number of companies up to one. */
async function chapterOfMilestones(db: Database, team: string, most: number): Promise<string> {
  const { id } = await settleChapter(db, team, new Date().toISOString(), randomUUID);
  const milestones = JSON.stringify(Array.from({ length: most }, (_, at) => at + 1));
  await db
    .updateTable('settings')
    .set({ milestones, target: 5000 })
    .where('chapter_id', '=', id)
    .execute();
  return id;
}

async function add(db: Database, chapterId: string, number: number): Promise<void> {
  const at = new Date().toISOString();
  const name = `Invented Works ${number} Inc.`;
  const judged = judgeCompany({ name, state: 'SON', usOwned: 'yes' }, at.slice(0, 10));
  if (!judged.ok) throw new Error('The company is not well written.');
  await changeRoster(
    db,
    { kind: 'add', key: name, company: judged.company, notDuplicateOf: [] },
    { chapterId, actor: 'bench', at, newId: randomUUID },
  );
}
