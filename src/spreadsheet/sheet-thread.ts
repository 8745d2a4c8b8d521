import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from './apart.ts';

/** The thread in which one file is read or written: it loads what its task needs, does it and ends. */
const task: Task = workerData;
parentPort?.postMessage(await done());

async function done(): Promise<unknown> {
  if (task.kind === 'read') {
    const { readTable } = await import('./read-table.ts');
    return readTable(task.bytes, task.assigned);
  }
  const { faultyRows } = await import('./faulty-rows.ts');
  return faultyRows(task.bytes, task.reasons, task.title);
}
