import { readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { nameKey } from '#domain/name-key.ts';
import { findCompanies } from '#store/find-companies.ts';
import { openStore } from '#store/open.ts';
import { newStoreUrl } from '../engines/new-store-url.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { opened } from './temporary-store.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations');
const SEARCH = '0005';

/** The migrations of the time before companies were searched. */
function earlierMigrations(): string {
  const folder = temporaryFolder();
  for (const file of readdirSync(MIGRATIONS).filter((one) => one < SEARCH))
    symlinkSync(join(MIGRATIONS, file), join(folder, file));
  return folder;
}

it('the companies of a store from before the search are found in it, those that were taken out not', async () => {
  const url = await newStoreUrl();
  const { db, close } = await openStore(url, earlierMigrations());
  await sql`insert into chapter (id, team_id, turn, created_at) values ('C', 'T1', 1, '2026')`.execute(
    db,
  );
  for (let at = 0; at < 1200; at += 1) {
    const name = `Ñandú & Sol ${at}, S.A. de C.V.`;
    await sql`
      insert into company
        (id, chapter_id, name, name_key, state, city, us_owned, hq_country, status, added_turn, changed_turn, removed_turn)
      values (${`id-${at}`}, 'C', ${name}, ${nameKey(name)}, 'SON', 'Nogales', 'yes', 'MX', 'member', 1, 1, ${at === 7 ? 1 : null})
    `.execute(db);
  }
  await close();
  const later = await opened(url);
  const found = async (typed: string) =>
    (await findCompanies(later.db, 'C', typed)).map(({ id }) => id);
  expect(await found('nandu sol 1100')).toEqual(['id-1100']);
  expect(await found('1100 nogales')).toEqual(['id-1100']);
  expect(await found('nandu sol 7')).not.toContain('id-7');
});
