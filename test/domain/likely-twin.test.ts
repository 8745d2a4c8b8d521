import { expect, it } from 'vitest';
import { LikelyTwins } from '#domain/likely-twin.ts';

const twins = new LikelyTwins([
  { name: 'Desert Peak Energy LLC' },
  { name: 'Invented Works 1 Inc.' },
  { name: 'Sol' },
  { name: 'Grupo Inventado del Noroeste, S.A. de C.V.' },
]);

it('a name that a slip of the pen parts from another is like it', () => {
  expect(twins.of('Desert Peak Enrgy')).toBe('Desert Peak Energy LLC');
  expect(twins.of('Dessert Peak Energy, Inc.')).toBe('Desert Peak Energy LLC');
  expect(twins.of('Gruppo Inventado del Norooeste')).toBe(
    'Grupo Inventado del Noroeste, S.A. de C.V.',
  );
});

it('a long name that goes on, or stops short, is like the other', () => {
  expect(twins.of('Desert Peak Energy de México')).toBe('Desert Peak Energy LLC');
  expect(twins.of('Grupo Inventado')).toBe('Grupo Inventado del Noroeste, S.A. de C.V.');
});

it('names that differ in more, in a number, or in short words are not alike', () => {
  expect(twins.of('Invented Works 2 Inc.')).toBeUndefined();
  expect(twins.of('Desert Creek Energy')).toBeUndefined();
  expect(twins.of('Sal')).toBeUndefined();
});
