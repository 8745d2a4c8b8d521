import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { readDatabaseUrl } from '#config.ts';
import { CHAPTER_TIME_ZONE, dayAt } from '#domain/calendar.ts';
import { type RosterFile, readRosterRows } from '#domain/spreadsheet-rows.ts';
import { voiceOf } from '#locales/voice.ts';
import { readCsv } from '#spreadsheet/read-csv.ts';
import { settleChapter } from '#store/chapters.ts';
import { openStore, sqliteFile } from '#store/open.ts';
import { changeRoster } from '#store/roster.ts';
import type { RosterOutcome } from '#store/roster-change.ts';
import { getSettings } from '#store/settings.ts';
import type { Store } from '#store/store.ts';
import { findChapterFor, noChapterYet } from './chapter-for.ts';
import { fileFault, rowConflict, rowFault } from './faults.ts';
import { tellFault, UsageFault } from './usage-fault.ts';

const USAGE = 'npm run import -- FILE.csv [--dry-run] [--team T0123456789]';

/** A file whose rows cannot all be imported: every fault, a line each. */
class ImportRefused extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super('The file was not imported.');
    this.faults = faults;
  }
}

type Arguments = { file: string; rehearsal: boolean; team: string | undefined };

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, team: { type: 'string' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageFault(`Name one file: ${USAGE}`);
    return { file, rehearsal: values['dry-run'] ?? false, team: values.team };
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

function readRoster(bytes: Uint8Array, today: string): RosterFile {
  const csv = readCsv(bytes);
  if (!csv.ok) throw new ImportRefused([fileFault(csv.fault)]);
  const roster = readRosterRows(csv.rows, today);
  if (!roster.ok) throw new ImportRefused(roster.faults.map(fileFault));
  if (roster.file.faults.length > 0) throw new ImportRefused(roster.file.faults.map(rowFault));
  if (roster.file.rows.length === 0)
    throw new ImportRefused(['The file has a header, but no companies below it.']);
  return roster.file;
}

/** From this many rows on, an import takes long enough to be watched. */
const LONG = 1000;

/** What is to be imported: the file's rows as they are judged on the day that it is in a time zone. */
type Asked = Arguments & { at: string; rosterIn: (timeZone: string) => RosterFile };

async function importRoster(store: Store, asked: Asked): Promise<void> {
  const { at, rehearsal, team } = asked;
  const known = await findChapterFor(store.db, team);
  const timeZone = known ? (await getSettings(store.db, known.id)).timeZone : CHAPTER_TIME_ZONE;
  const roster = asked.rosterIn(timeZone);
  // A dry run writes nothing, not even the chapter that it would need: it is made in memory.
  const scratch = known || !rehearsal ? undefined : await openStore('sqlite::memory:');
  const { db } = scratch ?? store;
  const chapter = known ?? (await settleChapter(db, team ?? '', at, randomUUID));
  const bar = new SingleBar({ format: '{bar} {value}/{total} companies', noTTYOutput: false });
  if (roster.rows.length >= LONG) bar.start(roster.rows.length, 0);
  const outcome = await changeRoster(
    db,
    {
      kind: 'import',
      key: `import:${randomUUID()}`,
      rows: roster.rows,
      progress: (rows) => bar.update(rows),
    },
    { chapterId: chapter.id, actor: 'command line', at, newId: randomUUID, rehearsal },
  ).finally(() => bar.stop());
  await scratch?.close();
  await store.wakeOthers();
  console.log(report(outcome, roster, rehearsal));
}

const { number, phrases } = voiceOf('en');

/** Changed companies that a report names one by one. */
const MOST_NAMED = 50;

function report(outcome: RosterOutcome, roster: RosterFile, rehearsal: boolean): string {
  if (outcome.kind === 'conflicts') throw new ImportRefused(outcome.conflicts.map(rowConflict));
  if (outcome.kind !== 'kept') throw new Error(`An import cannot end as ${outcome.kind}.`);
  const { before, after, added, amended, unchanged, alerts, settings } = outcome;
  const lines = [
    rehearsal ? 'Dry run: nothing was written. The import would do this:' : 'Imported.',
    `- ${number(added)} new, ${number(amended.length)} changed, ${number(unchanged)} unchanged`,
    `- U.S.-owned members: ${number(before)} before, ${number(after)} after, of ${number(settings.plan.target)}`,
    `- alerts to the channel: ${alerts.length === 0 ? 'none' : alerts.length}`,
  ];
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
      `- columns left out, since the roster has none like them: ${roster.unknown.join(', ')}`,
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
  const read = (timeZone: string) => readRoster(bytes, dayAt(at, timeZone));
  // Read before the store is made: a file that is refused leaves none behind.
  const early = isNew ? read(CHAPTER_TIME_ZONE) : undefined;
  const store = await openStore(isNew && asked.rehearsal ? 'sqlite::memory:' : url);
  try {
    await importRoster(store, { ...asked, at, rosterIn: (timeZone) => early ?? read(timeZone) });
  } finally {
    await store.close();
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof ImportRefused)) return tellFault(error);
  process.exitCode = 1;
  console.error(`${error.message} Nothing was written. ${error.faults.length} to mend:`);
  for (const fault of error.faults) console.error(`- ${fault}`);
});
