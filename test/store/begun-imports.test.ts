import { describe, expect, it } from 'vitest';
import {
  beginImport,
  claimLeftImports,
  endImport,
  importKey,
  leaveImport,
  leaveImports,
} from '#store/begun-imports.ts';
import { findEntry } from '#store/history-pages.ts';
import { many, newChapter, rowsOf, type TestChapter } from './temporary-store.ts';

const at = (minute: string) => `2026-11-24T18:${minute}:00.000Z`;

/** What a person has brought in a form, and who takes it over. */
async function begun(chapter: TestChapter, view_id: string, when: string) {
  const note = { view_id, at: at(when) };
  await beginImport(chapter.db, {
    ...{ chapter_id: chapter.id, user_id: 'U1', language: 'es' },
    ...note,
  });
  return note;
}
const claimed = async ({ db }: TestChapter, claim: { before?: string; now: string }) =>
  (await claimLeftImports(db, claim)).map(({ view_id }) => view_id);

describe('an import that was left behind', () => {
  it('is taken up once, and again only if nobody ended it since', async () => {
    const chapter = await newChapter();
    const first = await begun(chapter, 'V1', '00');
    await begun(chapter, 'V2', '05');
    expect(await claimed(chapter, { before: at('00'), now: at('10') })).toEqual([]);
    expect(await claimed(chapter, { before: at('01'), now: at('10') })).toEqual(['V1']);
    expect(await claimed(chapter, { before: at('06'), now: at('11') })).toEqual(['V2']);
    expect(await claimed(chapter, { before: at('06'), now: at('12') })).toEqual([]);
    await endImport(chapter.db, { view_id: 'V2', at: at('11') });
    // Whoever began it, and lost it, ends it for nobody.
    await endImport(chapter.db, first);
    expect(await claimed(chapter, { before: at('30'), now: at('31') })).toEqual(['V1']);
  });

  it('is known by a bot that starts, whatever the clock said and says', async () => {
    const chapter = await newChapter();
    await begun(chapter, 'V1', '59');
    expect(await claimed(chapter, { now: at('00') })).toEqual([]);
    await leaveImports(chapter.db);
    expect(await claimed(chapter, { now: at('00') })).toEqual(['V1']);
    await leaveImport(chapter.db, { view_id: 'V1', at: at('00') });
    expect(await claimed(chapter, { now: at('01') })).toEqual(['V1']);
  });

  it('and that another has taken over writes nothing, however late whoever began it goes on', async () => {
    const chapter = await newChapter();
    const slow = await begun(chapter, 'V1', '00');
    await claimed(chapter, { before: at('01'), now: at('10') });
    expect(await chapter.importWith(many(3), { begun: slow })).toEqual({ kind: 'takenOver' });
    expect(await chapter.companies()).toEqual([]);
    const anew = await begun(chapter, 'V1', '20');
    expect(await chapter.importWith(many(3), { begun: anew })).toMatchObject({ added: 3 });
  });

  it('is written or taken over, and never both, whoever comes first', async () => {
    const chapter = await newChapter();
    const { db, id } = chapter;
    for (const view of ['V1', 'V2', 'V3', 'V4']) {
      const note = await begun(chapter, view, '00');
      const key = importKey(view);
      const rows = rowsOf(many(40, view, { state: 'SON', usOwned: 'yes' }));
      const [outcome, found] = await Promise.all([
        chapter.change({ kind: 'import', key, rows, begun: note }),
        claimLeftImports(db, { before: at('01'), now: at('10') }).then(() =>
          findEntry(db, id, key),
        ),
      ]);
      expect(outcome.kind).toBe(found ? 'kept' : 'takenOver');
    }
  });
});
