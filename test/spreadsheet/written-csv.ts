/** How a spreadsheet program writes a file down. */
export type CsvStyle = {
  separator: string;
  lineEnd: string;
  /** Quotes every cell, not only those that need it. */
  quoteAll: boolean;
  encoding: Encoding;
};
export const ENCODINGS = ['utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number] | 'windows-1252';

export const PLAIN_STYLE: CsvStyle = {
  separator: ',',
  lineEnd: '\n',
  quoteAll: false,
  encoding: 'utf-8',
};

const NEEDS_QUOTES = /[",;|\t\r\n]|^\s|\s$/;

function writtenCell(cell: string, quoteAll: boolean): string {
  return quoteAll || NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A CSV file of these rows (RFC 4180). */
export function writtenCsv(rows: readonly (readonly string[])[], style: CsvStyle): Uint8Array {
  const lines = rows.map((row) =>
    row.map((cell) => writtenCell(cell, style.quoteAll)).join(style.separator),
  );
  return encoded(lines.map((line) => `${line}${style.lineEnd}`).join(''), style.encoding);
}

export function encoded(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8 with mark':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'windows-1252':
      return Uint8Array.from(text, inWindows1252);
  }
}

const FROM_128 = Array.from({ length: 128 }, (_, at) =>
  new TextDecoder('windows-1252').decode(Uint8Array.of(at + 128)),
);

function inWindows1252(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code < 128) return code;
  const at = FROM_128.indexOf(letter);
  if (at < 0) throw new Error(`Windows-1252 has no ${letter}.`);
  return at + 128;
}
