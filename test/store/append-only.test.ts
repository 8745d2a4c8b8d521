import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { engine } from '../engines/new-store-url.ts';
import { newChapter } from './temporary-store.ts';

it('the database itself refuses to change or remove anything in the history', async () => {
  const chapter = await newChapter();
  await chapter.add({ name: 'Minera Sol' });
  await chapter.settle({ target: 40 });
  const before = await chapter.everything();
  const rewrites = [
    sql`update settings_history set actor = 'U0000000002'`,
    sql`delete from settings_history`,
    ...(engine === 'postgres' ? [sql`truncate settings_history`] : []),
    sql`update history set actor = 'U0000000002'`,
    sql`update history set turn = turn`,
    sql`delete from history`,
    ...(engine === 'postgres' ? [sql`truncate history`] : []),
  ];
  for (const rewrite of rewrites)
    await expect(rewrite.execute(chapter.db)).rejects.toThrow('The history is append-only.');
  expect(await chapter.everything()).toEqual(before);
});
