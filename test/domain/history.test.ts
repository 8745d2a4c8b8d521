import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesBetween } from '#domain/history.ts';
import { anyCompany } from './any-company.ts';

const TODAY = '2026-11-24';
const PRIVATE = ['contactName', 'contactEmail', 'contactPhone', 'notes'] as const;

it('a new record’s history tells what it began with', () => {
  fc.assert(
    fc.property(anyCompany(TODAY), (company) => {
      const changes = changesBetween(null, company);
      expect(changes.name).toEqual([null, company.name]);
      expect(changes.usOwned).toEqual([null, company.usOwned]);
      expect('rfc' in changes).toBe(company.rfc !== null);
    }),
  );
});

it('a record that stays the same has no history', () => {
  fc.assert(
    fc.property(anyCompany(TODAY), (company) => {
      expect(changesBetween(company, { ...company })).toEqual({});
    }),
  );
});

it('the history tells each field that changed, from what to what', () => {
  fc.assert(
    fc.property(anyCompany(TODAY), anyCompany(TODAY), (before, after) => {
      const changes = changesBetween(before, after);
      for (const field of [
        'name',
        'state',
        'city',
        'usOwned',
        'rfc',
        'evidence',
        'leftOn',
      ] as const)
        expect(changes[field]).toEqual(
          before[field] === after[field] ? undefined : [before[field], after[field]],
        );
    }),
  );
});

it('the history never holds a contact’s data or the notes, only that they changed', () => {
  const secretive = fc
    .tuple(anyCompany(TODAY), fc.uuid(), fc.subarray([...PRIVATE]))
    .map(([company, secret, fields]) => {
      const secrets = Object.fromEntries(fields.map((field) => [field, `${secret} ${field}`]));
      return { company: { ...company, ...secrets }, secret };
    });
  fc.assert(
    fc.property(secretive, secretive, (before, after) => {
      for (const from of [null, before.company]) {
        const changes = changesBetween(from, after.company);
        for (const field of PRIVATE)
          expect(['set', 'changed', 'removed', undefined]).toContain(changes[field]);
        expect(JSON.stringify(changes)).not.toContain(before.secret);
        expect(JSON.stringify(changes)).not.toContain(after.secret);
      }
    }),
  );
});
