import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { settleChapter } from '#store/chapters.ts';
import { openStore } from '#store/open.ts';
import { changeRoster } from '#store/roster.ts';
import { goodRoster } from './import-speed.ts';
import { rosterFile } from './roster-file.ts';
import { TEAM } from './slack-end.ts';

/** As many companies as one spreadsheet brings. */
const AT_ONCE = 10_000;
/** The instant at which all of it is written. */
export const AT = '2026-11-24T18:00:00.000Z';

/** The SQLite file of a chapter of so many invented companies, made once in a folder. */
export async function filledStore(folder: string, companies: number): Promise<string> {
  const path = join(folder, `${companies}.db`);
  if (existsSync(path)) return path;
  const { db, close } = await openStore(`sqlite:${path}`);
  const { id: chapterId } = await settleChapter(db, TEAM, AT, randomUUID);
  for (let first = 0; first < companies; first += AT_ONCE) {
    const bytes = rosterFile(Math.min(AT_ONCE, companies - first), 'usual', first);
    const { rows } = goodRoster(bytes, AT.slice(0, 10));
    const context = { chapterId, actor: 'bench', at: AT, newId: randomUUID };
    await changeRoster(db, { kind: 'import', key: randomUUID(), rows }, context);
  }
  await close();
  return path;
}
