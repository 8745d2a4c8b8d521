import { setImmediate as others } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { type Cell, marked, type Sheet } from '#domain/sheet.ts';

/** Rows that are written between two looks at what else waits. */
const AT_A_TIME = 250;

/** Writes a table as CSV: commas, UTF-8 with the mark by which Excel knows it, and nothing that becomes a formula. */
export async function writeCsv({ columns, rows }: Sheet): Promise<Uint8Array> {
  const written = ['\ufeff'];
  let waiting: string[][] = [columns.map(({ header }) => marked(header))];
  const write = () => {
    written.push(stringify(waiting, { record_delimiter: 'windows', quoted_match: /[\r\n]/ }));
    waiting = [];
  };
  for (const row of rows()) {
    waiting.push(row.map(cellText));
    if (waiting.length < AT_A_TIME) continue;
    write();
    await others();
  }
  write();
  return Buffer.from(written.join(''));
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return marked(cell);
  if (typeof cell === 'number') return String(cell);
  if ('day' in cell) return cell.day;
  if ('month' in cell) return cell.month;
  if ('id' in cell) return cell.id;
  return 'moment' in cell ? cell.moment.replace('T', ' ') : String(cell.share);
}
