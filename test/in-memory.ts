import { statfsSync } from 'node:fs';

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
