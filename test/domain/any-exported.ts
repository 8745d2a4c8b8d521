import fc from 'fast-check';
import { LEAVE_REASONS, OWNERSHIP_BASES } from '#domain/choices.ts';
import { type Company, hasLeft, isLive } from '#domain/company.ts';
import { COUNTRIES } from '#domain/country.ts';
import { clean, isIdentity } from '#domain/field-readers.ts';
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
/** What is no failed formula, though it says what one does. */
const ANY_TEXT = fc.oneof(
  { weight: 9, arbitrary: TRICKY },
  { weight: 1, arbitrary: fc.constantFrom('#N/A', "'#¡REF!", 'err:502') },
);
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
      leaveNote: orNull(ANY_TEXT),
      hqCountry: fc.constantFrom(...COUNTRIES),
      ownershipBasis: orNull(fc.constantFrom(...OWNERSHIP_BASES)),
      ultimateParent: orNull(TRICKY_LINE),
      reviewOn: orNull(fc.constantFrom('2025-01-01', '2027-12-31')),
      notes: orNull(ANY_TEXT),
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

/** What a company shares with the one before it: its name, with no RFC of its own, or its RFC. */
type Likeness = 'nothing' | 'name' | 'rfc';

/** A roster in which namesakes without an RFC, and withdrawn records that share one with a live one, are common. */
export const anyExportedRoster = (today: string): fc.Arbitrary<Company[]> =>
  fc.nat({ max: 6 }).chain((most) =>
    fc
      .tuple(
        ...Array.from({ length: most + 1 }, (_, number) =>
          fc.record({
            company: anyExported(number, today),
            like: fc.constantFrom<Likeness[]>('nothing', 'name', 'rfc'),
          }),
        ),
      )
      .map((all) => all.map(({ company, like }, at) => alike(company, like, all[at - 1]?.company)))
      .map(withoutClashes),
  );

function alike(company: Company, like: Likeness, before: Company | undefined): Company {
  if (before === undefined || like === 'nothing') return company;
  return like === 'name'
    ? { ...company, name: `${before.name} S.A.`, rfc: null }
    : { ...company, rfc: before.rfc };
}

/** Of two live records that share an RFC the second bears none. */
function withoutClashes(companies: readonly Company[]): Company[] {
  const taken = new Set<string>();
  return companies.map((company) => {
    if (!isIdentity(company.rfc) || !isLive(company.status)) return company;
    if (taken.has(company.rfc)) return { ...company, rfc: null };
    taken.add(company.rfc);
    return company;
  });
}
