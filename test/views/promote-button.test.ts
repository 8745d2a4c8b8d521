import { describe, expect, it } from 'vitest';
import { COUNTING_RULES } from '#domain/consolidation.ts';
import { voiceOf } from '#locales/voice.ts';
import { promoteButton } from '#views/promote-button.ts';
import { LANGUAGES, TODAY } from './slack-would-take.ts';

const [loose, strict] = COUNTING_RULES;

describe.each(LANGUAGES)('in %s', (language) => {
  const voice = voiceOf(language);
  const { effect } = voice.phrases.promotion;

  it.each([
    ['yes', null, loose, effect.yes],
    ['yes', null, strict, effect.unconfirmed],
    ['yes', TODAY, strict, effect.yes],
    ['unconfirmed', null, loose, effect.unconfirmed],
    ['no', null, strict, effect.no],
  ] as const)(
    'a prospect whose answer is %s, confirmed on %s, is told by the rule %s whether it then counts',
    (usOwned, confirmedOn, name, sentence) => {
      const prospect = { id: 'x', name: 'Sol', usOwned, confirmedOn };
      const { confirm } = promoteButton(prospect, { name, version: 1 }, voice);
      expect(confirm?.text?.text).toContain(sentence);
    },
  );
});
