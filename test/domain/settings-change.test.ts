import { describe, expect, it } from 'vitest';
import { judgeSettings } from '#domain/judge-settings.ts';
import {
  allMilestones,
  changedSettings,
  mergeSettings,
  movesTheCount,
  type Settable,
  settingsBetween,
} from '#domain/settings-change.ts';
import { zonesToChoose } from '#domain/time-zones.ts';

const SHOWN: Settable = {
  alertChannel: null,
  target: 50,
  milestones: [10],
  rule: 'member-us-owned',
  digestDay: null,
  digestHour: 9,
  digestChannel: null,
  language: 'en',
  timeZone: 'America/Hermosillo',
  editors: null,
  admins: [],
};

const judged = (target: string, milestones = '') => judgeSettings({ ...SHOWN, target, milestones });

describe('the numbers of the settings', () => {
  it('milestones are read as people write lists, sorted, each once', () => {
    for (const written of ['48, 10', '10 48', '10;48', '10 y 48', ' 10,48, 10 ', '10 and 48, 20'])
      expect(judged('50', written)).toMatchObject({ ok: true, settings: { milestones: [10, 48] } });
    expect(judged('50', ' ')).toMatchObject({ ok: true, settings: { milestones: [] } });
    expect(allMilestones([48, 10])).toEqual([10, 20, 25, 30, 35, 40, 45, 48]);
  });

  it('the target goes from 1 to 999', () => {
    expect(judged('1')).toMatchObject({ ok: true, settings: { target: 1 } });
    expect(judged(' 999 ')).toMatchObject({ ok: true, settings: { target: 999 } });
    for (const written of ['0', '1000'])
      expect(judged(written)).toEqual({
        ok: false,
        errors: { target: { kind: 'outOfRange', written } },
      });
  });

  it('what is no whole number is told, by its field, and so are too many', () => {
    expect(judged('', 'ten, 48')).toEqual({
      ok: false,
      errors: {
        target: { kind: 'notANumber', written: '' },
        milestones: { kind: 'notANumber', written: 'ten' },
      },
    });
    for (const written of ['4.5', '-4', '１０', '1e3'])
      expect(judged('50', written)).toMatchObject({
        errors: { milestones: { kind: 'notANumber', written } },
      });
    const many = Array.from({ length: 21 }, (_, at) => 100 + at).join();
    expect(judged('50', many)).toMatchObject({
      errors: { milestones: { kind: 'tooManyMilestones' } },
    });
  });
});

describe('what changed', () => {
  it('is told from what to what; the order in which people were picked says nothing', () => {
    const after: Settable = { ...SHOWN, target: 40, admins: ['U2', 'U1'] };
    expect(settingsBetween(SHOWN, after)).toEqual({
      target: [50, 40],
      admins: [[], ['U2', 'U1']],
    });
    expect(changedSettings(after, { ...after, admins: ['U1', 'U2'] })).toEqual([]);
  });

  it('the target, the milestones and the rule move the count, and nothing else does', () => {
    expect(movesTheCount(['target'])).toBe(true);
    expect(movesTheCount(['language', 'milestones'])).toBe(true);
    expect(movesTheCount(['alertChannel', 'editors', 'admins', 'timeZone'])).toBe(false);
  });
});

it('two admins’ changes are one where they do not meet; where they do, the later one decides', () => {
  const theirs: Settable = { ...SHOWN, target: 40, language: 'es', editors: ['U1'] };
  const mine: Settable = { ...SHOWN, target: 45, digestDay: 1, editors: ['U1'] };
  expect(mergeSettings(SHOWN, mine, theirs)).toEqual({
    settings: { ...theirs, target: 45, digestDay: 1 },
    clashes: ['target'],
  });
});

it('a time zone that is set is among those to choose from, and each is one that clocks know', () => {
  expect(zonesToChoose('Europe/Madrid')[0]).toBe('Europe/Madrid');
  const zones = zonesToChoose('America/Tijuana');
  expect(zones).toContain('America/Hermosillo');
  expect(new Set(zones).size).toBe(zones.length);
  for (const timeZone of zones)
    expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow();
});
