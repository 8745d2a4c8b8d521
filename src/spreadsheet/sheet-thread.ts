import { parentPort, workerData } from 'node:worker_threads';
import type { Task } from './apart.ts';
import { faultyRows } from './faulty-rows.ts';
import { readRoster } from './read-roster.ts';

/** The thread in which one file is read or written: it does its task and ends. */
const task: Task = workerData;
const result =
  task.kind === 'read'
    ? readRoster(task.bytes, task.today, task.assigned)
    : await faultyRows(task.bytes, task.reasons, task.title);
parentPort?.postMessage(result);
