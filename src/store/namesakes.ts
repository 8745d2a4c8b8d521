import { isIdentity } from '#domain/field-readers.ts';
import { nameKey } from '#domain/name-key.ts';
import { type CompanyGlimpse, GLIMPSE, recordsOf } from './companies.ts';
import type { Database } from './schema.ts';

/** The records whose names mean the same company, as they were added. */
const bearersOf = (db: Database, chapterId: string, name: string) =>
  recordsOf(db, chapterId)
    .select(GLIMPSE)
    .where('name_key', '=', nameKey(name))
    .orderBy('added_turn');

/** The records whose names mean the same company, withdrawn ones too: it may be coming back. */
export const findNamesakes = (
  db: Database,
  chapterId: string,
  name: string,
): Promise<CompanyGlimpse[]> => bearersOf(db, chapterId, name).execute();

/** The records that have come to bear a name, or were changed under it, since a change. */
export const findNamesakesSince = (
  db: Database,
  chapterId: string,
  name: string,
  change: number,
): Promise<CompanyGlimpse[]> =>
  bearersOf(db, chapterId, name).where('changed_turn', '>', change).execute();

/** The live record that bears an RFC; a shared RFC is nobody's. */
export async function findByRfc(
  db: Database,
  chapterId: string,
  rfc: string | null,
): Promise<CompanyGlimpse | undefined> {
  if (!isIdentity(rfc)) return undefined;
  return recordsOf(db, chapterId)
    .select(GLIMPSE)
    .where('rfc', '=', rfc)
    .where('status', '<>', 'withdrawn')
    .executeTakeFirst();
}
