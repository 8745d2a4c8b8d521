import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { daysBetween, monthAfter, monthsBetween, readDay } from '#domain/calendar.ts';

const days: [string, string][] = [
  ['2024-10-04', '2024-10-04'],
  ['04/10/2024', '2024-10-04'],
  ['4/10/2024', '2024-10-04'],
  ['04-10-2024', '2024-10-04'],
  ['04.10.2024', '2024-10-04'],
  [' 2024-1-5 ', '2024-01-05'],
  ['2024-10-04T00:00:00.000Z', '2024-10-04'],
  ['2024-10-04 00:00:00', '2024-10-04'],
  ['29/02/2024', '2024-02-29'],
  ['2000-02-29', '2000-02-29'],
  ['31/12/1999', '1999-12-31'],
  ['31 de octubre de 2024', '2024-10-31'],
  ['31 oct 2024', '2024-10-31'],
  ['1.º de enero del 2025', '2025-01-01'],
  ['5 de Setiembre de 2024', '2024-09-05'],
  ['31-ago-2024', '2024-08-31'],
  ['4 de abril, 2024', '2024-04-04'],
  ['October 31, 2024', '2024-10-31'],
  ['Sept. 5th, 2024', '2024-09-05'],
  ['31 January 2024', '2024-01-31'],
];
test.each(days)('“%s” is the day %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  '',
  '2024-02-30',
  '2023-02-29',
  '29/02/1900',
  '31/04/2024',
  '10/31/2024',
  '2024-13-01',
  '2024-00-10',
  '2024-10-00',
  '1/2/24',
  '2024/10/04 10:30',
  '45569',
  'Octubre 2024',
  '31 de febrero de 2024',
  '3 ma 2024',
  '4 de quintilis de 2024',
  '0202-10-04',
  '2024-10-04T10:30:00Z',
])('“%s” is no day', (text) => {
  expect(readDay(text)).toBeUndefined();
});

const someDay = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

it('every day of the calendar is read the same in both forms', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const [year, month, date] = day.split('-');
      expect(readDay(day)).toBe(day);
      expect(readDay(`${date}/${month}/${year}`)).toBe(day);
    }),
  );
});

it('days and months are counted across leap years', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
  expect(daysBetween('2023-03-01', '2026-11-24')).toBe(1364);
  expect(monthAfter('2026-01', -1)).toBe('2025-12');
  expect(monthsBetween('2023-03', '2026-11')).toBe(44);
});
