import fc from 'fast-check';
import { LEAVE_REASONS, OWNERSHIP_BASES } from '#domain/choices.ts';
import { type Company, hasLeft } from '#domain/company.ts';
import { COUNTRIES } from '#domain/country.ts';
import { clean } from '#domain/field-readers.ts';
import { sound } from '#domain/ownership.ts';
import { anyWrittenCompany, companyFrom } from './any-company.ts';

/** Text that a file may take for something else: formulas, marks, codes of a workbook, letters that XML lacks. */
const TRICKY = fc
  .array(
    fc.constantFrom(
      ...["'", "''", '=1+1', '+52', '-', '@a', '_x0041_', '_x005F_', '\ufffe', '\ufffd', '&amp;'],
      ...['<b>', ']]>', '"', '""', ',', ';', '\n', ' ', 'ñ', '北', '😀', '\u2028x', 'text'],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => clean(parts.join('')) || 'x');
const TRICKY_LINE = TRICKY.map((text) => clean(text.replace(/[\n\u2028]/g, ' ')) || 'x');

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const DAYS = ['1899-12-31', '1900-02-28', '1900-03-01', '2023-03-01', '2024-02-29', '2026-11-24'];
const anyDay = fc.constantFrom(...DAYS);

/** A record as a roster may hold it, what the form does not ask among it; companies of other numbers differ in name and RFC. */
export const anyExported = (number: number, today: string): fc.Arbitrary<Company> =>
  fc
    .record({
      written: anyWrittenCompany(number),
      name: TRICKY_LINE,
      joinedOn: anyDay,
      leftOn: anyDay,
      wasIn: fc.boolean(),
      leaveReason: orNull(fc.constantFrom(...LEAVE_REASONS)),
      leaveNote: orNull(TRICKY),
      hqCountry: fc.constantFrom(...COUNTRIES),
      ownershipBasis: orNull(fc.constantFrom(...OWNERSHIP_BASES)),
      ultimateParent: orNull(TRICKY_LINE),
      reviewOn: orNull(fc.constantFrom('2025-01-01', '2027-12-31')),
      notes: orNull(TRICKY),
      isConfirmed: fc.boolean(),
    })
    .map(({ written, name, joinedOn, leftOn, wasIn, isConfirmed, ...more }) => {
      const company = companyFrom(written, today);
      const isOut = hasLeft(company.status);
      const joined = company.status === 'prospect' || (isOut && !wasIn) ? null : joinedOn;
      return sound({
        ...company,
        ...more,
        name: `${name} ${number}`,
        joinedOn: joined,
        leftOn: isOut && joined ? ([joined, leftOn].sort().at(-1) ?? null) : null,
        leaveReason: isOut ? more.leaveReason : null,
        leaveNote: isOut ? more.leaveNote : null,
        evidenceFile: isConfirmed ? 'F0PROOF' : null,
        evidenceFileName: isConfirmed ? 'acta.pdf' : null,
        confirmedBy: isConfirmed ? 'U0MEMBER' : null,
        confirmedOn: isConfirmed ? today : null,
      });
    });
