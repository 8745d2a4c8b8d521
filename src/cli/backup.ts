import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { readDatabaseUrl } from '#config.ts';
import { voiceOf } from '#locales/voice.ts';
import { backupSqlite } from '#store/backup-sqlite.ts';
import { shownUrl, sqliteFile } from '#store/open.ts';
import { tellFault, UsageFault } from './usage-fault.ts';

const USAGE = 'npm run backup -- FILE [--force]';

const { number } = voiceOf('en');

type Arguments = { file: string; force: boolean };

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { force: { type: 'boolean' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageFault(`Name one file: ${USAGE}`);
    return { file, force: values.force ?? false };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageFault(`${error.message}\nUsage: ${USAGE}`);
    throw error;
  }
}

function databaseFile(url: string, file: string): string {
  const database = sqliteFile(url);
  if (database === undefined)
    throw new UsageFault(
      `This database is a Postgres, which has a tool for it:\npg_dump --format=custom --file='${file}' '${shownUrl(url)}'`,
    );
  if (!existsSync(database)) throw new UsageFault(`The database ${database} does not exist.`);
  return database;
}

/** Endings of the files that SQLite and the bot keep beside a database. */
const BESIDE = ['', '-wal', '-shm', '-journal', '.bot'];

function refuseTarget(database: string, { file, force }: Arguments): void {
  const folder = dirname(file);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UsageFault(`The folder ${folder} does not exist. Make it first.`);
  const target = existsSync(file) ? realpathSync(file) : join(realpathSync(folder), basename(file));
  if (BESIDE.some((ending) => `${realpathSync(database)}${ending}` === target))
    throw new UsageFault(`${file} is the live database itself. Name another file.`);
  if (!existsSync(file)) return;
  if (!statSync(file).isFile()) throw new UsageFault(`${file} is a folder. Name a file in it.`);
  if (!force)
    throw new UsageFault(`${file} exists. Name another file, or add --force to replace it.`);
}

/** From this many pages on (of 4 kB, as a rule), a backup takes long enough to be watched. */
const LONG = 20_000;

async function main(): Promise<void> {
  const asked = readArguments();
  const database = databaseFile(readDatabaseUrl(), asked.file);
  refuseTarget(database, asked);
  const bar = new SingleBar({ format: '{bar} {value}/{total} pages', noTTYOutput: false });
  const began = performance.now();
  const { bytes, companies } = await backupSqlite(database, asked.file, (pages, ofPages) => {
    if (ofPages < LONG) return;
    if (!bar.isActive) bar.start(ofPages, 0);
    bar.update(pages);
  }).finally(() => bar.stop());
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `Backed up ${database} to ${asked.file}: ${number(companies)} companies, ${number(Math.ceil(bytes / 1024))} kB, in ${seconds} s. SQLite’s checks found it sound.`,
  );
}

await main().catch(tellFault);
