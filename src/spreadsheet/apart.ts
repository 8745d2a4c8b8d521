import { setImmediate as others } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { Day } from '#domain/calendar.ts';
import type { Assigned } from '#domain/spreadsheet-columns.ts';
import { RowJudge } from '#domain/spreadsheet-rows.ts';
import type { Reasons, WrittenFile } from './faulty-rows.ts';
import type { FileReading } from './read-roster.ts';
import type { TableReading } from './read-table.ts';

/** What can be done to a file's bytes in a thread of its own. */
export type Task =
  | { kind: 'read'; bytes: Uint8Array; assigned: Assigned }
  | { kind: 'faulty'; bytes: Uint8Array; reasons: Reasons; title: string };

/** Megabytes that a thread may hold; one that would hold more is ended. */
const MEMORY = 112;
const YOUNG = 16;
/** Milliseconds. */
const PATIENCE = 45_000;

/** One file at a time: several long ones at once would not fit in memory together. */
const inTurn = pLimit(1);

const refused = (kind: 'swollen' | 'tookTooLong'): FileReading => ({
  ok: false,
  faults: [{ kind }],
  unknown: [],
});

type Asked = {
  assigned: Assigned;
  /** Hears how many rows of all are judged. */
  progress?: (done: number, all: number) => void;
};

/** Rows that are judged before whoever else waits for the bot gets a turn. */
const AT_A_TIME = 250;

/**
 * Reads a roster out of a file's bytes. The file is taken apart in a thread of its own, so that nobody waits
 * for it and no file takes all memory; its rows are judged here, a few at a time.
 */
export async function readRosterApart(
  bytes: Uint8Array,
  today: Day,
  { assigned, progress = () => undefined }: Asked,
): Promise<FileReading> {
  const ended = await inTurn(() => run<TableReading>({ kind: 'read', bytes, assigned }));
  if (ended.kind !== 'done')
    return refused(ended.kind === 'outOfMemory' ? 'swollen' : 'tookTooLong');
  const read = ended.result;
  if (!read.ok) return read;
  const { table, sheet } = read;
  const judge = new RowJudge(table, today);
  for (const [at, row] of table.rows.entries()) {
    if (at % AT_A_TIME === AT_A_TIME - 1) {
      progress(at, table.rows.length);
      await others();
    }
    judge.take(row);
  }
  return { ok: true, roster: judge.file, sheet };
}

/** Writes the rows that were left out of a file that was read, in a thread of its own. */
export async function faultyRowsApart(
  bytes: Uint8Array,
  reasons: Reasons,
  title: string,
): Promise<WrittenFile> {
  const ended = await inTurn(() => run<WrittenFile>({ kind: 'faulty', bytes, reasons, title }));
  if (ended.kind === 'done') return ended.result;
  throw new Error(`The faulty rows were not written: ${ended.kind}.`);
}

type Ended<T> = { kind: 'done'; result: T } | { kind: 'outOfMemory' | 'tookTooLong' };

function run<T>(task: Task): Promise<Ended<T>> {
  const worker = new Worker(new URL('./sheet-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY, maxYoungGenerationSizeMb: YOUNG },
  });
  const ended = new Promise<Ended<T>>((resolve, reject) => {
    const tooLong = setTimeout(() => resolve({ kind: 'tookTooLong' }), PATIENCE);
    worker.once('message', (result: T) => resolve({ kind: 'done', result }));
    worker.once('error', (error) => {
      const isFull = error instanceof Error && 'code' in error && error.code === FULL;
      if (isFull) resolve({ kind: 'outOfMemory' });
      else reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(tooLong);
      reject(new Error('The thread of a spreadsheet ended without a word.'));
    });
  });
  return ended.finally(() => worker.terminate());
}

const FULL = 'ERR_WORKER_OUT_OF_MEMORY';
