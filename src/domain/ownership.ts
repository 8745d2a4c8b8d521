import type { Day } from './calendar.ts';
import { type OwnershipBasis, readOwnershipBasis, readUsOwned, type UsOwned } from './choices.ts';
import { type Company, MAX_LENGTH } from './company.ts';
import * as read from './field-readers.ts';
import { type Merged, mergeIn, type Prints, printsIn } from './merge-edits.ts';

/** A file that proves something, kept in Slack; `link` opens it there. */
export type EvidenceFile = { id: string; name: string; link: string | null };

/** What somebody says of a company's ownership, and whether they confirm that it is U.S.-owned. */
export type Proof = {
  usOwned: UsOwned;
  isConfirmed: boolean;
  ownershipBasis: OwnershipBasis | null;
  usShare: number | null;
  ultimateParent: string | null;
  evidence: string | null;
  file: EvidenceFile | null;
  reviewOn: Day | null;
};

/** The fields that a person fills in about a company's ownership, in the order of the form. */
export const OWNERSHIP_FIELDS = [
  'usOwned',
  'confirmation',
  'ownershipBasis',
  'usShare',
  'ultimateParent',
  'evidence',
  'reviewOn',
] as const;
export type OwnershipField = (typeof OWNERSHIP_FIELDS)[number];
export const CONFIRMATIONS = ['confirmed', 'open'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/** What was filled in of it, by field. */
export type WrittenOwnership = Partial<Record<OwnershipField, string>>;
export type OwnershipErrors = Partial<Record<OwnershipField, read.Problem>>;

/**
 * Judges what is said of a company's ownership. It is confirmed only where the answer is Yes, on a
 * basis, with some evidence: a link, a note, or the file that the record is to keep.
 */
export function judgeOwnership(
  written: WrittenOwnership,
  file: EvidenceFile | null,
  today: Day,
): { ok: true; proof: Proof } | { ok: false; errors: OwnershipErrors } {
  const errors: OwnershipErrors = {};
  const take = <T>(field: OwnershipField, reader: (text: string) => read.Reading<T>): T | null => {
    const text = read.clean(written[field] ?? '');
    const reading = text === '' ? undefined : reader(text);
    if (reading?.ok) return reading.value;
    if (reading) errors[field] = reading.problem;
    return null;
  };
  const usOwned = take('usOwned', read.readChoice('usOwned', readUsOwned));
  const proof = {
    isConfirmed: written.confirmation === 'confirmed',
    ownershipBasis: take('ownershipBasis', read.readChoice('ownershipBasis', readOwnershipBasis)),
    usShare: take('usShare', read.readShare),
    ultimateParent: take('ultimateParent', (text) =>
      read.readLine(text, MAX_LENGTH.ultimateParent),
    ),
    evidence: take('evidence', (text) => read.readText(text, MAX_LENGTH.evidence)),
    file,
    reviewOn: take('reviewOn', (text) => read.readFutureDay(text, today)),
  };
  if (usOwned === null) return { ok: false, errors: { usOwned: { kind: 'required' }, ...errors } };
  const lacking = proof.isConfirmed ? lackingOf({ usOwned, ...proof }) : {};
  const all = { ...lacking, ...errors };
  return Object.keys(all).length > 0
    ? { ok: false, errors: all }
    : { ok: true, proof: { usOwned, ...proof } };
}

/** What a confirmation lacks, beside the field that would give it. */
function lackingOf({ usOwned, ownershipBasis, evidence, file }: Proof): OwnershipErrors {
  if (usOwned !== 'yes') return { confirmation: { kind: 'onlyYesConfirmed' } };
  return {
    ...(ownershipBasis === null ? { ownershipBasis: { kind: 'basisNeeded' } } : {}),
    ...(evidence === null && file === null ? { evidence: { kind: 'evidenceNeeded' } } : {}),
  };
}

/** A company of whose ownership somebody has said so; who confirms it does so on that day. */
export const proven = (
  company: Company,
  { isConfirmed, file, ...facts }: Proof,
  { by, on }: { by: string; on: Day },
): Company =>
  sound({
    ...company,
    ...facts,
    evidenceFile: file?.id ?? null,
    evidenceFileName: file?.name ?? null,
    evidenceFileLink: file?.link ?? null,
    confirmedBy: isConfirmed ? by : null,
    confirmedOn: isConfirmed ? on : null,
  });

const UNCONFIRMED = { confirmedBy: null, confirmedOn: null };

/**
 * A record whose confirmation proves what the record says. Once the answer is no longer Yes, or the
 * basis or the last evidence is gone, the confirmation falls, and does not come back with them: somebody
 * confirms it anew. A company that is not U.S.-owned has no basis for being so; its parent, evidence and
 * file are facts, and stay. An undo makes the whole record what it was, its confirmation with it.
 */
export function sound(company: Company): Company {
  const { usOwned, evidence, evidenceFile } = company;
  const ownershipBasis = usOwned === 'no' ? null : company.ownershipBasis;
  const isProven =
    usOwned === 'yes' && ownershipBasis !== null && (evidence !== null || evidenceFile !== null);
  const { confirmedBy, confirmedOn } = isProven ? company : UNCONFIRMED;
  const isSound =
    ownershipBasis === company.ownershipBasis &&
    confirmedBy === company.confirmedBy &&
    confirmedOn === company.confirmedOn;
  return isSound ? company : { ...company, ownershipBasis, confirmedBy, confirmedOn };
}

/** The file that a record keeps as evidence. */
export const fileOf = (company: Company): EvidenceFile | null =>
  company.evidenceFile === null
    ? null
    : {
        id: company.evidenceFile,
        name: company.evidenceFileName ?? company.evidenceFile,
        link: company.evidenceFileLink,
      };

/** What the form about a company's ownership shows of its record. */
const SHOWN_FIELDS = [
  'usOwned',
  'ownershipBasis',
  'usShare',
  'ultimateParent',
  'evidence',
  'evidenceFile',
  'reviewOn',
] as const;
type ShownField = (typeof SHOWN_FIELDS)[number];
export type OwnershipPrints = Prints<ShownField>;

/** The marks of what the form shows. */
export const ownershipPrintsOf = (company: Company): OwnershipPrints =>
  printsIn(SHOWN_FIELDS, company);

/** What a person changed of the ownership that they were shown, upon the record as it stands by now. */
export function mergeOwnership(
  shown: OwnershipPrints,
  mine: Company,
  theirs: Company,
): Merged<ShownField> {
  const { company, clashes } = mergeIn(SHOWN_FIELDS, shown, mine, theirs);
  const { evidenceFileName, evidenceFileLink } =
    company.evidenceFile === mine.evidenceFile ? mine : theirs;
  return { company: { ...company, evidenceFileName, evidenceFileLink }, clashes };
}
