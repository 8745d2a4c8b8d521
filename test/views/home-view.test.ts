import { describe, expect, it, test } from 'vitest';
import type { Attention, NeedyCompany } from '#domain/attention.ts';
import { STATES } from '#domain/choices.ts';
import { voiceOf } from '#locales/voice.ts';
import { historyMessage, type ToldChange } from '#views/history-message.ts';
import { historyModal, historyToCome } from '#views/history-modal.ts';
import { homeView } from '#views/home-view.ts';
import {
  expectViewTaken,
  homeOf,
  LANGUAGES,
  LONGEST_NAME,
  standingOf,
  TODAY,
} from './slack-would-take.ts';

const company = (at: number, on = '2026-09-03'): NeedyCompany => ({
  id: `c0ffee00-0000-4000-8000-00000000000${at}`,
  name: LONGEST_NAME,
  state: STATES[at % STATES.length] ?? 'SON',
  usOwned: 'unconfirmed',
  confirmedOn: null,
  on,
});
const needy = (all: number, on?: string) => ({
  all,
  first: [1, 2, 3].slice(0, all).map((at) => company(at, on)),
});
const crowded: Attention = {
  unconfirmed: needy(100_000),
  unproven: needy(100_000),
  reviews: needy(100_000),
  prospects: needy(100_000, '2026-09-03T18:00:00.000Z'),
  silent: 99_999,
};
const changes: ToldChange[] = Array.from({ length: 5 }, (_, turn) => ({
  line: {
    turn,
    kind: turn === 0 ? 'imported' : 'edited',
    actor: turn === 0 ? 'command line' : 'U0123456789',
    at: '2026-11-24T18:00:00.000Z',
    name: LONGEST_NAME,
    changes: { city: ['x'.repeat(80), 'y'.repeat(80)], notes: 'changed' },
    before: 18,
    after: 19,
    why: null,
  },
  added: turn === 0 ? 52 : 0,
  amended: 0,
}));

describe.each(LANGUAGES)('in the language %s', (language) => {
  const voice = voiceOf(language);

  it('Slack takes the fullest Home tab with the longest names, within half its blocks', () => {
    const standing = standingOf(9000, 10_000, { prospects: 800 });
    const home = homeView(homeOf(standing, { attention: crowded, changes }), voice);
    expectViewTaken('home', home);
    expect(home.blocks.length).toBeLessThan(50);
    const shown = JSON.stringify(home);
    for (const { phrases } of [voice]) {
      expect(shown).toContain(phrases.home.unconfirmed(voice.count(100_000)));
      expect(shown).toContain(phrases.home.silent(voice.count(99_999), '60'));
      expect(shown).toContain(phrases.home.more(voice.count(99_997)));
    }
    // Four kinds, and the prospects without news among the last.
    expect(shown.match(/"roster\.open","text":{[^}]*},"value"/g)).toHaveLength(5);
  });

  it('it tells who changed what and when, and nothing of a contact', () => {
    const shown = JSON.stringify(homeView(homeOf(standingOf(19, 52), { changes }), voice));
    expect(shown).toContain('"user_id":"U0123456789"');
    expect(shown).toContain(voice.phrases.history.didImport(voice.count(52), voice.count(0)));
    expect(shown).toContain('18 → 19');
    expect(shown).not.toContain(voice.phrases.fields.notes);
  });

  it('an empty chapter is told how to begin, and nothing more', () => {
    const home = homeView(homeOf(standingOf(0, 0)), voice);
    expectViewTaken('home', home);
    const shown = JSON.stringify(home);
    expect(shown).toContain(voice.phrases.status.noCompanies);
    expect(shown).not.toContain(voice.phrases.home.attention);
    expect(shown).toContain(voice.phrases.history.nothing);
  });

  it('where all is well it says so', () => {
    const shown = JSON.stringify(homeView(homeOf(standingOf(19, 52)), voice));
    expect(shown).toContain(voice.phrases.home.nothing);
  });

  it('Slack takes the history in a modal, on its way and there', () => {
    expectViewTaken('modal', historyToCome(voice));
    const place = { companyId: null, upTo: 9, page: 1 };
    const message = historyMessage(
      { place, pages: 3, entries: changes },
      'America/Hermosillo',
      voice,
    );
    expectViewTaken('modal', historyModal(message, voice));
  });
});

test.each([
  ['an admin', { edit: true, administer: true }, true, true],
  ['a member', { edit: true, administer: false }, true, false],
  ['somebody who may only read', { edit: false, administer: false }, false, false],
])('%s sees the buttons and the settings that are theirs', (_, may, edits, administers) => {
  const content = homeOf(standingOf(19, 52), { attention: crowded, may });
  const voice = voiceOf('en');
  const shown = JSON.stringify(homeView(content, voice));
  for (const button of ['company.add', 'company.confirm', 'company.promote'])
    expect(shown.includes(`"${button}"`)).toBe(edits);
  expect(shown.includes(voice.phrases.home.settings.asRun)).toBe(administers);
  expect(shown.includes('"settings.open"')).toBe(administers);
  for (const button of ['history.open', 'roster.open', 'company.show'])
    expect(shown).toContain(`"${button}"`);
});

it('an admin sees where alerts go, and when the digest comes', () => {
  const { settings } = homeOf(standingOf(19, 52));
  const digest = { ...settings.digest, day: 1, hour: 9 };
  const content = homeOf(standingOf(19, 52), {
    settings: { ...settings, alertChannel: 'C0123456789', digest },
  });
  const shown = JSON.stringify(homeView(content, voiceOf('es')));
  expect(shown).toContain('<#C0123456789>');
  expect(shown).toContain('Cada lunes a las 9');
});

it('a prospect of whom there has been no news is told with the day of the last, by the chapter’s clock', () => {
  const attention = {
    ...homeOf(standingOf(0, 0)).attention,
    prospects: { all: 1, first: [company(1, `${TODAY}T06:59:00.000Z`)] },
    silent: 1,
  };
  const content = homeOf(standingOf(19, 52, { prospects: 1 }), { attention });
  const shown = JSON.stringify(homeView(content, voiceOf('en')));
  expect(shown).toContain('1 prospect without news for 60 days');
  expect(shown).toContain('last news Nov 23, 2026');
});
