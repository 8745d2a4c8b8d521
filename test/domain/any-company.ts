import fc from 'fast-check';
import { SECTORS, STATES, STATUSES, US_OWNED } from '#domain/choices.ts';
import type { Company, WrittenCompany } from '#domain/company.ts';
import { judgeCompany } from '#domain/judge-company.ts';
import { companyRfc } from './valid-rfc.ts';

const written = (text: fc.Arbitrary<string>) => fc.option(text, { nil: '' });
const LETTERS = fc.constantFrom(...'abcdeñóüABC &.,;|"\'<>=+-@/()北😀 \t');
const line = (maxLength: number) => fc.string({ unit: LETTERS, maxLength });
const text = fc.string({ unit: fc.oneof({ weight: 9, arbitrary: LETTERS }, fc.constant('\n')) });

/**
 * A company as somebody may write it down, every field good. Companies of other numbers differ in
 * name and RFC, so that many of them make a roster.
 */
export const anyWrittenCompany = (number: number): fc.Arbitrary<WrittenCompany> =>
  fc.record({
    name: line(40).map((rest) => `Company ${number}n ${rest}`),
    state: fc.constantFrom(...STATES),
    city: written(line(60)),
    usOwned: fc.constantFrom(...US_OWNED),
    usShare: written(fc.integer({ min: 0, max: 1000 }).map((share) => String(share / 10))),
    hqCountry: fc.constantFrom('MX', 'US', 'CA', 'Japan', 'Alemania'),
    sector: written(fc.constantFrom(...SECTORS)),
    status: fc.constantFrom(...STATUSES),
    joinedOn: written(fc.constantFrom('2023-03-01', '2024-02-29', '31/12/2025', '2026-11-24')),
    rfc: written(fc.constantFrom(companyRfc(number), 'XAXX010101000', 'XEXX010101000')),
    website: written(fc.constantFrom('example.com', 'https://example.com/a?b=c,d;e')),
    contactName: written(line(60)),
    contactEmail: written(fc.constant('ana@example.com')),
    contactPhone: written(fc.constantFrom('662 123 4567', '+1 480 555 0123')),
    evidence: written(text),
    notes: written(text),
  });

/** The record that a good company makes. */
export function companyFrom(written: WrittenCompany, today: string): Company {
  const judged = judgeCompany(written, today);
  if (!judged.ok) throw new Error(`A good company was refused: ${JSON.stringify(judged.errors)}`);
  return judged.company;
}

export const anyCompany = (today: string): fc.Arbitrary<Company> =>
  fc
    .nat({ max: 200 })
    .chain(anyWrittenCompany)
    .map((company) => companyFrom(company, today));
