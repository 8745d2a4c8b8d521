import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMPANY_FIELDS, hasLeft } from '#domain/company.ts';
import { changedSince, mergeEdits, printsOf } from '#domain/merge-edits.ts';
import { anyCompany } from './any-company.ts';

const company = anyCompany('2026-11-24');

it('a record that nobody has changed bears the same marks', () => {
  fc.assert(
    fc.property(company, (one) => {
      expect(changedSince(printsOf(one), { ...one })).toEqual([]);
    }),
  );
});

it('each field that differs is told', () => {
  fc.assert(
    fc.property(company, company, (one, other) => {
      expect(changedSince(printsOf(one), other)).toEqual(
        COMPANY_FIELDS.filter((field) => one[field] !== other[field]),
      );
    }),
  );
});

it('whoever changed nothing takes everything as the other made it', () => {
  fc.assert(
    fc.property(company, company, (shown, theirs) => {
      const merged = mergeEdits(printsOf(shown), shown, theirs);
      expect(merged).toEqual({ company: theirs, clashes: [] });
    }),
  );
});

it('what only one changed is as they made it, and what both changed is mine and told as a clash', () => {
  fc.assert(
    fc.property(company, company, company, (shown, mine, theirs) => {
      const { company: merged, clashes } = mergeEdits(printsOf(shown), mine, theirs);
      for (const field of COMPANY_FIELDS) {
        const isOneKind = hasLeft(mine.status) === hasLeft(theirs.status);
        if (!isOneKind && ['status', 'joinedOn'].includes(field)) continue;
        const [was, my, their] = [shown[field], mine[field], theirs[field]];
        expect(merged[field]).toBe(my === was ? their : my);
        expect(clashes.includes(field)).toBe(my !== was && their !== was && my !== their);
      }
    }),
  );
});

it('who left has left, whatever the other had chosen', () => {
  fc.assert(
    fc.property(company, company, company, (shown, mine, theirs) => {
      const merged = mergeEdits(printsOf(shown), mine, theirs).company;
      expect(hasLeft(merged.status)).toBe(hasLeft(theirs.status));
    }),
  );
});
