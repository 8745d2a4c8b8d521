import type { Settable, Setting } from './settings-change.ts';
import { extraMilestones } from './settings-change.ts';

/** A target or a milestone is at most so many companies. */
export const MOST_COMPANIES = 999;
export const MOST_MILESTONES = 20;
/** A form remembers who was named, and has room for so many. */
export const MOST_EDITORS = 30;
export const MOST_ADMINS = 20;

/** The settings as a form has them: numbers are text yet. */
export type WrittenSettings = Omit<Settable, 'target' | 'milestones'> & {
  target: string;
  milestones: string;
};

export type SettingProblem =
  | { kind: 'notANumber'; written: string }
  | { kind: 'outOfRange'; written: string }
  | { kind: 'tooManyMilestones' };

export type JudgedSettings =
  | { ok: true; settings: Settable }
  | { ok: false; errors: Partial<Record<Setting, SettingProblem>> };

/** The settings that are written, or what is wrong with them by field. */
export function judgeSettings({ target, milestones, ...rest }: WrittenSettings): JudgedSettings {
  const goal = readCount(target.trim());
  const extra = readMilestones(milestones);
  if (goal.ok && extra.ok)
    return { ok: true, settings: { ...rest, target: goal.value, milestones: extra.value } };
  return {
    ok: false,
    errors: {
      ...(goal.ok ? {} : { target: goal.problem }),
      ...(extra.ok ? {} : { milestones: extra.problem }),
    },
  };
}

type Reading<T> = { ok: true; value: T } | { ok: false; problem: SettingProblem };

function readCount(written: string): Reading<number> {
  if (!/^\d+$/.test(written)) return { ok: false, problem: { kind: 'notANumber', written } };
  const value = Number(written);
  return value >= 1 && value <= MOST_COMPANIES
    ? { ok: true, value }
    : { ok: false, problem: { kind: 'outOfRange', written } };
}

/** Reads numbers written one behind the other, "10, 48" or "10 y 48"; those of every chapter are left out. */
function readMilestones(written: string): Reading<number[]> {
  const words = written.split(/[\s,;]+/).filter((word) => !/^(?:|and|y|e)$/i.test(word));
  const values: number[] = [];
  for (const word of words) {
    const reading = readCount(word);
    if (!reading.ok) return reading;
    values.push(reading.value);
  }
  const extra = extraMilestones([...new Set(values)].sort((a, b) => a - b));
  return extra.length <= MOST_MILESTONES
    ? { ok: true, value: extra }
    : { ok: false, problem: { kind: 'tooManyMilestones' } };
}
