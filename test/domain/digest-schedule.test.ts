import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  type DigestPlan,
  dueDigest,
  HOURS,
  nextDigest,
  WEEKDAYS,
} from '#domain/digest-schedule.ts';

const SONORA = 'America/Hermosillo';
const TIJUANA = 'America/Tijuana';
const plan = (day: number | null, hour = 9, since: string | null = null): DigestPlan => ({
  day,
  hour,
  channel: null,
  since,
});
const MONDAY_9 = '2026-11-23T16:00:00.000Z';

describe('a digest on Mondays at 9 in Sonora', () => {
  test.each([
    ['a moment before', '2026-11-23T15:59:59.999Z', null],
    ['on the moment', MONDAY_9, MONDAY_9],
    ['a moment after', '2026-11-23T16:00:00.001Z', MONDAY_9],
    ['hours later, by a bot that was down', '2026-11-23T23:30:00.000Z', MONDAY_9],
    ['a day later, just in time', '2026-11-24T16:00:00.000Z', MONDAY_9],
    ['more than a day later', '2026-11-24T16:00:00.001Z', null],
    ['on another day', '2026-11-27T16:00:00.000Z', null],
  ])('%s', (_, now, due) => {
    expect(dueDigest(plan(1), SONORA, now)).toBe(due);
  });

  it('that was turned on after its hour begins with the next week', () => {
    const turnedOn = plan(1, 9, '2026-11-23T16:00:00.001Z');
    expect(dueDigest(turnedOn, SONORA, '2026-11-23T18:00:00.000Z')).toBeNull();
    expect(dueDigest(turnedOn, SONORA, '2026-11-30T16:00:00.000Z')).toBe(
      '2026-11-30T16:00:00.000Z',
    );
    expect(dueDigest(plan(1, 9, MONDAY_9), SONORA, MONDAY_9)).toBe(MONDAY_9);
  });

  it('that is off is never due', () => {
    expect(dueDigest(plan(null), SONORA, MONDAY_9)).toBeNull();
    expect(nextDigest(plan(null), SONORA, MONDAY_9)).toBeNull();
  });
});

describe('the chapter’s own clock', () => {
  it('Sonora keeps no daylight saving: the same instant all year', () => {
    for (const day of ['2026-01-11', '2026-03-08', '2026-07-12', '2026-11-01'])
      expect(dueDigest(plan(7), SONORA, `${day}T20:00:00.000Z`)).toBe(`${day}T16:00:00.000Z`);
  });

  it('Tijuana keeps it: nine o’clock is an hour earlier for the world in summer', () => {
    expect(dueDigest(plan(7), TIJUANA, '2026-03-01T20:00:00.000Z')).toBe(
      '2026-03-01T17:00:00.000Z',
    );
    expect(dueDigest(plan(7), TIJUANA, '2026-03-08T20:00:00.000Z')).toBe(
      '2026-03-08T16:00:00.000Z',
    );
    expect(dueDigest(plan(7), TIJUANA, '2026-10-25T20:00:00.000Z')).toBe(
      '2026-10-25T16:00:00.000Z',
    );
    expect(dueDigest(plan(7), TIJUANA, '2026-11-01T20:00:00.000Z')).toBe(
      '2026-11-01T17:00:00.000Z',
    );
  });

  it('an hour that the clock leaves out is told at the next, once', () => {
    expect(dueDigest(plan(7, 2), TIJUANA, '2026-03-08T10:00:00.000Z')).toBe(
      '2026-03-08T10:00:00.000Z',
    );
    expect(nextDigest(plan(7, 2), TIJUANA, '2026-03-08T10:00:00.000Z')).toBe(
      '2026-03-15T09:00:00.000Z',
    );
  });

  it('an hour that the clock shows twice is told the first time alone', () => {
    const first = '2026-11-01T08:00:00.000Z';
    for (const now of [first, '2026-11-01T09:00:00.000Z', '2026-11-01T12:00:00.000Z'])
      expect(dueDigest(plan(7, 1), TIJUANA, now)).toBe(first);
    expect(nextDigest(plan(7, 1), TIJUANA, first)).toBe('2026-11-08T09:00:00.000Z');
  });
});

it('in any week of any plan there is one occasion, and it is due from then for a day', () => {
  const instants = fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2030-01-01'),
    noInvalidDate: true,
  });
  const plans = [fc.constantFrom(...WEEKDAYS), fc.constantFrom(...HOURS)] as const;
  const zones = fc.constantFrom(SONORA, TIJUANA, 'America/Mazatlan', 'America/Ciudad_Juarez');
  fc.assert(
    fc.property(instants, ...plans, zones, (instant, day, hour, zone) => {
      const now = instant.toISOString();
      const next = nextDigest(plan(day, hour), zone, now) ?? '';
      const wait = Date.parse(next) - instant.getTime();
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual((7 * 24 + 1) * 3_600_000);
      expect(dueDigest(plan(day, hour), zone, next)).toBe(next);
    }),
  );
});
