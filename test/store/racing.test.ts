import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newStoreUrl } from '../engines/new-store-url.ts';
import { chapterOf, opened } from './temporary-store.ts';

const WRITER = join(import.meta.dirname, 'racing-writer.ts');

async function run(...args: string[]): Promise<string> {
  const writer = spawn(process.execPath, [WRITER, ...args], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let complaint = '';
  writer.stderr.on('data', (data: Buffer) => {
    complaint += data.toString();
  });
  const [code] = await once(writer, 'close');
  return `${code}${complaint}`;
}

it('processes that add companies at the same time share no count, no turn and no milestone', async () => {
  const path = await newStoreUrl();
  const { db } = await opened(path);
  const chapter = await chapterOf(db);
  const writers = ['Ana', 'Beto', 'Carla'];
  const ends = await Promise.all(writers.map((one) => run(path, chapter.id, one, '20')));
  expect(ends).toEqual(['0', '0', '0']);

  expect(await chapter.counted()).toBe(60);
  const history = await chapter.history();
  const inOrder = Array.from({ length: 60 }, (_, at) => at + 1);
  expect(history.map(({ turn }) => turn)).toEqual(inOrder);
  expect(history.map(({ counted_after }) => counted_after)).toEqual(inOrder);
  expect(history.map(({ counted_before }) => counted_before + 1)).toEqual(inOrder);
  expect((await chapter.alerts()).map(({ kind, counted }) => [kind, counted])).toEqual([
    ['milestones', 1],
    ...[20, 25, 30, 35, 40, 45].map((counted) => ['milestones', counted]),
    ['target', 50],
  ]);
});

it('processes that start at the same time on a new file make one store', async () => {
  const path = await newStoreUrl();
  const ends = await Promise.all(['Ana', 'Beto', 'Carla'].map((one) => run(path, '', one, '0')));
  expect(ends).toEqual(['0', '0', '0']);
  const chapter = await chapterOf((await opened(path)).db);
  expect((await chapter.add({ name: 'Minera Sol' })).kind).toBe('kept');
});
