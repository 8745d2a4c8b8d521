import { type Attention, lackingBy } from '#domain/attention.ts';
import { dayAt } from '#domain/calendar.ts';
import { type ChapterSettings, type Standing, standing } from '#domain/consolidation.ts';
import { readAttention } from '#store/attention.ts';
import type { ReadFigures } from '#store/figures.ts';
import { type HistoryEntry, readHistory } from '#store/history-pages.ts';
import type { Database } from '#store/schema.ts';

/** What every Home tab of a chapter tells: the roster as it stood after a change, or later. */
export type HomeFacts = {
  chapterId: string;
  turn: number;
  settings: ChapterSettings;
  standing: Standing;
  attention: Attention;
  changes: HistoryEntry[];
};

export type ReadFacts = (at: string) => Promise<HomeFacts>;

/** Reads what the Home tabs of a workspace tell, once for all who look at it after one change, and anew each day. */
export function factsReader(db: Database, readFigures: ReadFigures, teamId: string): ReadFacts {
  let last: { facts: HomeFacts; today: string } | undefined;
  return async (at) => {
    const { chapter, settings, figures } = await readFigures(teamId);
    const { id: chapterId, turn } = chapter;
    const today = dayAt(at, settings.timeZone);
    if (last?.facts.turn === turn && last.today === today) return last.facts;
    const facts = {
      ...{ chapterId, turn, settings },
      standing: standing(figures, settings, today),
      attention: await readAttention(db, { chapterId, ...lackingBy(settings, at) }),
      changes: (await readHistory(db, chapterId, { companyId: null, upTo: turn, page: 0 })).entries,
    };
    last = { facts, today };
    return facts;
  };
}
