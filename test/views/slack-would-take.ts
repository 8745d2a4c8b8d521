import { expect } from 'vitest';
import { STATES } from '#domain/choices.ts';
import type { Standing } from '#domain/consolidation.ts';
import type { Language } from '#domain/person.ts';
import { blockTextLength, checkBlocks } from '#sandbox/block-kit/check-blocks.ts';
import { checkView } from '#sandbox/block-kit/check-view.ts';
import { LIMITS } from '#sandbox/block-kit/limits.ts';
import { isFields } from '#sandbox/block-kit/record.ts';
import type { HomeContent } from '#views/home-content.ts';
import type { Message } from '#views/message.ts';

export const LANGUAGES: readonly Language[] = ['en', 'es'];
export const TODAY = '2026-11-24';

/** As long as a name may be, and full of what Slack would take for markup. */
export const LONGEST_NAME = '<!channel> & <@U0123456789> *Ñandú* '.padEnd(120, '_Ü>');

/** Fails with Slack's own reasons where Slack would refuse the message, or its text could ping. */
export function expectTaken({ text, blocks }: Message): void {
  expect(checkBlocks('message', blocks)).toEqual([]);
  const all: readonly unknown[] = blocks;
  expect(blockTextLength(all.filter(isFields))).toBeLessThanOrEqual(LIMITS.message.blockText);
  expect(text).not.toBe('');
  expect(text.length).toBeLessThanOrEqual(LIMITS.message.text);
  expect(text).not.toMatch(/[<>]/);
  expect(text.replaceAll(/&(amp|lt|gt);/g, '')).not.toContain('&');
}

export function expectViewTaken(surface: 'modal' | 'home', view: unknown): void {
  expect(checkView(surface, view)).toMatchObject({ ok: true });
}

/** A standing of as many counted companies; `members` in all, spread over the states. */
export function standingOf(
  counted: number,
  members: number,
  rest: Partial<Standing> = {},
): Standing {
  const part = (all: number, at: number) => Math.floor((all + at) / STATES.length);
  return {
    state: null,
    counted,
    countedInAll: counted,
    usOwned: counted,
    confirmed: counted,
    members,
    prospects: 0,
    target: 50,
    toGo: Math.max(0, 50 - counted),
    nextMilestone: counted < 50 ? 50 : null,
    states: STATES.map((state, at) => ({
      state,
      counted: part(counted, at),
      members: part(members, at),
      usOwned: part(counted, at),
      confirmed: part(counted, at),
    })),
    latest: STATES.slice(0, members > 0 ? 3 : 0).map((state, added) => ({
      name: LONGEST_NAME,
      state,
      joinedOn: TODAY,
      added,
    })),
    curve: Array.from({ length: 20 }, (_, at) => ({
      month: `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      counted: Math.round((counted * at) / 19),
    })),
    forecast: null,
    rule: { name: 'member-us-owned', version: 12 },
    ...rest,
  };
}

const NONE = { all: 0, first: [] };

/** What a Home tab tells beside a standing; nothing else needs anybody unless said otherwise. */
export const homeOf = (standing: Standing, rest: Partial<HomeContent> = {}): HomeContent => ({
  pictureFile: null,
  standing,
  attention: { unconfirmed: NONE, unproven: NONE, reviews: NONE, prospects: NONE, silent: 0 },
  changes: [],
  settings: {
    plan: { target: 50, milestones: [20, 25, 30, 35, 40, 45] },
    rule: standing.rule,
    language: 'en',
    timeZone: 'America/Hermosillo',
    alertChannel: null,
    digest: { day: null, hour: 9, channel: null, since: null },
    editors: null,
    admins: [],
    version: 0,
  },
  chosenLanguage: null,
  may: { edit: true, administer: true },
  ...rest,
});
