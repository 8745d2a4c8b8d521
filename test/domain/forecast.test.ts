import betaPrime from '@stdlib/stats-base-dists-betaprime-cdf';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayAfter, daysBetween } from '#domain/calendar.ts';
import { FEWEST_JOINED, forecastOf, type Pace, paceOf } from '#domain/forecast.ts';

const TODAY = '2026-11-24';

/** The quantiles told, in days from today; a day that is not told lies beyond all others. */
function daysTold(pace: Pace, toGo: number): number[] {
  const forecast = forecastOf(pace, toGo, TODAY);
  if (forecast.kind === 'untold') throw new Error('no date is told');
  const { earliest, likely, latest } = forecast;
  return [earliest, likely, latest].map((day) =>
    day === null ? Number.POSITIVE_INFINITY : daysBetween(TODAY, day),
  );
}

// Reckoned apart with SciPy 1.17: scipy.stats.betaprime, and the ways of the walk by gammaln and betaln.
test.each<[string, Pace, number, (string | null)[]]>([
  ['19 joined, 31 to go', { joined: 19, left: 0 }, 31, ['2028-01-09', '2028-07-15', '2029-05-02']],
  ['7 joined, 31 to go', { joined: 7, left: 0 }, 31, ['2029-07-29', '2031-06-17', '2035-08-05']],
  ['9 joined, 4 left', { joined: 9, left: 4 }, 31, ['2029-10-03', '2033-01-02', null]],
  ['30 joined, 12 left', { joined: 30, left: 12 }, 20, ['2027-07-03', '2027-12-17', '2029-02-13']],
  ['40 joined, 3 left', { joined: 40, left: 3 }, 10, ['2027-01-20', '2027-02-28', '2027-04-29']],
  ['the last one to go', { joined: 5, left: 0 }, 1, ['2026-12-02', '2027-01-14', '2027-07-01']],
])('the days told are those of the model: %s', (_, pace, toGo, [earliest, likely, latest]) => {
  const told = forecastOf(pace, toGo, TODAY);
  expect(told).toEqual({ kind: 'told', pace, earliest, likely, latest });
});

test.each([
  [4.277390942977481, 31, 7.5, 0.5],
  [7.501463245047074, 31, 7.5, 0.9],
  [0.019341119595344753, 1, 5.5, 0.1],
  [9.60555456297358, 50, 5.5, 0.5],
])(
  'the library’s beta prime distribution is SciPy’s: at %s (%s, %s)',
  (at, alpha, beta, chance) => {
    expect(betaPrime(at, alpha, beta)).toBeCloseTo(chance, 12);
  },
);

/** Numbers that seem random and are the same in every run (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One future as the model has it: rates drawn from what is known, then companies coming and going. */
function livedThrough({ joined, left }: Pace, toGo: number, random: () => number): number {
  const wait = () => -Math.log(1 - random());
  const halfGamma = () => wait() * Math.cos(2 * Math.PI * random()) ** 2;
  const gamma = (events: number) =>
    Array.from({ length: events }, wait).reduce((all, one) => all + one, halfGamma());
  const [gains, losses] = [gamma(joined) / 365, gamma(left) / 365];
  let day = 0;
  for (let more = toGo; more > 0 && day < 4000; ) {
    day += wait() / (gains + losses);
    more += random() < gains / (gains + losses) ? -1 : 1;
  }
  return day;
}

it('of 20,000 futures lived through, as many end by each day told as it says', () => {
  const random = randomFrom(50);
  for (const [pace, toGo] of [
    [{ joined: 12, left: 3 }, 11],
    [{ joined: 25, left: 0 }, 31],
  ] as const) {
    const ends = Array.from({ length: 20_000 }, () => livedThrough(pace, toGo, random));
    for (const [at, day] of daysTold(pace, toGo).entries()) {
      const share = ends.filter((end) => end <= day).length / ends.length;
      expect(Math.abs(share - ([0.1, 0.5, 0.9][at] ?? 0))).toBeLessThan(0.012);
    }
  }
});

const paces = fc.record({
  joined: fc.integer({ min: FEWEST_JOINED, max: 80 }),
  left: fc.nat({ max: 40 }),
});
const toGos = fc.integer({ min: 1, max: 60 });

describe('whatever the pace', () => {
  const noLater = (these: number[], those: number[]) =>
    these.every((one, at) => one <= (those[at] ?? 0));

  it('the likely day lies within the range, and none is past or more than ten years ahead', () => {
    fc.assert(
      fc.property(paces, toGos, (pace, toGo) => {
        const days = daysTold(pace, toGo);
        expect(days).toEqual([...days].sort((one, other) => one - other));
        for (const day of days) expect(day >= 1 && (day <= 3653 || day === Infinity)).toBe(true);
      }),
    );
  });

  it('one more that joined brings no day later; one more that left, or to go, none sooner', () => {
    fc.assert(
      fc.property(paces, toGos, (pace, toGo) => {
        const days = daysTold(pace, toGo);
        expect(noLater(daysTold({ ...pace, joined: pace.joined + 1 }, toGo), days)).toBe(true);
        expect(noLater(days, daysTold({ ...pace, left: pace.left + 1 }, toGo))).toBe(true);
        expect(noLater(days, daysTold(pace, toGo + 1))).toBe(true);
      }),
    );
  });

  it('no date is told while fewer than five joined, however few are to go', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4 }), fc.nat({ max: 40 }), toGos, (joined, left, toGo) => {
        const pace = { joined, left };
        expect(forecastOf(pace, toGo, TODAY)).toEqual({ kind: 'untold', pace });
      }),
    );
    expect(forecastOf({ joined: 5, left: 40 }, 1, TODAY).kind).toBe('told');
  });
});

describe('the pace', () => {
  it('counts who joined and who left in the last 365 days, today among them', () => {
    const changes = [
      { day: TODAY, joined: 2, left: 0 },
      { day: dayAfter(TODAY, -364), joined: 3, left: 0 },
      { day: dayAfter(TODAY, -365), joined: 50, left: 0 },
      { day: dayAfter(TODAY, -1), joined: 0, left: 1 },
      { day: dayAfter(TODAY, -365), joined: 0, left: 9 },
      { day: dayAfter(TODAY, 1), joined: 7, left: 7 },
    ];
    expect(paceOf(changes, TODAY)).toEqual({ joined: 5, left: 1 });
    expect(paceOf([], TODAY)).toEqual({ joined: 0, left: 0 });
  });
});
