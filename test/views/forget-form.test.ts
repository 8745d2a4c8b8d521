import { describe, expect, it } from 'vitest';
import type { Company } from '#domain/company.ts';
import { voiceOf } from '#locales/voice.ts';
import { forgetForm, forgetToCome, forgottenMessage, noForget } from '#views/forget-form.ts';
import { companyFrom } from '../domain/any-company.ts';
import {
  expectTaken,
  expectViewTaken,
  LANGUAGES,
  LONGEST_NAME,
  TODAY,
} from './slack-would-take.ts';

const COMPANY: Company = {
  ...companyFrom({ name: LONGEST_NAME, state: 'SON', usOwned: 'yes' }, TODAY),
  contactName: LONGEST_NAME,
  contactEmail: `${'x'.repeat(242)}@example.com`,
  contactPhone: '+52 662 212 3456',
};
const many = (length: number) =>
  Array.from({ length }, (_, at) => ({ id: `id ${at}`, company: COMPANY, changedTurn: at }));
const found = { holders: many(0), undos: [], mentioning: many(0), near: many(0), mark: 'm' };
const typed = 'x'.repeat(8000);

describe.each(LANGUAGES)('in the language %s', (language) => {
  const voice = voiceOf(language);

  it('Slack takes the form that shows who would be forgotten, however much goes', () => {
    for (const holders of [0, 1, 500])
      for (const mentioning of [0, 1, 500])
        for (const undos of [[], [1, 2]]) {
          const more = { holders: many(holders), mentioning: many(mentioning), undos };
          const view = forgetForm({ typed, found: { ...found, ...more }, isChanged: true }, voice);
          expectViewTaken('modal', view);
          expect(view.submit === undefined).toBe(holders + undos.length === 0);
        }
  });

  it('Slack takes what is shown of nobody, and of those who may be meant', () => {
    for (const near of [0, 1, 5, 500])
      expectViewTaken('modal', forgetForm({ typed, found: { ...found, near: many(near) } }, voice));
    expectViewTaken('modal', forgetToCome(voice));
    expectViewTaken('modal', noForget(voice.phrases.forget.changed, voice));
  });

  it('Slack takes the word that somebody is forgotten', () => {
    for (const names of [0, 1, 500])
      expectTaken(
        forgottenMessage(
          Array.from({ length: names }, () => LONGEST_NAME),
          voice,
        ),
      );
  });
});
