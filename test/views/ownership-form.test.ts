import { describe, expect, it } from 'vitest';
import type { Company } from '#domain/company.ts';
import { changesBetween, type HistoryLine } from '#domain/history.ts';
import { fileOf, ownershipPrintsOf } from '#domain/ownership.ts';
import { voiceOf } from '#locales/voice.ts';
import { changedMessage } from '#views/changed-message.ts';
import { ownershipForm, readOwnershipForm } from '#views/ownership-form.ts';
import { ownershipProof } from '#views/ownership-proof.ts';
import { companyFrom } from '../domain/any-company.ts';
import {
  expectTaken,
  expectViewTaken,
  LANGUAGES,
  LONGEST_NAME,
  TODAY,
} from './slack-would-take.ts';

const BARE = companyFrom({ name: LONGEST_NAME, state: 'SON', usOwned: 'unconfirmed' }, TODAY);
const FULL: Company = {
  ...BARE,
  usOwned: 'yes',
  usShare: 33.3333,
  ownershipBasis: 'us-parent',
  ultimateParent: LONGEST_NAME,
  evidence: '<!here>&\n'.repeat(111),
  evidenceFile: 'F0123456789',
  evidenceFileName: `${'<!here>'.repeat(36)}.pdf`,
  evidenceFileLink: `https://example.com/${'x'.repeat(1900)}`,
  confirmedBy: 'U0123456789',
  confirmedOn: TODAY,
  reviewOn: '2027-11-24',
};
const ID = '0198b7a0-0000-7000-8000-000000000000';
const line = (before: Company | null, after: Company): HistoryLine => ({
  turn: 123456789,
  kind: 'proved',
  actor: 'U0123456789',
  at: '2026-11-24T18:00:00.000Z',
  name: LONGEST_NAME,
  changes: changesBetween(before, after),
  before: 19,
  after: 20,
  why: null,
});
const content = (company: Company) => ({ id: ID, version: 123456789, company, today: TODAY });

describe.each(LANGUAGES)('in the language %s', (language) => {
  const voice = voiceOf(language);

  it('Slack takes the form about a company’s ownership, bare, filled to the brim, or shown anew', () => {
    for (const company of [BARE, FULL, { ...FULL, reviewOn: '2026-01-31' }])
      expectViewTaken('modal', ownershipForm(content(company), voice));
    const anew = ownershipForm(
      {
        ...content(BARE),
        mine: { company: FULL, isConfirmed: false, brought: fileOf(FULL) },
        meanwhile: {
          since: Array.from({ length: 9 }, () => line(FULL, BARE)),
          clashes: ['usOwned', 'ownershipBasis', 'ultimateParent', 'evidence', 'evidenceFile'],
          timeZone: 'America/Argentina/ComodRivadavia',
        },
      },
      voice,
    );
    expectViewTaken('modal', anew);
    expect(anew.private_metadata?.length).toBeLessThanOrEqual(3000);
    expect(JSON.parse(anew.private_metadata ?? '')).toMatchObject({
      prints: ownershipPrintsOf(BARE),
      brought: 'F0123456789',
    });
  });

  it('Slack takes the word about a proof, confirmed, taken back or merely written', () => {
    const { changed } = voice.phrases;
    const unconfirmed: Company = { ...FULL, confirmedBy: null, confirmedOn: null };
    const words = [
      [line(BARE, FULL), changed.confirmed],
      [line(FULL, unconfirmed), changed.unconfirmed],
      [line(BARE, unconfirmed), changed.proved],
    ] as const;
    for (const [one, headline] of words) {
      const message = changedMessage(one, 50, voice);
      expectTaken(message);
      expect(JSON.stringify(message.blocks)).toContain(JSON.stringify(headline(LONGEST_NAME)));
      expect(message.text).not.toContain(`${voice.phrases.fields.confirmedBy}:`);
    }
  });
});

it('a proof is told with who confirmed it and the file to open', () => {
  const { elements } = ownershipProof(FULL, voiceOf('en'));
  expect(elements[0]?.elements).toEqual(
    expect.arrayContaining([
      { type: 'user', user_id: 'U0123456789' },
      { type: 'text', text: 'Controlled by a U.S. parent' },
      { type: 'link', url: FULL.evidenceFileLink, text: FULL.evidenceFileName },
    ]),
  );
  expect(JSON.stringify(ownershipProof(BARE, voiceOf('en')))).toContain('Not confirmed by anybody');
});

it('what was filled in is read back, its file by its id', () => {
  const state = {
    'usOwned.7': { value: { selected_option: { value: 'yes' } } },
    'confirmation.7': { value: { selected_option: { value: 'confirmed' } } },
    'ownershipBasis.7': { value: { selected_option: { value: 'board' } } },
    'usShare.7': { value: { value: '51' } },
    'ultimateParent.7': { value: { value: null } },
    'evidence.7': { value: { value: 'A note' } },
    'file.7': { value: { files: [{ id: 'F0123456789' }] } },
    'dropFile.7': { value: { selected_options: [] } },
    'reviewOn.7': { value: { selected_date: '2027-11-24' } },
  };
  expect(readOwnershipForm(state)).toEqual({
    written: {
      usOwned: 'yes',
      confirmation: 'confirmed',
      ownershipBasis: 'board',
      usShare: '51',
      evidence: 'A note',
      reviewOn: '2027-11-24',
    },
    brought: 'F0123456789',
    drops: false,
  });
});
