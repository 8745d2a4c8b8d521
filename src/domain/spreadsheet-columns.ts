import { REQUIRED_FIELDS, SHEET_FIELDS, type SheetField } from './company.ts';
import { fold } from './fold.ts';

/** Headers as chambers write them, in English and Spanish. */
const HEADERS: Record<SheetField, readonly string[]> = {
  name: [
    'Company name',
    'Company',
    'Name',
    'Razón social',
    'Nombre de la empresa',
    'Empresa',
    'Nombre',
  ],
  state: ['State', 'Estado', 'Entidad', 'Entidad federativa'],
  city: ['City', 'Municipio', 'Ciudad'],
  usOwned: [
    'U.S.-owned',
    'U.S. owned',
    'Capital estadounidense',
    'Capital de EE. UU.',
    'Empresa estadounidense',
  ],
  usShare: [
    'U.S. share (%)',
    'U.S. share',
    'Participación estadounidense (%)',
    'Porcentaje de EE. UU.',
  ],
  hqCountry: [
    'Headquarters country',
    'HQ country',
    'País matriz',
    'País de la matriz',
    'País sede',
  ],
  sector: ['Sector', 'Industry', 'Giro', 'Industria'],
  status: ['Status', 'Estatus', 'Situación'],
  joinedOn: [
    'Joined on',
    'Join date',
    'Member since',
    'Fecha de ingreso',
    'Ingreso',
    'Fecha de alta',
  ],
  rfc: ['RFC', 'R.F.C.', 'Tax ID'],
  website: ['Website', 'Web', 'Sitio web', 'Página web'],
  contactName: ['Contact name', 'Contact', 'Contacto', 'Nombre del contacto'],
  contactEmail: [
    'Contact e-mail',
    'E-mail',
    'Email',
    'Correo',
    'Correo electrónico',
    'Correo del contacto',
  ],
  contactPhone: ['Contact phone', 'Phone', 'Teléfono', 'Tel.', 'Teléfono del contacto'],
  evidence: [
    'Evidence of U.S. ownership',
    'Evidence',
    'Evidencia',
    'Evidencia de capital estadounidense',
    'Evidencia del capital estadounidense',
    'Comprobante de capital estadounidense',
  ],
  notes: ['Notes', 'Notas', 'Observaciones', 'Comentarios'],
  ownershipBasis: [
    'Basis of U.S. ownership',
    'Ownership basis',
    'Basis',
    'Fundamento del capital estadounidense',
    'Fundamento',
  ],
  ultimateParent: ['Ultimate parent', 'Parent', 'Matriz última', 'Matriz', 'Controladora'],
  reviewOn: [
    'Look again on',
    'Review on',
    'Next review',
    'Revisar de nuevo el',
    'Próxima revisión',
  ],
};

const FIELD_BY_HEADER = new Map<string, SheetField>(
  SHEET_FIELDS.flatMap((field) =>
    [field, ...HEADERS[field]].map((header) => [fold(header), field] as const),
  ),
);

/** The field that a header names, in English or Spanish. */
export const fieldOf = (header: string): SheetField | undefined =>
  FIELD_BY_HEADER.get(fold(header));

/** A row of a spreadsheet and the line of the file on which it begins, from 1. */
export type CellRow = { line: number; cells: readonly string[] };

export type Column = { at: number; field: SheetField; header: string };
export type Header = { line: number; columns: Column[]; unknown: string[] };

/** Why a whole file cannot be read. */
export type FileFault =
  | { kind: 'empty' }
  | { kind: 'notText' }
  | { kind: 'broken'; line: number }
  | { kind: 'noHeader' }
  | { kind: 'missingColumn'; field: SheetField }
  | { kind: 'columnTwice'; headers: readonly [string, string] };

const TITLE_ROWS = 20;

/** How many of a row's cells are headers that the roster knows. */
export const knownHeaders = ({ cells }: CellRow): number =>
  cells.filter((cell) => fieldOf(cell) !== undefined).length;

/** Finds the header: of the first rows, the one with the most known headers, at least two. */
export function findHeader(rows: readonly CellRow[]): Header | undefined {
  const [best] = rows.slice(0, TITLE_ROWS).sort((a, b) => knownHeaders(b) - knownHeaders(a));
  if (best === undefined || knownHeaders(best) < 2) return undefined;
  const columns: Column[] = [];
  const unknown: string[] = [];
  best.cells.forEach((header, at) => {
    const field = fieldOf(header);
    if (field) columns.push({ at, field, header: header.trim() });
    else if (header.trim() !== '') unknown.push(header.trim());
  });
  return { line: best.line, columns, unknown };
}

/** What keeps a header from serving: a required column that lacks, or two that mean the same. */
export function headerFaults({ columns }: Header): FileFault[] {
  const missing = REQUIRED_FIELDS.filter((field) => !columns.some((one) => one.field === field));
  const twice = columns.flatMap((column, at) => {
    const earlier = columns.slice(0, at).find((one) => one.field === column.field);
    return earlier
      ? [{ kind: 'columnTwice', headers: [earlier.header, column.header] } as const]
      : [];
  });
  return [...missing.map((field) => ({ kind: 'missingColumn', field }) as const), ...twice];
}
