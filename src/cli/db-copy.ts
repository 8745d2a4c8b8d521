import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { isDatabaseUrl } from '#config.ts';
import { voiceOf } from '#locales/voice.ts';
import { type CopiedTable, copyStore } from '#store/copy-store.ts';
import { openForReading, openStore, shownUrl } from '#store/open.ts';
import { findRunningBot } from '#store/sole-bot.ts';
import { tellFault, UsageFault } from './usage-fault.ts';

const USAGE =
  'npm run db:copy -- FROM TO, such as sqlite:data/amcham.db postgres://user:password@host/database';

const { number } = voiceOf('en');

type Ends = { from: string; to: string };

function readArguments(): Ends {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false });
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0)
    throw new UsageFault(`Name two databases: ${USAGE}`);
  for (const [name, url] of [
    ['FROM', from],
    ['TO', to],
  ] as const)
    if (!isDatabaseUrl(url))
      throw new UsageFault(`${name} must be sqlite:PATH or postgres://…: ${USAGE}`);
  if (from === to) throw new UsageFault('FROM and TO are the same database.');
  return { from, to };
}

/** From this many rows on, a copy takes long enough to be watched. */
const LONG = 5000;

async function copy({ from, to }: Ends): Promise<CopiedTable[]> {
  const source = await openForReading(from);
  const bar = new SingleBar({ format: '{bar} {value}/{total} rows', noTTYOutput: false });
  try {
    const target = await openStore(to);
    try {
      return await copyStore(source.db, target.db, (rows, ofRows) => {
        if (ofRows < LONG) return;
        if (!bar.isActive) bar.start(ofRows, 0);
        bar.update(rows);
      });
    } finally {
      bar.stop();
      await target.close();
    }
  } finally {
    await source.close();
  }
}

function report(tables: readonly CopiedTable[], { from, to }: Ends): string {
  const width = Math.max(...tables.map(({ name }) => name.length));
  const all = tables.reduce((sum, { rows }) => sum + rows, 0);
  return [
    `Copied ${shownUrl(from)} to ${shownUrl(to)}: ${number(all)} rows in ${tables.length} tables.`,
    'Read back from the copy, each table has the rows and the checksum (SHA-256) of the source:',
    ...tables.map(
      ({ name, rows, checksum }) =>
        `${name.padEnd(width)}  ${number(rows).padStart(10)}  ${checksum}`,
    ),
    'Set DATABASE_URL to the copy and start the bot. Run no bot on the source any more: both would post.',
  ].join('\n');
}

const stillRunning = (pid: number): string =>
  `A bot (process ${pid}) is running on the source. What it writes from now on is not copied: better stop it and copy again.`;

async function main(): Promise<void> {
  const ends = readArguments();
  const running = findRunningBot(ends.from);
  if (running !== undefined) console.error(stillRunning(running));
  console.log(report(await copy(ends), ends));
}

await main().catch(tellFault);
