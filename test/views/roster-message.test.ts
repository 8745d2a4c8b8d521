import { describe, expect, it } from 'vitest';
import { LACKS } from '#domain/attention.ts';
import { SECTORS, STATES, STATUSES, US_OWNED } from '#domain/choices.ts';
import type { Company } from '#domain/company.ts';
import { ON_A_PAGE } from '#domain/pages.ts';
import { searchTextOf } from '#domain/search-text.ts';
import { voiceOf } from '#locales/voice.ts';
import { checkBlocks } from '#sandbox/block-kit/check-blocks.ts';
import { LIMITS } from '#sandbox/block-kit/limits.ts';
import { companyCard } from '#views/company-card.ts';
import { type Message, plainer } from '#views/message.ts';
import {
  allFilters,
  carried,
  companyOptions,
  filterWords,
  type ListedCompany,
  rosterMessage,
} from '#views/roster-message.ts';
import { expectTaken, LANGUAGES, LONGEST_NAME, TODAY } from './slack-would-take.ts';

const WIDE = '𐐷'.repeat(120);
const names = [LONGEST_NAME, WIDE, 'ﷺ'.repeat(120), '&'.repeat(120), '\u202eabc "\\'];

const listed = (name: string, at: number): ListedCompany => ({
  id: `0198b7a0-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`,
  name,
  state: STATES[at % STATES.length] ?? 'BCS',
  city: '<x>'.padEnd(80, '&'),
  status: STATUSES[at % STATUSES.length] ?? 'member',
  us_owned: US_OWNED[at % US_OWNED.length] ?? 'yes',
  confirmed_on: at % 2 === 0 ? TODAY : null,
  text: searchTextOf({
    name,
    city: 'x'.repeat(80),
    rfc: 'AAA010101AAA',
    website: `https://example.com/${'x'.repeat(280)}`,
    ultimateParent: name,
  }),
});
const pageOf = (name: string) => Array.from({ length: ON_A_PAGE }, (_, at) => listed(name, at));

const LONGEST: Company = {
  name: LONGEST_NAME,
  state: 'BCS',
  city: 'x'.repeat(80),
  usOwned: 'yes',
  usShare: 33.3333,
  hqCountry: 'GS',
  sector: 'information-technology',
  status: 'member',
  joinedOn: TODAY,
  leftOn: TODAY,
  leaveReason: 'other',
  leaveNote: '<!channel>'.repeat(30),
  rfc: 'XAXX010101000',
  website: `https://example.com/${'x'.repeat(280)}`,
  contactName: LONGEST_NAME,
  contactEmail: `${'x'.repeat(242)}@example.com`,
  contactPhone: '+52 662 212 3456',
  evidence: '<!here>&\n'.repeat(111),
  notes: '<!here>&'.repeat(250),
  ownershipBasis: 'us-parent',
  ultimateParent: LONGEST_NAME,
  evidenceFile: 'F0123456789',
  evidenceFileName: LONGEST_NAME,
  evidenceFileLink: 'https://example.slack.com/files/x',
  confirmedBy: 'U0123456789',
  confirmedOn: TODAY,
  reviewOn: TODAY,
};
const SPARSE: Company = {
  ...LONGEST,
  ...{ city: null, usShare: null, sector: null, joinedOn: null, leftOn: null, leaveReason: null },
  ...{ leaveNote: null, rfc: null, website: null, contactName: null, contactEmail: null },
  ...{ contactPhone: null, evidence: null, notes: null, ownershipBasis: null, confirmedBy: null },
  ...{ ultimateParent: null, evidenceFile: null, evidenceFileName: null, evidenceFileLink: null },
  ...{ confirmedOn: null, reviewOn: null },
};

const withoutMentions = ({ text, blocks }: Message): Message => ({
  text: text.replaceAll(/<@U[A-Z0-9]+>/g, ''),
  blocks,
});

describe.each(LANGUAGES)('in the language %s', (language) => {
  const voice = voiceOf(language);
  const filter = {
    states: [...STATES],
    statuses: [...STATUSES],
    usOwned: [...US_OWNED],
    sectors: [...SECTORS],
    lacks: [...LACKS],
  };

  it('Slack takes a page of the longest names, with both buttons, and the same without a table', () => {
    for (const name of names) {
      const question = { find: carried('"\ud800\\\u0000'.repeat(100)) };
      const page = { items: pageOf(name), first: 31, total: 100_000 };
      const message = rosterMessage({ question, caption: name, page }, voice);
      expectTaken(message);
      const simple = plainer(message);
      if (!simple) throw new Error('There is no plainer message.');
      expectTaken(simple);
      expect(checkBlocks('message', simple.blocks)).toEqual([]);
      expect(JSON.stringify(simple.blocks)).not.toContain('data_table');
    }
  });

  it('a page that is the whole list has no buttons to turn it', () => {
    const page = { items: [listed('Minera Sol', 0)], first: 1, total: 1 };
    const message = rosterMessage({ question: { list: '' }, caption: 'x', page }, voice);
    expectTaken(message);
    expect(JSON.stringify(message.blocks)).not.toMatch(/roster\.(next|previous)/);
  });

  it('the options of a menu fit, however long the names', () => {
    for (const name of names)
      for (const { text, value } of companyOptions(pageOf(name), voice)) {
        expect(text.text.length).toBeLessThanOrEqual(LIMITS.option.text);
        expect(text.text).not.toBe('');
        expect(value?.length).toBeLessThanOrEqual(LIMITS.option.value);
      }
    const many = Array.from({ length: 150 }, (_, at) => listed('Sol', at));
    expect(companyOptions(many, voice)).toHaveLength(100);
  });

  it('Slack takes the card of any record, and only the bot’s own mentions are markup in it', () => {
    const rule = { name: 'member-us-owned-confirmed', version: 3 } as const;
    for (const company of [LONGEST, SPARSE])
      for (const status of STATUSES)
        for (const actor of ['U0123456789', '<!channel>'])
          expectTaken(
            withoutMentions(
              companyCard(
                {
                  id: '0198b7a0-0000-7000-8000-000000000000',
                  company: { ...company, status },
                  rule,
                  mayEdit: status !== 'lapsed',
                  timeZone: 'America/Hermosillo',
                  last: { actor, at: '2026-11-24T18:00:00.000Z' },
                },
                voice,
              ),
            ),
          );
  });

  it('filters are told in words', () => {
    expect(filterWords(filter, voice)).toContain(voice.phrases.roster.lacks.confirmation);
    expect(filterWords(filter, voice).join()).not.toMatch(/undefined|\[object/);
    expect(allFilters(voice)).toContain(language === 'es' ? 'sin confirmar' : 'unconfirmed');
  });
});
