import { expect, it } from 'vitest';
import { milestoneRoad } from '#domain/milestone-road.ts';

const PLAN = { target: 50, milestones: [20, 25] };
const AT = '2026-11-24T18:00:00.000Z';
const tally = (counted: number, sonora = counted) => ({
  counted,
  byState: { BCN: 0, BCS: 0, CHH: 0, SIN: counted - sonora, SON: sonora },
});
const told = (key: string, company: string | null = 'Sol') => ({ key, at: AT, company });

it('what was announced is passed, with its company; what the count has yet to reach is ahead', () => {
  const road = milestoneRoad(PLAN, tally(21), [told('state:SON'), told('count:20', 'Luna')]);
  expect(road.passed).toEqual([
    { milestone: { kind: 'state', state: 'SON' }, announced: { at: AT, company: 'Sol' } },
    { milestone: { kind: 'count', at: 20 }, announced: { at: AT, company: 'Luna' } },
  ]);
  expect(road.ahead).toEqual([
    { kind: 'count', at: 25 },
    { kind: 'count', at: 50 },
    ...['BCN', 'BCS', 'CHH', 'SIN'].map((state) => ({ kind: 'state', state })),
  ]);
});

it('one that was set below the count is passed, though it was never announced', () => {
  const { passed } = milestoneRoad({ ...PLAN, milestones: [10, 20] }, tally(21), [
    told('count:20'),
    told('state:SON'),
  ]);
  expect(passed[0]).toEqual({ milestone: { kind: 'count', at: 10 }, announced: null });
});

it('one that the chapter fell below is passed and ahead again; a target is passed as its number', () => {
  const road = milestoneRoad(PLAN, tally(49), [told('target:50'), told('digest:2026-11-24')]);
  const target = { kind: 'count', at: 50 };
  expect(road.passed).toContainEqual({ milestone: target, announced: { at: AT, company: 'Sol' } });
  expect(road.passed.filter(({ announced }) => announced !== null)).toHaveLength(1);
  expect(road.ahead).toContainEqual(target);
});
