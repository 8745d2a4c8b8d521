import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { drawDossier } from '#report/draw-dossier.ts';
import { readDossier } from '#report/read-dossier.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { textOf } from '../report/pdf-text.ts';
import { runProgram } from './bot-process.ts';
import { runTool } from './tool-in-process.ts';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
  copyFileSync(inject('listOf52'), join(folder, 'roster.db'));
});

const store = () => ({ DATABASE_URL: `sqlite:${join(folder, 'roster.db')}` });
const run = (tool: string, ...args: string[]) => runTool(tool, args, store());
const runApart = (tool: string, ...args: string[]) => runProgram(`cli/${tool}.ts`, args, store());

describe('npm run report', { timeout: 60_000 }, () => {
  it('writes the dossier of the 19, and report:verify finds it right', async () => {
    const file = join(folder, 'dossier.pdf');
    const made = await runApart('report', file, '--language', 'en', '--paper', 'a4');
    expect(made.output).toContain('19 counted companies of 50');
    const bytes = readFileSync(file);
    const companies = readDossier(bytes)?.dossier.companies ?? [];
    expect(companies).toHaveLength(19);
    const text = (await textOf(bytes)).join(' ');
    for (const { name } of companies) expect(text.split(name).length - 1, name).toBe(1);
    const verified = await runApart('report-verify', file);
    expect(verified.output).toContain('as the bot made it.');
    expect(verified.output).not.toContain('WRONG');
    expect(verified.code).toBe(0);
  });

  it('is found out where its data were altered and all was drawn anew from them', async () => {
    const file = join(folder, 'dossier.pdf');
    await run('report', file);
    const bytes = readFileSync(file);
    const read = readDossier(bytes);
    if (!read) throw new Error('The dossier cannot be read.');
    // Somebody adds a company of their own, and draws the whole anew with its own hash.
    const [first] = read.dossier.companies;
    if (!first) throw new Error('The dossier is empty.');
    const companies = [...read.dossier.companies, { ...first, name: 'Invented Extra Inc.' }];
    writeFileSync(file, await drawDossier({ ...read.dossier, companies }, read.layout));
    const forged = await runApart('report-verify', file);
    expect(forged.code).toBe(1);
    expect(forged.output).toContain('This store has no note of having made a dossier of this hash');
    expect(forged.output).toContain(
      'in the file and not counted in the roster: 1 (Invented Extra Inc.)',
    );
  });

  it('is found out where a page was altered, and where it is no dossier', async () => {
    const file = join(folder, 'dossier.pdf');
    await run('report', file);
    const bytes = readFileSync(file);
    const marked = Buffer.concat([bytes, Buffer.from('% a mark')]);
    writeFileSync(file, marked);
    const { code, output } = await run('report-verify', file);
    expect(code).toBe(1);
    expect(output).toContain('WRONG: The pages are not, byte for byte, what these data give');
    writeFileSync(file, 'no dossier');
    expect((await run('report-verify', file)).output).toContain(
      'is no dossier as the bot writes it',
    );
  });

  it('says what to do where a file is there already, or an option is no such thing', async () => {
    const file = join(folder, 'dossier.pdf');
    writeFileSync(file, 'kept');
    expect((await run('report', file)).output).toContain('add --force to replace it');
    expect(readFileSync(file, 'utf8')).toBe('kept');
    const other = join(folder, 'other.pdf');
    const { code, output } = await runApart('report', other, '--paper', 'papyrus');
    expect(code).toBe(1);
    expect(output).toContain('There is no such language or paper');
    expect(existsSync(other)).toBe(false);
    const text = await run('report', join(folder, 'dossier.docx'));
    expect(text.output).toContain('Name one file that ends in .pdf');
  });
});
