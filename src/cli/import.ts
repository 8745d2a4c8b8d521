import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { readDatabaseUrl } from '#config.ts';
import { CHAPTER_TIME_ZONE, dayAt } from '#domain/calendar.ts';
import { IMPORT_UNDO_HOURS } from '#domain/undo.ts';
import { explainFile, rowConflictLine, rowFaultLine } from '#locales/explain-file.ts';
import { voiceOf } from '#locales/voice.ts';
import { type FileReading, readRoster } from '#spreadsheet/read-roster.ts';
import { settleChapter } from '#store/chapters.ts';
import { openStore, sqliteFile } from '#store/open.ts';
import { changeRoster } from '#store/roster.ts';
import type { RosterOutcome } from '#store/roster-change.ts';
import { getSettings } from '#store/settings.ts';
import type { Store } from '#store/store.ts';
import { findChapterFor, noChapterYet } from './chapter-for.ts';
import { tellFault, UsageFault } from './usage-fault.ts';

const USAGE = 'npm run import -- FILE [--dry-run] [--allow-similar] [--team T0123456789]';

/** A file whose rows cannot all be imported: every fault, a line each. */
class ImportRefused extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super('The file was not imported.');
    this.faults = faults;
  }
}

type Arguments = {
  file: string;
  rehearsal: boolean;
  allowsSimilar: boolean;
  team: string | undefined;
};

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        'allow-similar': { type: 'boolean' },
        team: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageFault(`Name one file: ${USAGE}`);
    return {
      file,
      rehearsal: values['dry-run'] ?? false,
      allowsSimilar: values['allow-similar'] ?? false,
      team: values.team,
    };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageFault(`${error.message}\nUsage: ${USAGE}`);
    throw error;
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    throw new UsageFault(`The file ${file} cannot be read${code}.`);
  }
}

type ReadFile = Extract<FileReading, { ok: true }>;

/** The roster of a file, if it has no fault. */
function faultless(reading: FileReading): ReadFile {
  if (!reading.ok) throw new ImportRefused(reading.faults.map((one) => explainFile(one, voice)));
  const { faults, rows } = reading.roster;
  if (faults.length > 0) throw new ImportRefused(faults.map((one) => rowFaultLine(one, voice)));
  if (rows.length === 0)
    throw new ImportRefused(['The file has a header, but no companies below it.']);
  return reading;
}

/** From this many rows on, an import takes long enough to be watched. */
const LONG = 1000;

/** What is to be imported: the file's rows as they are judged on the day that it is in a time zone. */
type Asked = Arguments & { at: string; fileIn: (timeZone: string) => ReadFile };

async function importRoster(store: Store, asked: Asked): Promise<void> {
  const { at, rehearsal, allowsSimilar, team } = asked;
  const known = await findChapterFor(store.db, team);
  const timeZone = known ? (await getSettings(store.db, known.id)).timeZone : CHAPTER_TIME_ZONE;
  const file = asked.fileIn(timeZone);
  const { rows } = file.roster;
  // A dry run writes nothing, not even the chapter that it would need: it is made in memory.
  const scratch = known || !rehearsal ? undefined : await openStore('sqlite::memory:');
  const { db } = scratch ?? store;
  const chapter = known ?? (await settleChapter(db, team ?? '', at, randomUUID));
  const bar = new SingleBar({ format: '{bar} {value}/{total} companies', noTTYOutput: false });
  if (rows.length >= LONG) bar.start(rows.length, 0);
  const outcome = await changeRoster(
    db,
    {
      kind: 'import',
      key: `import:${randomUUID()}`,
      rows,
      ...(allowsSimilar ? {} : { twins: [] }),
      progress: (written, all) => {
        bar.setTotal(all);
        bar.update(written);
      },
    },
    { chapterId: chapter.id, actor: 'command line', at, newId: randomUUID, rehearsal },
  ).finally(() => bar.stop());
  await scratch?.close();
  await store.wakeOthers();
  console.log(report(outcome, file, rehearsal));
}

const voice = voiceOf('en');
const { number, phrases } = voice;

/** Changed companies that a report names one by one. */
const MOST_NAMED = 50;

function report(outcome: RosterOutcome, { roster, sheet }: ReadFile, rehearsal: boolean): string {
  if (outcome.kind === 'conflicts')
    throw new ImportRefused(outcome.conflicts.map((one) => rowConflictLine(one, voice)));
  if (outcome.kind !== 'kept') throw new Error(`An import cannot end as ${outcome.kind}.`);
  const { before, after, added, amended, unchanged, alerts, settings } = outcome;
  const lines = [
    rehearsal ? 'Dry run: nothing was written. The import would do this:' : 'Imported.',
    `- ${number(added)} new, ${number(amended.length)} changed, ${number(unchanged)} unchanged`,
    `- U.S.-owned members: ${number(before)} before, ${number(after)} after, of ${number(settings.plan.target)}`,
    `- alerts to the channel: ${alerts.length === 0 ? 'none' : alerts.length}`,
  ];
  if (!rehearsal && added + amended.length > 0)
    lines.push(
      `- to undo it, within ${number(IMPORT_UNDO_HOURS)} hours: /amcham history in Slack has a button below it, for whoever may edit`,
    );
  if (sheet && sheet.of > 1)
    lines.push(`- read from the sheet “${sheet.name}”, one of ${number(sheet.of)}`);
  for (const { name, renamed, fields } of amended.slice(0, MOST_NAMED))
    lines.push(
      `- changed: ${renamed === null ? name : `${name} → ${renamed}`} (${fields.map((field) => phrases.fields[field]).join(', ')})`,
    );
  if (amended.length > MOST_NAMED)
    lines.push(`- changed: and ${number(amended.length - MOST_NAMED)} more`);
  if (roster.unmarked > 0)
    lines.push(
      `- U.S.-owned was blank on ${number(roster.unmarked)} ${roster.unmarked === 1 ? 'row' : 'rows'}: read as No where new`,
    );
  if (roster.unknown.length > 0)
    lines.push(
      `- columns left out, since the roster has none like them: ${roster.unknown.map(({ header }) => header).join(', ')}`,
    );
  return lines.join('\n');
}

async function main(): Promise<void> {
  const asked = readArguments();
  const url = readDatabaseUrl();
  const file = sqliteFile(url);
  const isNew = file !== undefined && !existsSync(file);
  if (isNew && asked.team === undefined) throw new UsageFault(noChapterYet);
  const at = new Date().toISOString();
  const bytes = readBytes(asked.file);
  const read = (timeZone: string) => faultless(readRoster(bytes, dayAt(at, timeZone)));
  // Read before the store is made: a file that is refused leaves none behind.
  const early = isNew ? read(CHAPTER_TIME_ZONE) : undefined;
  const store = await openStore(isNew && asked.rehearsal ? 'sqlite::memory:' : url);
  try {
    await importRoster(store, { ...asked, at, fileIn: (timeZone) => early ?? read(timeZone) });
  } finally {
    await store.close();
  }
}

await main().catch((error: unknown) => {
  if (!(error instanceof ImportRefused)) return tellFault(error);
  process.exitCode = 1;
  console.error(`${error.message} Nothing was written. ${error.faults.length} to mend:`);
  for (const fault of error.faults) console.error(`- ${fault}`);
});
