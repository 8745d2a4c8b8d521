import type { Language } from '#domain/person.ts';
import { putOff } from './due.ts';
import type { Database } from './schema.ts';

/** The file in Slack that shows what this hash is of, if it is there. */
export async function findPicture(
  db: Database,
  chapterId: string,
  hash: string,
): Promise<string | null> {
  const row = await pictures(db, chapterId, hash).select('file_id').executeTakeFirst();
  return row?.file_id ?? null;
}

const pictures = (db: Database, chapterId: string, hash: string) =>
  db.selectFrom('home_picture').where('chapter_id', '=', chapterId).where('hash', '=', hash);

type Claim = { hash: string; language: Language; now: string; until: string };

/** Takes it upon one, of any number of processes, to bring a picture to Slack; false where another does, or it is there. */
export async function claimPicture(
  db: Database,
  chapterId: string,
  { hash, language, now, until }: Claim,
): Promise<boolean> {
  const begun = await db
    .insertInto('home_picture')
    .values({ chapter_id: chapterId, hash, language, file_id: null, made_at: now, free_at: until })
    .onConflict((conflict) => conflict.columns(['chapter_id', 'hash']).doNothing())
    .returning('hash')
    .executeTakeFirst();
  if (begun) return true;
  const { from, to } = putOff(now);
  const taken = await db
    .updateTable('home_picture')
    .set({ made_at: now, free_at: until })
    .where('chapter_id', '=', chapterId)
    .where('hash', '=', hash)
    .where('file_id', 'is', null)
    .where((picture) => picture.or([picture('free_at', '<=', from), picture('free_at', '>', to)]))
    .returning('hash')
    .executeTakeFirst();
  return taken !== undefined;
}

/** Keeps which file shows it: from now on the Home tabs do. */
export async function keepPicture(
  db: Database,
  chapterId: string,
  { hash, fileId, at }: { hash: string; fileId: string; at: string },
): Promise<void> {
  await db
    .updateTable('home_picture')
    .set({ file_id: fileId, made_at: at, free_at: at })
    .where('chapter_id', '=', chapterId)
    .where('hash', '=', hash)
    .execute();
}

/** Shows a picture no more, which nobody brings anew before then. */
export async function putOffPicture(
  db: Database,
  chapterId: string,
  hash: string,
  until: string,
): Promise<void> {
  await db
    .updateTable('home_picture')
    .set({ file_id: null, free_at: until })
    .where('chapter_id', '=', chapterId)
    .where('hash', '=', hash)
    .execute();
}

/** The pictures in a language that were made before then, but for one: their hashes and files. */
export async function oldPictures(
  db: Database,
  chapterId: string,
  { language, before, but }: { language: Language; before: string; but: string },
): Promise<{ hash: string; fileId: string | null }[]> {
  return db
    .selectFrom('home_picture')
    .select(['hash', 'file_id as fileId'])
    .where('chapter_id', '=', chapterId)
    .where('language', '=', language)
    .where('made_at', '<', before)
    .where('hash', '<>', but)
    .execute();
}

export async function forgetPicture(db: Database, chapterId: string, hash: string): Promise<void> {
  await db
    .deleteFrom('home_picture')
    .where('chapter_id', '=', chapterId)
    .where('hash', '=', hash)
    .execute();
}
