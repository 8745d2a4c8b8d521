import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readDatabaseUrl } from '#config.ts';
import { type DossierDifferences, differencesOf } from '#domain/dossier.ts';
import { voiceOf } from '#locales/voice.ts';
import { drawAside } from '#report/draw-aside.ts';
import { type ReadDossier, readDossier } from '#report/read-dossier.ts';
import { listChapters } from '#store/chapters.ts';
import { countedAsOf } from '#store/counted-as-of.ts';
import { openForReading } from '#store/open.ts';
import { findReport } from '#store/reports.ts';
import type { Database } from '#store/schema.ts';
import { tellFault, UsageFault } from './usage-fault.ts';

const USAGE = 'npm run report:verify -- FILE.pdf';

/** What one check found, in a sentence. */
type Check = { ok: boolean; told: string };

function readFile(): { file: string; bytes: Buffer } {
  try {
    const [file, ...more] = parseArgs({ allowPositionals: true }).positionals;
    if (file === undefined || more.length > 0) throw new UsageFault(`Name one file: ${USAGE}`);
    return { file, bytes: readFileSync(file) };
  } catch (error) {
    if (error instanceof UsageFault) throw error;
    throw new UsageFault(`The file cannot be read. Usage: ${USAGE}`);
  }
}

const checkHash = ({ hash, printedHash }: ReadDossier): Check =>
  hash === printedHash
    ? { ok: true, told: `The attached data have the hash that the file bears: ${hash}.` }
    : {
        ok: false,
        told: `The attached data have another hash (${hash}) than the file bears (${printedHash}): the data, or the hash, were altered after the file was made.`,
      };

async function checkSheets({ dossier, layout }: ReadDossier, bytes: Buffer): Promise<Check> {
  const drawn = await drawAside(dossier, layout);
  return bytes.equals(drawn)
    ? { ok: true, told: 'Every page is exactly what these data give, to the last byte.' }
    : {
        ok: false,
        told: 'The pages are not, byte for byte, what these data give: the file was altered, or another version of the bot made it. Compare its pages with the attached data.',
      };
}

async function checkOrigin(db: Database, chapterId: string, hash: string): Promise<Check> {
  const made = await findReport(db, chapterId, hash);
  return made
    ? { ok: true, told: `This store made it at ${made.at}, asked by ${made.actor}.` }
    : {
        ok: false,
        told: 'This store has no note of having made a dossier of this hash: it was made from another store, or its data were altered and hashed anew.',
      };
}

async function checkRoster(db: Database, chapterId: string, read: ReadDossier): Promise<Check> {
  const { turn, rule, companies } = read.dossier;
  const differences = differencesOf(companies, await countedAsOf(db, chapterId, turn, rule));
  const told = lines(differences);
  const count = number(companies.length);
  return told.length === 0
    ? {
        ok: true,
        told: `The roster of that moment (change ${turn}), as its history tells it, counts the same: ${count}, each as it is listed.`,
      }
    : {
        ok: false,
        told: `The roster of that moment (change ${turn}), as its history tells it, differs: the list, or the roster behind the bot’s back, was altered.\n${told.join('\n')}`,
      };
}

const { number, list } = voiceOf('en');
/** Companies that a difference names. */
const MOST_NAMED = 20;

function lines({ missing, extra, other }: DossierDifferences): string[] {
  const line = (what: string, names: readonly string[]) =>
    names.length === 0
      ? []
      : [`  - ${what}: ${number(names.length)} (${list(names.slice(0, MOST_NAMED))})`];
  return [
    ...line('counted in the roster and not in the file', missing),
    ...line('in the file and not counted in the roster', extra),
    ...line('told otherwise in the file than in the roster', other),
  ];
}

async function verify(read: ReadDossier, bytes: Buffer, db: Database): Promise<Check[]> {
  const { dossier, hash } = read;
  const chapter = (await listChapters(db)).find(({ teamId }) => teamId === dossier.team);
  if (!chapter)
    throw new UsageFault(
      `This dossier is of the workspace ${dossier.team}, of which this store has no chapter.`,
    );
  return [
    checkHash(read),
    await checkSheets(read, bytes),
    await checkOrigin(db, chapter.id, hash),
    await checkRoster(db, chapter.id, read),
  ];
}

async function main(): Promise<void> {
  const { file, bytes } = readFile();
  const read = readDossier(bytes);
  if (!read)
    throw new UsageFault(
      `${file} is no dossier as the bot writes it: it is another file, is damaged, or another program has saved it anew. Check the file that the bot sent.`,
    );
  const store = await openForReading(readDatabaseUrl());
  const checks = await verify(read, bytes, store.db).finally(() => store.close());
  for (const { ok, told } of checks) console.log(`${ok ? 'Right' : 'WRONG'}: ${told}`);
  const sound = checks.every(({ ok }) => ok);
  const { day, companies, target } = read.dossier;
  const what = `the dossier of ${day} with ${number(companies.length)} of ${number(target)}`;
  console.log(
    sound ? `${file} is ${what}, as the bot made it.` : `Do not rely on ${file} as ${what}.`,
  );
  if (!sound) process.exitCode = 1;
}

await main().catch(tellFault);
