import { expect, it } from 'vitest';
import { EVERYTHING } from '#domain/roster-filter.ts';
import type { Sheet } from '#domain/sheet.ts';
import { voiceOf } from '#locales/voice.ts';
import { listChapters } from '#store/chapters.ts';
import { readExport } from '#store/read-export.ts';
import { rosterWorkbook } from '#views/roster-workbook.ts';
import { AT, kept, newChapter, type TestChapter, TODAY } from './temporary-store.ts';

async function exported({ db }: TestChapter, filter = EVERYTHING) {
  const [chapter] = await listChapters(db);
  if (!chapter) throw new Error('There is no chapter.');
  return readExport(db, chapter, filter, AT);
}

const rowsOf = (sheet: Sheet | undefined) => [...(sheet?.rows() ?? [])];

/** A member of 2024, one that left again, one that is not U.S.-owned, and a change of the settings between. */
async function filled(): Promise<TestChapter> {
  const chapter = await newChapter();
  await chapter.add({
    name: 'Sol',
    state: 'SON',
    joinedOn: '2026-09-01',
    contactName: 'Ana Secreta',
  });
  await chapter.settle({ target: 60 });
  await chapter.add({
    ...{ name: 'Luna', state: 'SIN', status: 'lapsed' },
    ...{ joinedOn: '2026-09-15', leftOn: '2026-10-15', leaveReason: 'dues' },
  });
  await chapter.add({ name: 'Mar', state: 'SIN', usOwned: 'no' });
  return chapter;
}

it('all of a roster is exported by name, with the last line of the count as the chapter counts it', async () => {
  const told = await exported(await filled());
  expect(told.companies.map(({ company }) => company.name)).toEqual(['Luna', 'Mar', 'Sol']);
  const [, count] = rosterWorkbook(told, TODAY, {}, voiceOf('en'));
  expect(rowsOf(count)).toEqual([
    [{ month: '2026-09' }, 0, 0, 0, 1, 1, 2],
    [{ month: '2026-10' }, 0, 0, 0, 0, 1, 1],
    [{ month: '2026-11' }, 0, 0, 0, 0, 1, 1],
  ]);
});

it('the history tells the last change first, the settings’ among them, and never a contact', async () => {
  const told = await exported(await filled());
  const [, , history] = rosterWorkbook(told, TODAY, {}, voiceOf('en'));
  const rows = rowsOf(history);
  expect(rows.map((row) => row[2])).toEqual([
    'added Mar',
    'added Luna',
    'changed the settings',
    'added Sol',
  ]);
  expect(rows[2]?.[4]).toContain('Target: 50 → 60');
  expect(rows[3]?.slice(5)).toEqual([0, 1]);
  expect(rows[3]?.[4]).toContain('Contact name: filled in');
  expect(JSON.stringify(rows)).not.toContain('Secreta');
});

it('a filter lets through companies, and only what became of them', async () => {
  const told = await exported(await filled(), { ...EVERYTHING, states: ['SIN'], usOwned: ['yes'] });
  expect(told.companies.map(({ company }) => company.name)).toEqual(['Luna']);
  expect(told.history.map(({ name }) => name)).toEqual(['Luna']);
  expect(told.settingsHistory).toEqual([]);
});

it('what was taken out of the roster is in the history alone', async () => {
  const chapter = await newChapter();
  const { turn } = kept(await chapter.add({ name: 'Sol' }));
  kept(await chapter.undo(turn));
  const told = await exported(chapter);
  expect(told.companies).toEqual([]);
  expect(told.history.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'undone Sol',
    'added Sol',
  ]);
});
