/** Where a zip ends: the mark, how far it is from the file's end at most, and the table's place in it. */
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;

/** The CRC-32 of each part of a zip, by its path, as the zip's table of contents gives it. */
export function sumsOf(bytes: Uint8Array): Map<string, number> {
  const zip = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number>();
  const end = endOf(zip);
  if (end === undefined) return sums;
  let at = zip.getUint32(end + 16, true);
  while (at + ENTRY_LENGTH <= zip.byteLength && zip.getUint32(at, true) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((of) => zip.getUint16(at + of, true));
    const begins = at + ENTRY_LENGTH;
    const path = Buffer.from(bytes.subarray(begins, begins + (name ?? 0))).toString();
    sums.set(path, zip.getUint32(at + 16, true));
    at = begins + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return sums;
}

function endOf(zip: DataView): number | undefined {
  const last = zip.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (zip.getUint32(at, true) === END) return at;
  return undefined;
}
