import { type Company, EXPORTED_FIELDS, type ExportedField } from '#domain/company.ts';
import { readCountry } from '#domain/country.ts';
import { quotedText } from '#domain/failed-formula.ts';
import type { ExportedCompany, Names } from '#domain/roster-export.ts';
import type { Cell, Sheet } from '#domain/sheet.ts';
import type { Voice } from '#locales/voice.ts';

/** How wide a column is shown, in characters, where its header does not say. */
const WIDTH: Partial<Record<ExportedField, number>> = {
  name: 36,
  state: 20,
  city: 18,
  ownershipBasis: 30,
  ultimateParent: 28,
  sector: 26,
  rfc: 16,
  website: 30,
  evidence: 44,
  evidenceFile: 30,
  leaveReason: 26,
  leaveNote: 36,
  confirmedBy: 24,
  contactName: 26,
  contactEmail: 30,
  contactPhone: 20,
  notes: 50,
};

/** A record's id is there for the next import and not to be read. */
const RECORD_WIDTH = 10;

/** The companies as a table whose every cell an import reads back as it was. */
export function companiesSheet(
  companies: readonly ExportedCompany[],
  names: Names,
  voice: Voice,
): Sheet {
  const { fields, exporting } = voice.phrases;
  return {
    name: exporting.sheets.companies,
    columns: [
      ...EXPORTED_FIELDS.map((field) => ({
        header: fields[field],
        width: WIDTH[field] ?? Math.max(12, fields[field].length + 4),
      })),
      { header: fields.record, width: RECORD_WIDTH },
    ],
    rows: () => rowsOf(companies, names, voice),
  };
}

function* rowsOf(companies: readonly ExportedCompany[], names: Names, voice: Voice) {
  for (const { id, company } of companies)
    yield [...EXPORTED_FIELDS.map((field) => cellOf(field, company, names, voice)), { id }];
}

function cellOf(field: ExportedField, company: Company, names: Names, voice: Voice): Cell {
  const { states, usOwned, sectors, statuses, leaveReasons, ownershipBases } = voice.phrases;
  switch (field) {
    case 'state':
      return states[company.state];
    case 'usOwned':
      return usOwned[company.usOwned];
    case 'sector':
      return company.sector && sectors[company.sector];
    case 'status':
      return statuses[company.status];
    case 'leaveReason':
      return company.leaveReason && leaveReasons[company.leaveReason];
    case 'ownershipBasis':
      return company.ownershipBasis && ownershipBases[company.ownershipBasis];
    case 'hqCountry':
      return countryCell(company.hqCountry, voice);
    case 'usShare':
      return company.usShare === null ? null : { share: company.usShare };
    case 'joinedOn':
    case 'leftOn':
    case 'confirmedOn':
    case 'reviewOn':
      return dayCell(company[field]);
    case 'confirmedBy':
      return company.confirmedBy && (names[company.confirmedBy] ?? company.confirmedBy);
    case 'evidenceFile':
      return company.evidenceFileLink ?? company.evidenceFileName ?? company.evidenceFile;
    default:
      return textCell(company[field]);
  }
}

const textCell = (text: string | null): Cell => (text === null ? null : quotedText(text));

const dayCell = (day: string | null): Cell => (day === null ? null : { day });

/** A country's name where it is read back as this country, and its code otherwise. */
function countryCell(code: string, voice: Voice): string {
  const name = voice.country(code);
  return readCountry(name) === code ? name : code;
}
