/** What Excel, LibreOffice and Google Sheets show, in English or Spanish, in place of a value that a formula could not give. */
const SHOWN = [
  '#N/A',
  '#N/D',
  '#[¡!]?REF!',
  '#[¡!]?DIV/0!',
  '#[¡!]?(?:VALUE|VALOR)!',
  '#[¿?]?(?:NAME|NOMBRE)\\?',
  '#[¡!]?(?:NULL|NULO)!',
  '#[¡!]?N[UÚ]M!',
  '#[¡!]?(?:SPILL|DESBORDAMIENTO)!',
  '#[¡!]?CALC!',
  '#[¡!]?(?:FIELD|CAMPO)!',
  '#[¡!]?(?:BLOCKED|BLOQUEADO)!',
  '#[¡!]?(?:CONNECT|CONECTAR)!',
  '#[¡!]?(?:BUSY|OCUPADO)!',
  '#[¡!]?(?:UNKNOWN|DESCONOCIDO)!',
  '#ERROR!',
  'Err:\\d{3}',
].join('|');

const FAILED = new RegExp(`^(?:${SHOWN})$`, 'iu');
const QUOTED = new RegExp(`^'+(?:${SHOWN})$`, 'iu');

/** Whether a cell shows that its formula has failed. */
export const isFailedFormula = (cell: string): boolean => FAILED.test(cell.trim());

/** Text as it is exported: what would be taken for a failed formula, and is none, bears an apostrophe. */
export const quotedText = (text: string): string =>
  FAILED.test(text) || QUOTED.test(text) ? `'${text}` : text;

/** What was meant by a cell: without that apostrophe, if it has one. */
export const unquotedText = (cell: string): string =>
  cell.startsWith("'") && QUOTED.test(cell) ? cell.slice(1) : cell;
