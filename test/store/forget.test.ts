import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Changes } from '#domain/history.ts';
import { sqliteFile } from '#store/open.ts';
import type { Database } from '#store/schema.ts';
import { sweepFreed } from '#store/sweep-freed.ts';
import { newStoreUrl } from '../engines/new-store-url.ts';
import { chapterOf, kept, newChapter, opened, type TestChapter } from './temporary-store.ts';

const ANA = {
  contactName: 'Ána Inventada',
  contactEmail: 'ana.inventada@example.com',
  contactPhone: '662 123 4567',
};
const TRACES = ['Ána Inventada', 'ana.inventada', '662 123 4567'];

/** Three companies that have one person for their contact, and one that has another. */
async function withAna(chapter: TestChapter): Promise<void> {
  kept(await chapter.add({ name: 'Sol', ...ANA, notes: 'Ask for the ANA INVENTADA of old' }));
  kept(await chapter.add({ name: 'Luna', ...ANA, contactPhone: '' }));
  kept(await chapter.import([{ name: 'Mar', contactName: 'ana inventada' }]));
  kept(await chapter.add({ name: 'Monte', contactName: 'Beto Inventado' }));
}

/** Every row of every table, as text. */
async function everyRow(db: Database): Promise<string> {
  const tables = (await db.introspection.getTables()).filter(({ isView }) => !isView);
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    texts.push(JSON.stringify(rows));
  }
  return texts.join('\n');
}

/** The bytes of a SQLite store's file and its journal. */
function bytesOf(url: string): string {
  const file = sqliteFile(url);
  if (file === undefined) return '';
  return [file, `${file}-wal`]
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
}

describe('a person is found', () => {
  it.each([
    ['by name, whatever the case and accents', 'ANA inventada'],
    ['by e-mail', 'Ana.Inventada@Example.com'],
  ])('%s, also where the e-mail tells that it is the same', async (_, typed) => {
    const chapter = await newChapter();
    await withAna(chapter);
    const found = await chapter.find(typed);
    expect(found.holders.map(({ company }) => company.name).sort()).toEqual(['Luna', 'Mar', 'Sol']);
    expect(found.mentioning.map(({ company }) => company.name)).toEqual(['Sol']);
  });

  it('by phone, however it is written', async () => {
    const chapter = await newChapter();
    await withAna(chapter);
    const { holders } = await chapter.find('+52 (662) 123-4567');
    expect(holders.map(({ company }) => company.name)).toContain('Sol');
  });

  it('not by part of a name: those who may be meant are told', async () => {
    const chapter = await newChapter();
    await withAna(chapter);
    const part = await chapter.find('inventad');
    expect([part.holders, part.undos]).toEqual([[], []]);
    expect(part.near).toHaveLength(4);
    expect((await chapter.find('Beto Inventada')).near).toHaveLength(1);
    expect((await chapter.find('')).near).toEqual([]);
    expect(await chapter.find('Nobody at all whatsoever')).toMatchObject({ holders: [], near: [] });
  });
});

describe('a person who is forgotten', () => {
  it('is gone from every table, and the history says only that a contact was removed', async () => {
    const chapter = await newChapter();
    await withAna(chapter);
    const shown = await chapter.record('Sol');
    kept(await chapter.edit(shown, { notes: '' }));
    const before = await everyRow(chapter.db);
    for (const trace of TRACES) expect(before).toContain(trace);
    const outcome = kept(await chapter.forget('Ana Inventada'));
    expect(outcome.amended.map(({ name }) => name).sort()).toEqual(['Luna', 'Mar', 'Sol']);
    const after = await everyRow(chapter.db);
    for (const trace of [...TRACES, 'ana inventada', 'ANA INVENTADA'])
      expect(after).not.toContain(trace);
    expect(after).toContain('Beto Inventado');
    const lines = (await chapter.history()).filter(({ kind }) => kind === 'forgot');
    const told = lines.map(({ changes }): Changes => JSON.parse(changes));
    expect(told).toContainEqual({
      contactName: 'removed',
      contactEmail: 'removed',
      contactPhone: 'removed',
    });
    expect(told).toHaveLength(3);
  });

  it('is gone from the file and its journal too', async () => {
    const url = await newStoreUrl();
    const { db } = await opened(url);
    const chapter = await chapterOf(db);
    await withAna(chapter);
    for (const notes of ['', 'x'.repeat(1500), ''])
      kept(await chapter.edit(await chapter.record('Sol'), { notes }));
    kept(await chapter.forget('Ana Inventada'));
    await sweepFreed(db);
    const bytes = bytesOf(url);
    if (sqliteFile(url) !== undefined) expect(bytes).toContain('Beto Inventado');
    for (const trace of [...TRACES, 'ana inventada', 'ANA INVENTADA'])
      expect(bytes).not.toContain(trace);
    expect(await chapter.find('Ana Inventada')).toMatchObject({ holders: [], undos: [] });
  });

  it('is gone from what a change could be undone to, which can be undone no more', async () => {
    const chapter = await newChapter();
    await withAna(chapter);
    const { turn } = kept(
      await chapter.edit(await chapter.record('Luna'), {
        contactName: 'Beto Inventado',
        contactEmail: '',
      }),
    );
    kept(await chapter.forget('ana.inventada@example.com'));
    expect((await chapter.record('Luna')).company.contactName).toBe('Beto Inventado');
    expect(await everyRow(chapter.db)).not.toContain('ana.inventada');
    expect(await chapter.undo(turn)).toMatchObject({ kind: 'noUndo', why: 'forgotten' });
    expect((await chapter.record('Luna')).company.contactName).toBe('Beto Inventado');
  });

  it('does not come back by an undo of the forgetting, nor of what came before', async () => {
    const chapter = await newChapter();
    kept(await chapter.add({ name: 'Sol', ...ANA }));
    const { turn: edit } = kept(
      await chapter.edit(await chapter.record('Sol'), { city: 'Nogales' }),
    );
    const { turn: forgetting } = kept(await chapter.forget('Ana Inventada'));
    for (const turn of [edit, forgetting])
      expect(await chapter.undo(turn)).toMatchObject({ kind: 'noUndo', why: 'forgotten' });
    expect((await chapter.record('Sol')).company).toMatchObject({
      city: 'Nogales',
      contactName: null,
    });
  });

  it('is forgotten once, and only as they were shown', async () => {
    const chapter = await newChapter();
    await withAna(chapter);
    const { mark: seen } = await chapter.find('Ana Inventada');
    kept(await chapter.edit(await chapter.record('Monte'), { contactName: 'Ana Inventada' }));
    const before = await chapter.everything();
    const refused = await chapter.forget('Ana Inventada', { seen });
    expect(refused).toMatchObject({ kind: 'unseen' });
    expect(await chapter.everything()).toEqual(before);
    kept(await chapter.forget('Ana Inventada', { key: 'form' }));
    const again = await chapter.forget('Ana Inventada', { key: 'form' });
    expect(again).toMatchObject({ kind: 'repeated' });
  });
});
