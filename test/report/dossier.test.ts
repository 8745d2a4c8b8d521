import { describe, expect, it } from 'vitest';
import { drawAside } from '#report/draw-aside.ts';
import { drawDossier } from '#report/draw-dossier.ts';
import { readDossier } from '#report/read-dossier.ts';
import { dossierWith, listed } from './any-dossier.ts';
import { textOf } from './pdf-text.ts';

const fifty = Array.from({ length: 50 }, (_, nth) =>
  listed({ name: `Invented ${nth + 1} Works Inc.` }),
);
const letter = { language: 'en', paper: 'letter' } as const;

const times = (text: string, part: string): number => text.split(part).length - 1;

describe('the dossier', () => {
  it('names every counted company, once in each language', async () => {
    const dossier = dossierWith(fifty);
    const one = (await textOf(await drawDossier(dossier, letter))).join(' ');
    for (const { name } of fifty) expect(times(one, ` ${name}`)).toBe(1);
    const both = await drawDossier(dossier, { language: 'both', paper: 'a4' });
    const text = (await textOf(both)).join(' ');
    for (const { name } of fifty) expect(times(text, ` ${name}`)).toBe(2);
  });

  it('names all that came into the count or left it, over as many pages as they take', async () => {
    const names = (what: string, count: number) =>
      Array.from({ length: count }, (_, nth) => `${what} ${nth + 1} S. de R.L. de C.V.`);
    const [gained, lost] = [names('Invented Gain', 230), names('Invented Loss', 3)];
    const since = { day: '2026-05-31', counted: 40, gained, lost };
    const dossier = { ...dossierWith(fifty.slice(0, 2)), since };
    const pages = await textOf(await drawDossier(dossier, { language: 'both', paper: 'a4' }));
    const text = pages.join(' ');
    for (const name of [...gained, ...lost]) expect(times(text, name)).toBe(2);
    expect(text).toContain('Since the last dossier (continued)');
    expect(pages.at(-1)).toContain(`${pages.length} de ${pages.length}`);
  });

  it('bears its day, its hash and its number of many on every page', async () => {
    const bytes = await drawDossier(dossierWith(fifty), letter);
    const pages = await textOf(bytes);
    const hash = readDossier(bytes)?.hash ?? '';
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    pages.forEach((page, nth) => {
      for (const told of ['November 24, 2026', hash, `${nth + 1} of ${pages.length}`])
        expect(page).toContain(told);
    });
  });

  it('is the same to the last byte for the same data, in a thread of its own too', async () => {
    const dossier = dossierWith(fifty.slice(0, 3));
    const bytes = Buffer.from(await drawDossier(dossier, letter));
    expect(bytes.equals(await drawAside(dossier, letter))).toBe(true);
  });

  it('tells what proves a company’s ownership, and who confirmed it', async () => {
    const proven = listed({
      name: 'Compañía Ñandú “El Águila” S.A. de C.V.',
      ownershipBasis: 'us-parent',
      ultimateParent: 'Example Holdings, Delaware',
      usShare: 75.5,
      evidence: 'Form 10-K, exhibit 21',
      evidenceFile: 'F0DEED',
      evidenceFileName: 'acta.pdf',
      confirmedBy: 'U0ANA',
      confirmedOn: '2026-10-03',
    });
    const bytes = await drawDossier(dossierWith([proven]), { language: 'es', paper: 'a4' });
    const text = (await textOf(bytes)).join(' ');
    for (const told of [
      'Compañía Ñandú “El Águila” S.A. de C.V.',
      'Matriz: Example Holdings, Delaware',
      'Capital de EE. UU.: 75.5 %',
      'Form 10-K, exhibit 21',
      'Archivo: acta.pdf',
      'Lo confirmó Ana Núñez, 3 oct 2026',
    ])
      expect(text).toContain(told);
  });

  it('is drawn with names of any script and length, and without any company', async () => {
    const odd = ['🌵 Sun ☀️ Works', '日本商事', 'W'.repeat(120), '«ﷺ» \u202eabc'];
    const names = dossierWith(odd.map((name) => listed({ name, evidence: 'long '.repeat(200) })));
    const text = (await textOf(await drawDossier(names, letter))).join(' ');
    expect(text).toContain('Sun');
    const none = (await textOf(await drawDossier(dossierWith([]), letter))).join(' ');
    expect(none).toContain('No company counts yet.');
  });

  it('is read back as it was written, and nothing else is taken for it', async () => {
    const dossier = dossierWith(fifty.slice(0, 2));
    const bytes = await drawDossier(dossier, letter);
    const read = readDossier(bytes);
    expect(read).toEqual({ dossier, layout: letter, hash: read?.hash, printedHash: read?.hash });
    for (const other of [Buffer.alloc(0), Buffer.from('%PDF-1.7'), bytes.slice(0, 300)])
      expect(readDossier(other)).toBeUndefined();
  });
});
