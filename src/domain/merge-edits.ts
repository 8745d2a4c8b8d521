import { COMPANY_FIELDS, type Company, type CompanyField, hasLeft } from './company.ts';

type Field = keyof Company;

/** A mark of each field's value as a form has shown it; a form is too small to keep the values. */
export type Prints<F extends Field = CompanyField> = Partial<Record<F, string>>;

/** The marks of some of a record's fields; a blank field has none. */
export const printsIn = <F extends Field>(fields: readonly F[], company: Company): Prints<F> => {
  const prints: Prints<F> = {};
  for (const field of fields)
    if (company[field] !== null) prints[field] = printOf(String(company[field]));
  return prints;
};

/** The marks of the fields that a record's form shows. */
export const printsOf = (company: Company): Prints => printsIn(COMPANY_FIELDS, company);

const changedIn = <F extends Field>(
  fields: readonly F[],
  shown: Prints<F>,
  company: Company,
): F[] => {
  const now = printsIn(fields, company);
  return fields.filter((field) => now[field] !== shown[field]);
};

/** The fields whose values are not those that were marked. */
export const changedSince = (shown: Prints, company: Company): CompanyField[] =>
  changedIn(COMPANY_FIELDS, shown, company);

/** Two persons' edits of one record in one: `clashes` are the fields that each gave a value of their own. */
export type Merged<F extends Field = CompanyField> = { company: Company; clashes: F[] };

/** What a person changed of the fields that they were shown, upon the record as it stands by now. */
export function mergeIn<F extends Field>(
  fields: readonly F[],
  shown: Prints<F>,
  mine: Company,
  theirs: Company,
  isMine: (field: F) => boolean = () => true,
): Merged<F> {
  const touched = changedIn(fields, shown, mine).filter(isMine);
  const others = changedIn(fields, shown, theirs);
  const company = { ...theirs };
  for (const field of touched) company[field] = mine[field];
  return {
    company,
    clashes: touched.filter((field) => others.includes(field) && mine[field] !== theirs[field]),
  };
}

/**
 * What a person changed of the record that they were shown, upon the record as it stands by now:
 * a field that they left alone is as the other person made it. Who left has left.
 */
export function mergeEdits(shown: Prints, mine: Company, theirs: Company): Merged {
  const isOneKind = hasLeft(mine.status) === hasLeft(theirs.status);
  // With the status of a prospect goes that it has no day of joining.
  const isMine = (field: CompanyField): boolean =>
    isOneKind || (field !== 'status' && (field !== 'joinedOn' || mine.joinedOn !== null));
  return mergeIn(COMPANY_FIELDS, shown, mine, theirs, isMine);
}

/** Fifty-three bits of a text's hash (cyrb53): two values of a field that differ never bear one mark but by a miracle. */
export function printOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
