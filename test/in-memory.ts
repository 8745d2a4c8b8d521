import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** What a run leaves there at most, in bytes: its databases, and an unpacked browser. */
const ROOM = 4 * 2 ** 30;

function hasRoom(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ROOM;
  } catch {
    return false;
  }
}

/** Has the temporary folders of a run in memory, where the machine has such a place: no disk is waited for. */
export function keepTemporaryFilesInMemory(): void {
  if (hasRoom(MEMORY)) process.env.TMPDIR = MEMORY;
}

/** Keeps what Node made of the sources for the next process, of which a run starts hundreds: they are the same for all of it. */
export function keepCompiled(): void {
  process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'amcham-compiled');
}
