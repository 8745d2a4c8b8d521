import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { readDatabaseUrl, readSlackAccess } from '#config.ts';
import { dayAt } from '#domain/calendar.ts';
import type { Language } from '#domain/person.ts';
import { peopleIn } from '#domain/roster-export.ts';
import { type RosterFilter, readFilter } from '#domain/roster-filter.ts';
import { companies } from '#locales/en/words.ts';
import { voiceOf } from '#locales/voice.ts';
import { writeCsv } from '#spreadsheet/write-csv.ts';
import { writeXlsx } from '#spreadsheet/write-xlsx.ts';
import { openForReading, sqliteFile } from '#store/open.ts';
import { readExport } from '#store/read-export.ts';
import { allFilters } from '#views/roster-message.ts';
import { rosterWorkbook } from '#views/roster-workbook.ts';
import { findChapterFor, noChapterYet } from './chapter-for.ts';
import { namesOf } from './people-names.ts';
import { place, refuseTarget } from './target-file.ts';
import { tellFault, UsageFault } from './usage-fault.ts';

const USAGE =
  'npm run export -- FILE.xlsx|FILE.csv [filters] [--language en|es] [--team T0123456789] [--force]';

const { count, phrases } = voiceOf('en');

type Arguments = {
  file: string;
  kind: 'xlsx' | 'csv';
  filter: RosterFilter;
  language: Language;
  team: string | undefined;
  force: boolean;
};

function readArguments(): Arguments {
  const { file, words, language, team, force } = readWords();
  const ending = extname(file ?? '').toLowerCase();
  const kind = ending === '.xlsx' ? 'xlsx' : ending === '.csv' ? 'csv' : undefined;
  if (file === undefined || !kind)
    throw new UsageFault(`Name one file that ends in .xlsx or .csv: ${USAGE}`);
  if (language !== 'en' && language !== 'es')
    throw new UsageFault(`--language is en or es: ${USAGE}`);
  const reading = readFilter(words.join(' '));
  if (!reading.ok)
    throw new UsageFault(phrases.roster.unknownFilter(reading.unknown, allFilters(voiceOf('en'))));
  return { file, kind, filter: reading.filter, language, team, force };
}

function readWords() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        language: { type: 'string', default: 'en' },
        team: { type: 'string' },
        force: { type: 'boolean', default: false },
      },
    });
    const [file, ...words] = positionals;
    return { file, words, team: undefined, ...values };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageFault(`${error.message}\nUsage: ${USAGE}`);
    throw error;
  }
}

async function main(): Promise<void> {
  const { file, kind, filter, language, team, force } = readArguments();
  const url = readDatabaseUrl();
  const database = sqliteFile(url);
  if (database !== undefined && !existsSync(database)) throw new UsageFault(noChapterYet);
  refuseTarget(file, force);
  const { db, close } = await openForReading(url);
  try {
    const chapter = await findChapterFor(db, team);
    if (!chapter) throw new UsageFault(noChapterYet);
    const at = new Date().toISOString();
    const told = await readExport(db, chapter, filter, at);
    const names = await namesOf(peopleIn(told), readSlackAccess());
    const today = dayAt(at, told.settings.timeZone);
    const sheets = rosterWorkbook(told, today, names, voiceOf(language));
    place(file, kind === 'xlsx' ? await writeXlsx(sheets) : await writeCsv(sheets[0]));
    console.log(`Exported to ${file}: ${companies(count(told.companies.length))}.`);
  } finally {
    await close();
  }
}

await main().catch(tellFault);
