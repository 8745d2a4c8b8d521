import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { FileFault } from '#domain/spreadsheet-columns.ts';
import { sumsOf } from './zip-sums.ts';

/** The parts of a workbook by their paths; only those that say what stands in its cells. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** The most that the parts may unpack to, in bytes: a list of companies at the limit of rows is less than half of it. */
const MOST_UNPACKED = 48 * 1024 * 1024;

const PARTS = /^(?:_rels\/\.rels|xl\/.*\.(?:xml|rels))$/i;
const NEVER = /^xl\/(?:drawings|charts|media|theme|pivot\w*|comments|diagrams|externalLinks)\//i;

class Swollen extends Error {}

/**
 * Unpacks a workbook. What its parts say they unpack to is added up before any of it is unpacked,
 * and a part that says less than the truth is cut off where it said it would end.
 */
export function unpackWorkbook(
  bytes: Uint8Array,
): { ok: true; parts: Parts } | { ok: false; fault: FileFault } {
  let unpacked = 0;
  let isWorkbook = false;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        isWorkbook ||= name.toLowerCase() === 'xl/workbook.xml';
        if (!PARTS.test(name) || NEVER.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > MOST_UNPACKED) throw new Swollen();
        return true;
      },
    });
    if (!isWorkbook) return { ok: false, fault: { kind: 'disguised', as: 'otherDocument' } };
    return areWhole(parts, bytes) ? { ok: true, parts } : { ok: false, fault: { kind: 'damaged' } };
  } catch (error) {
    if (error instanceof Swollen) return { ok: false, fault: { kind: 'swollen' } };
    // What fflate throws bears a number; whatever else it does, the zip is not one it can read.
    if (error instanceof Error) return { ok: false, fault: { kind: 'damaged' } };
    throw error;
  }
}

/** Whether each part is to the last bit what was packed: a name with one letter wrong would be imported as it stands. */
function areWhole(parts: Parts, zip: Uint8Array): boolean {
  const sums = sumsOf(zip);
  return Object.entries(parts).every(([path, part]) => sums.get(path) === crc32(part));
}
