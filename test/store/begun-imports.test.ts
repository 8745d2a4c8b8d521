import { expect, it } from 'vitest';
import { beginImport, claimLeftImports, endImport } from '#store/begun-imports.ts';
import { newChapter } from './temporary-store.ts';

const at = (minute: string) => `2026-11-24T18:${minute}:00.000Z`;

it('an import that was left behind is taken up once, and again only if nobody ended it since', async () => {
  const { db, id } = await newChapter();
  const begun = { chapter_id: id, user_id: 'U1', language: 'es', at: at('00') } as const;
  await beginImport(db, { view_id: 'V1', ...begun });
  await beginImport(db, { view_id: 'V1', ...begun, at: at('59') });
  await beginImport(db, { view_id: 'V2', ...begun, at: at('05') });
  const claimed = async (before: string, now: string) =>
    (await claimLeftImports(db, { before, now })).map(({ view_id }) => view_id);
  expect(await claimed(at('00'), at('10'))).toEqual([]);
  expect(await claimed(at('01'), at('10'))).toEqual(['V1']);
  expect(await claimed(at('06'), at('10'))).toEqual(['V2']);
  expect(await claimed(at('06'), at('11'))).toEqual([]);
  await endImport(db, 'V2');
  expect(await claimed(at('30'), at('31'))).toEqual(['V1']);
});
