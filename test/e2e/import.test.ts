import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONSOLIDATION } from '#sandbox/slack-stand-in.ts';
import { listChapters } from '#store/chapters.ts';
import { listCompanies } from '#store/companies.ts';
import { openStore } from '#store/open.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { runProgram, SAMPLES } from './bot-process.ts';
import { chapter } from './chapter.ts';
import { runTool } from './tool-in-process.ts';

async function rosterOf(database: string) {
  const store = await openStore(`sqlite:${database}`);
  const [only] = await listChapters(store.db);
  const records = only ? await listCompanies(store.db, only.id) : [];
  await store.close();
  return records.map(({ company }) => company).sort((a, b) => a.name.localeCompare(b.name));
}

const importing = (database: string, ...args: string[]) =>
  runTool('import', args, { DATABASE_URL: `sqlite:${database}` });

const importingApart = (database: string, ...args: string[]) =>
  runProgram('cli/import.ts', args, { DATABASE_URL: `sqlite:${database}` });

const sample = (name: string) => join(SAMPLES, name);

describe('npm run import', () => {
  it('reads an English file and a Mexican Excel’s to the same 52 companies, 19 of them counted', async () => {
    const folder = temporaryFolder();
    const english = join(folder, 'english.db');
    const mexican = join(folder, 'mexican.db');
    await importing(english, sample('members-52.csv'), '--team', 'T0NORTHWEST');
    await importingApart(mexican, sample('padron-52-excel.csv'), '--team', 'T0NORTHWEST');
    const roster = await rosterOf(english);
    expect(roster).toHaveLength(52);
    expect(roster.filter(({ usOwned }) => usOwned === 'yes')).toHaveLength(19);
    expect(await rosterOf(mexican)).toEqual(roster);

    const again = await importing(english, sample('padron-52-excel.csv'));
    expect(again.output).toContain('0 new, 0 changed, 52 unchanged');
  });

  it('reads an Excel workbook, and says which of its sheets', async () => {
    const database = join(temporaryFolder(), 'roster.db');
    const workbook = sample('workbooks/libreoffice.xlsx');
    const { output } = await importing(database, workbook, '--team', 'T0NORTHWEST');
    expect(output).toContain('2 new, 0 changed');
    expect(output).toContain('read from the sheet “Padrón”, one of 2');
    expect(output).toContain('since the roster has none like them: Cuota');
    expect((await importing(database, sample('workbooks/protected.xlsx'))).output).toContain(
      'The workbook is protected by a password.',
    );
    expect(await rosterOf(database)).toHaveLength(2);
  });

  it('refuses a file with faults, names each by line, column and reason, and writes nothing', async () => {
    const database = join(temporaryFolder(), 'roster.db');
    const ended = await importingApart(
      database,
      sample('members-dirty.csv'),
      '--team',
      'T0NORTHWEST',
    );
    expect(ended.code).toBe(1);
    expect(ended.output.trim().split('\n')).toEqual([
      'The file was not imported. Nothing was written. 8 to mend:',
      '- line 5, Company name: The same company as on line 4.',
      '- line 6, Company name: This is needed.',
      '- line 7, State: “Jalisco” is none of Baja California, Baja California Sur, Chihuahua, Sinaloa, and Sonora.',
      '- line 8, Joined on: “2024-02-31” is not a date. Write it as 2024-10-31 or 31/10/2024.',
      expect.stringMatching(/^- line 9, Joined on: This is in the future\. Today is /),
      '- line 10, U.S.-owned: “maybe” is none of Yes, No, and Not confirmed.',
      '- line 14, Company name: Write it on one line.',
      '- line 16, Company name: At most 120 characters; this has 300.',
    ]);
    expect(existsSync(database)).toBe(false);
  });

  it('leaves a roster as it was when a file is refused', async () => {
    const database = join(temporaryFolder(), 'roster.db');
    await importing(database, sample('members-52.csv'), '--team', 'T0NORTHWEST');
    const before = await rosterOf(database);
    expect((await importing(database, sample('members-dirty.csv'))).code).toBe(1);
    expect(await rosterOf(database)).toEqual(before);
  });

  it('tells in a dry run what it would do, and does nothing', async () => {
    const database = join(temporaryFolder(), 'roster.db');
    const args = [sample('members-52.csv'), '--dry-run', '--team', 'T0NORTHWEST'];
    const ended = await importing(database, ...args);
    expect(ended.code).toBe(0);
    expect(ended.output).toContain('Dry run: nothing was written.');
    expect(ended.output).toContain('52 new');
    expect(ended.output).toContain('0 before, 19 after, of 50');
    expect(existsSync(database)).toBe(false);
  });

  it('names each company that it changes, and what of it', async () => {
    const folder = temporaryFolder();
    const database = join(folder, 'roster.db');
    const file = join(folder, 'list.csv');
    const list = (...rows: string[]) =>
      writeFileSync(file, ['Company name,State,City,U.S.-owned', ...rows].join('\n'));
    list('Invented Sol Inc.,Sonora,Nogales,Yes', 'Invented Luna Inc.,Sonora,Nogales,Yes');
    await importing(database, file, '--team', 'T0NORTHWEST');
    list('INVENTED SOL INC,Sonora,Nogales,Yes', 'Invented Luna Inc.,Sonora,Cananea,No');
    const { output } = await importing(database, file);
    expect(output).toContain('0 new, 2 changed, 0 unchanged');
    expect(output).toContain('changed: Invented Sol Inc. → INVENTED SOL INC (Company name)');
    expect(output).toContain('changed: Invented Luna Inc. (City, U.S.-owned)');
  });

  it('says what to do where a file, a chapter or an option is missing', async () => {
    const folder = temporaryFolder();
    const database = join(folder, 'roster.db');
    expect((await importing(database)).output).toContain('Name one file:');
    expect((await importing(database, sample('members-52.csv'))).output).toContain(
      'This store has no chapter yet.',
    );
    expect((await importing(database, join(folder, 'none.csv'), '--team', 'T1A')).output).toContain(
      'none.csv cannot be read (ENOENT).',
    );
    expect((await importing(database, 'x.csv', '--quickly')).output).toContain(
      "Unknown option '--quickly'",
    );
    await importing(database, sample('members-52.csv'), '--team', 'T0NORTHWEST');
    expect(
      (await importing(database, sample('members-52.csv'), '--team', 'T0ELSEWHERE')).output,
    ).toContain('It has one for T0NORTHWEST.');
  });

  it('lets a running bot post the milestones that it earns: all of one import in one message, the target in its own', async () => {
    const { slack, database } = await chapter({ empty: true });
    const file = join(temporaryFolder(), 'many.csv');
    const rows = Array.from({ length: 51 }, (_, at) => `Invented ${at} Inc.,Sonora,Yes`);
    writeFileSync(file, ['Company name,State,U.S.-owned', ...rows].join('\n'));
    expect((await importing(database, file)).code).toBe(0);
    await slack.waitFor(() => slack.messages(CONSOLIDATION.id).length === 2, 'the alerts', 10_000);
    const [several, target] = slack.messages(CONSOLIDATION.id);
    expect(several?.text).toContain('45 U.S.-owned companies\nFirst U.S.-owned company in Sonora');
    expect(target?.text).toContain('🎉 50 U.S.-owned companies');
    expect(target?.text).toContain('In fact it has 51 by now.');
    expect(JSON.stringify(target?.blocks)).toMatch(/The 50th company.{0,60}Invented 49 Inc\./);
    expect(slack.refusals).toEqual([]);
  });
});
