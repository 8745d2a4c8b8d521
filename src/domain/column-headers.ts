import { ROW_FIELDS, type RowField } from './company.ts';
import { fold } from './fold.ts';

/** Headers as chambers write them, in English and Spanish. */
const HEADERS: Record<RowField, readonly string[]> = {
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
  leftOn: ['Left on', 'Date of leaving', 'Fecha de baja', 'Fecha de salida'],
  leaveReason: ['Reason for leaving', 'Motivo de la baja', 'Motivo de baja'],
  leaveNote: ['Note on leaving', 'Nota sobre la baja'],
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
  record: ['Record', 'Record id', 'Ficha', 'Id de la ficha'],
};

const FIELD_BY_HEADER = new Map<string, RowField>(
  ROW_FIELDS.flatMap((field) =>
    [field, ...HEADERS[field]].map((header) => [fold(header), field] as const),
  ),
);

/** Letters; what is longer is no header, and takes long to fold. */
const LONGEST_HEADER = 200;

/** The field that a header names, in English or Spanish. */
export const fieldOf = (header: string): RowField | undefined =>
  header.length > LONGEST_HEADER ? undefined : FIELD_BY_HEADER.get(fold(header));

const LEFT_ALONE: ReadonlySet<string> = new Set(
  [
    'Evidence file',
    'Confirmed by',
    'Ownership confirmed on',
    'Archivo de evidencia',
    'Confirmó',
    'Capital confirmado el',
  ].map(fold),
);

/** Whether a header is of an exported list's column that an import leaves as it is: nobody confirms, or keeps a file, by a spreadsheet. */
export const isLeftAlone = (header: string): boolean => LEFT_ALONE.has(fold(header));
