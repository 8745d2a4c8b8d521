import { type Chapter, listChapters } from '#store/chapters.ts';
import type { Database } from '#store/schema.ts';
import { UsageFault } from './usage-fault.ts';

export const noChapterYet =
  'This store has no chapter yet. Start the bot once, or name the Slack workspace: --team T0123456789.';

/**
 * The store's only chapter, or the one of the Slack workspace that is named. Undefined where the store
 * is empty and a workspace is named: its list may be loaded before the bot first starts.
 */
export async function findChapterFor(
  db: Database,
  team: string | undefined,
): Promise<Chapter | undefined> {
  if (team !== undefined && !/^[TE][A-Z0-9]{2,}$/.test(team))
    throw new UsageFault('--team takes the id of a Slack workspace, such as T0123456789.');
  const chapters = await listChapters(db);
  const known = chapters.map(({ teamId }) => teamId).join(', ');
  if (team !== undefined) {
    const named = chapters.find(({ teamId }) => teamId === team);
    if (named || chapters.length === 0) return named;
    throw new UsageFault(`This store has no chapter for ${team}. It has one for ${known}.`);
  }
  const [only, ...others] = chapters;
  if (only === undefined) throw new UsageFault(noChapterYet);
  if (others.length > 0)
    throw new UsageFault(`This store has several chapters. Name one with --team: ${known}.`);
  return only;
}
