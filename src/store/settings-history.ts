import type { SettingsLine } from '#domain/settings-change.ts';
import type { Database, Turn } from './schema.ts';

export async function appendSettingsChange(
  turn: Turn,
  chapterId: string,
  key: string,
  { changes, before, after, ...line }: SettingsLine,
): Promise<void> {
  await turn
    .insertInto('settings_history')
    .values({
      ...line,
      chapter_id: chapterId,
      change_key: key,
      changes: JSON.stringify(changes),
      counted_before: before,
      counted_after: after,
    })
    .execute();
}

const linesOf = (db: Database, chapterId: string) =>
  db
    .selectFrom('settings_history')
    .select(['turn', 'actor', 'at', 'changes'])
    .select(['counted_before as before', 'counted_after as after'])
    .where('chapter_id', '=', chapterId);

const lineOf = ({ changes, ...line }: Omit<SettingsLine, 'changes'> & { changes: string }) => ({
  ...line,
  changes: JSON.parse(changes),
});

/** The change of the settings that was kept under a key: Slack sends some things twice. */
export async function findSettingsChange(
  db: Database,
  chapterId: string,
  key: string,
): Promise<SettingsLine | undefined> {
  const row = await linesOf(db, chapterId).where('change_key', '=', key).executeTakeFirst();
  return row && lineOf(row);
}

/** What was changed of the settings after a change, the first first. */
export async function listSettingsSince(
  db: Database,
  chapterId: string,
  change: number,
): Promise<SettingsLine[]> {
  const rows = await linesOf(db, chapterId).where('turn', '>', change).orderBy('turn').execute();
  return rows.map(lineOf);
}

/** The changes of the settings that bear one of these numbers. */
export async function listSettingsAt(
  db: Database,
  chapterId: string,
  turns: readonly number[],
): Promise<SettingsLine[]> {
  if (turns.length === 0) return [];
  const rows = await linesOf(db, chapterId).where('turn', 'in', turns).execute();
  return rows.map(lineOf);
}
