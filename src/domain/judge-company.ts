import type { Day } from './calendar.ts';
import {
  readLeaveReason,
  readOwnershipBasis,
  readSector,
  readState,
  readStatus,
  readUsOwned,
} from './choices.ts';
import {
  COMPANY_FIELDS,
  type Company,
  type CompanyField,
  hasLeft,
  MAX_LENGTH,
  MAX_REASON,
  REQUIRED_FIELDS,
  SHEET_FIELDS,
  type SheetField,
  type WrittenCompany,
} from './company.ts';
import { readCountry } from './country.ts';
import * as read from './field-readers.ts';
import { sound } from './ownership.ts';

export type FieldErrors = Partial<Record<SheetField, read.Problem>>;
type Values = { [F in SheetField]: Company[F] };
/** The fields that were written, as they are kept. */
export type WrittenValues = Partial<Values>;

export type Judgement =
  | { ok: true; company: Company; written: WrittenValues }
  | { ok: false; errors: FieldErrors };
type Readers = { [F in SheetField]: (text: string, today: Day) => read.Reading<Values[F]> };

const READERS: Readers = {
  name: (text) => read.readLine(text, MAX_LENGTH.name),
  state: read.readChoice('state', readState),
  city: (text) => read.readLine(text, MAX_LENGTH.city),
  usOwned: read.readChoice('usOwned', readUsOwned),
  usShare: read.readShare,
  hqCountry: read.readChoice('hqCountry', readCountry),
  sector: read.readChoice('sector', readSector),
  status: read.readChoice('status', readStatus),
  joinedOn: read.readPastDay,
  leftOn: read.readPastDay,
  leaveReason: read.readChoice('leaveReason', readLeaveReason),
  leaveNote: (text) => read.readText(text, MAX_REASON),
  rfc: read.readRfc,
  website: read.readWebsite,
  contactName: (text) => read.readLine(text, MAX_LENGTH.contactName),
  contactEmail: read.readEmail,
  contactPhone: read.readPhone,
  evidence: (text) => read.readText(text, MAX_LENGTH.evidence),
  notes: (text) => read.readText(text, MAX_LENGTH.notes),
  ownershipBasis: read.readChoice('ownershipBasis', readOwnershipBasis),
  ultimateParent: (text) => read.readLine(text, MAX_LENGTH.ultimateParent),
  reviewOn: read.readAnyDay,
};

const REQUIRED: ReadonlySet<SheetField> = new Set(REQUIRED_FIELDS);

/** Reads the fields that are written; a blank one gives nothing, and an error where it is required. */
function readFields(
  written: WrittenCompany,
  today: Day,
): { values: WrittenValues; errors: FieldErrors } {
  const values: WrittenValues = {};
  const errors: FieldErrors = {};
  const take = <F extends SheetField>(field: F): void => {
    const cell = written[field];
    const text = cell ? read.clean(cell) : '';
    if (text === '') {
      if (REQUIRED.has(field)) errors[field] = { kind: 'required' };
      return;
    }
    const reading = READERS[field](text, today);
    if (reading.ok) values[field] = reading.value;
    else errors[field] = reading.problem;
  };
  SHEET_FIELDS.forEach(take);
  const { joinedOn, leftOn } = values;
  if (joinedOn && leftOn && leftOn < joinedOn) errors.leftOn = { kind: 'beforeJoining', joinedOn };
  return { values, errors };
}

/**
 * Judges a company as it is written: every field's rule, then the defaults (headquarters in Mexico,
 * a member, joined today). A prospect has joined nothing; whoever left did so today, or was never in
 * where no day is written.
 */
export function judgeCompany(written: WrittenCompany, today: Day): Judgement {
  const { values, errors } = readFields(written, today);
  const { name, state, usOwned, status = 'member' } = values;
  if (!name || !state || !usOwned || Object.keys(errors).length > 0) return { ok: false, errors };
  return {
    ok: true,
    company: sound(complete({ ...values, name, state, usOwned, status }, today)),
    written: values,
  };
}

type Named = WrittenValues & Pick<Company, 'name' | 'state' | 'usOwned' | 'status'>;

/** The days of joining and leaving, of which the second is never without the first. */
function daysOf({ status, joinedOn, leftOn }: Named, today: Day): Pick<Company, Days> {
  if (status === 'prospect') return { joinedOn: null, leftOn: null };
  if (!hasLeft(status)) return { joinedOn: joinedOn ?? today, leftOn: null };
  const joined = joinedOn ?? leftOn ?? null;
  return { joinedOn: joined, leftOn: joined && (leftOn ?? today) };
}
type Days = 'joinedOn' | 'leftOn';

const complete = (values: Named, today: Day): Company => ({
  name: values.name,
  state: values.state,
  city: values.city ?? null,
  usOwned: values.usOwned,
  usShare: values.usShare ?? null,
  hqCountry: values.hqCountry ?? 'MX',
  sector: values.sector ?? null,
  status: values.status,
  ...daysOf(values, today),
  leaveReason: (hasLeft(values.status) && values.leaveReason) || null,
  leaveNote: (hasLeft(values.status) && values.leaveNote) || null,
  rfc: values.rfc ?? null,
  website: values.website ?? null,
  contactName: values.contactName ?? null,
  contactEmail: values.contactEmail ?? null,
  contactPhone: values.contactPhone ?? null,
  evidence: values.evidence ?? null,
  notes: values.notes ?? null,
  ownershipBasis: values.ownershipBasis ?? null,
  ultimateParent: values.ultimateParent ?? null,
  evidenceFile: null,
  evidenceFileName: null,
  evidenceFileLink: null,
  confirmedBy: null,
  confirmedOn: null,
  reviewOn: values.reviewOn ?? null,
});

/**
 * A record amended by what a spreadsheet's row writes: written fields replace, blank ones leave as they are.
 * Coming back as a member clears the day of leaving, and why.
 */
export function amend(company: Company, values: WrittenValues, today: Day): Company {
  const amended: Company = { ...company, ...values };
  const left = hasLeft(amended.status);
  // A prospect that was taken leave of has neither day, and a row that says nothing new gives it none.
  const newDay = amended.status === company.status ? null : today;
  const joined = amended.joinedOn ?? (left ? amended.leftOn : null) ?? newDay;
  const joinedOn = amended.status === 'prospect' ? null : joined;
  return sound({
    ...amended,
    joinedOn,
    leftOn: left ? (amended.leftOn ?? (joinedOn && today)) : null,
    leaveReason: left ? amended.leaveReason : null,
    leaveNote: left ? amended.leaveNote : null,
  });
}

/** What was judged to be a company. */
export type Judged = Extract<Judgement, { ok: true }>;

/**
 * A record edited in its form: what is written replaces, and a field left blank is blank from now on.
 * Leaving and coming back, and what proves its ownership, have forms of their own.
 */
export function edited(record: Company, { company, written }: Judged, today: Day): Company {
  const { status = record.status } = written;
  const neverIn = status === 'prospect' || (hasLeft(status) && record.leftOn === null);
  const edited: Company = { ...record };
  const take = <F extends CompanyField>(field: F): void => {
    edited[field] = company[field];
  };
  COMPANY_FIELDS.forEach(take);
  const joinedOn = neverIn ? null : (written.joinedOn ?? record.joinedOn ?? today);
  return sound({ ...edited, status, joinedOn });
}
