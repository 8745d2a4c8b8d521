import { sql } from 'kysely';
import { STATES, type State } from '#domain/choices.ts';
import {
  type ChapterSettings,
  COUNTED,
  type CountingRule,
  type LatestCompany,
  type MonthlyChange,
  type RosterFigures,
  type StateFigures,
  type StatePipeline,
} from '#domain/consolidation.ts';
import { type Chapter, getChapter } from './chapters.ts';
import { recordsOf } from './companies.ts';
import { ownedRecordsOf } from './counted.ts';
import { dailyChanges } from './daily-changes.ts';
import type { Database } from './schema.ts';
import { getSettings } from './settings.ts';

/** Members and counted companies of each state, in the states' order. */
export async function stateFigures(
  db: Database,
  chapterId: string,
  rule: CountingRule,
): Promise<StateFigures[]> {
  const { status, usOwned, confirmed } = COUNTED[rule.name];
  const rows = await recordsOf(db, chapterId)
    .select(['state', 'us_owned'])
    .select((company) => company.fn.countAll<number>().as('companies'))
    .select((company) => company.fn.count<number>('confirmed_on').as('confirmed'))
    .where('status', '=', status)
    .groupBy(['state', 'us_owned'])
    .execute();
  return STATES.map((state) => {
    const mine = rows.filter((row) => row.state === state);
    const is = mine.find((row) => row.us_owned === usOwned);
    const figures = { usOwned: Number(is?.companies ?? 0), confirmed: Number(is?.confirmed ?? 0) };
    return {
      state,
      ...figures,
      counted: confirmed ? figures.confirmed : figures.usOwned,
      members: mine.reduce((all, row) => all + Number(row.companies), 0),
    };
  });
}

/** The prospects of each state that would count if they joined. */
async function pipelineOf(
  db: Database,
  chapterId: string,
  rule: CountingRule,
): Promise<StatePipeline[]> {
  const rows = await recordsOf(db, chapterId)
    .select('state')
    .select((company) => company.fn.countAll<number>().as('companies'))
    .where('status', '=', 'prospect')
    .where('us_owned', '=', COUNTED[rule.name].usOwned)
    .groupBy('state')
    .execute();
  return rows.map(({ state, companies }) => ({ state, prospects: Number(companies) }));
}

const LATEST_OF_STATE = 3;

const latestOf = (db: Database, chapterId: string, state: State): Promise<LatestCompany[]> =>
  recordsOf(db, chapterId)
    .select(['name', 'state', 'joined_on as joinedOn', 'added_turn as added'])
    .where('status', '=', 'member')
    .where('state', '=', state)
    .where('joined_on', 'is not', null)
    .$narrowType<{ joinedOn: string }>()
    .orderBy('joined_on', 'desc')
    .orderBy('added_turn', 'desc')
    .limit(LATEST_OF_STATE)
    .execute();

/** How the count grew, by month and state: plus one for each that joined, minus one for each that left since. */
async function growthOf(
  db: Database,
  chapterId: string,
  rule: CountingRule,
): Promise<MonthlyChange[]> {
  const byMonth = (day: 'joined_on' | 'left_on', change: 1 | -1) =>
    ownedRecordsOf(db, chapterId, rule)
      .select(['state', sql<string>`substr(${sql.ref(day)}, 1, 7)`.as('month')])
      .select((company) => company.fn.countAll<number>().as('companies'))
      .where('status', '<>', 'prospect')
      .where(day, 'is not', null)
      .groupBy(['state', 'month'])
      .execute()
      .then((rows) =>
        rows.map(({ month, state, companies }) => ({
          month,
          state,
          change: change * Number(companies),
        })),
      );
  return [...(await byMonth('joined_on', 1)), ...(await byMonth('left_on', -1))];
}

export async function rosterFigures(
  db: Database,
  chapterId: string,
  rule: CountingRule,
): Promise<RosterFigures> {
  const latest: LatestCompany[] = [];
  for (const state of STATES) latest.push(...(await latestOf(db, chapterId, state)));
  return {
    states: await stateFigures(db, chapterId, rule),
    pipeline: await pipelineOf(db, chapterId, rule),
    latest,
    growth: await growthOf(db, chapterId, rule),
    lately: await dailyChanges(db, chapterId, rule),
  };
}

export type ChapterFigures = {
  chapter: Chapter;
  settings: ChapterSettings;
  figures: RosterFigures;
};
export type ReadFigures = (teamId: string, turn?: number) => Promise<ChapterFigures>;

/**
 * Reads a chapter's figures, counting anew only when the chapter's turn has moved: what is shown is
 * always the roster as it stands, whichever process changed it, at the price of one row; or none, for
 * whoever has just read the turn and hands it in.
 */
export function figuresReader(db: Database): ReadFigures {
  const last = new Map<string, ChapterFigures>();
  return async (teamId, turn) => {
    const known = last.get(teamId);
    if (known && known.chapter.turn === turn) return known;
    const chapter = await getChapter(db, teamId);
    if (known?.chapter.turn === chapter.turn) return known;
    const settings = await getSettings(db, chapter.id);
    const figures = await rosterFigures(db, chapter.id, settings.rule);
    const now = { chapter, settings, figures };
    last.set(teamId, now);
    return now;
  };
}
