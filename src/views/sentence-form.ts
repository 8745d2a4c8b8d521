import type { ModalView } from '@slack/types';
import type { Voice } from '#locales/voice.ts';
import { clipped, plain, section } from './message.ts';

/** A sentence in the place of a form, under the form's own title. */
export const sentenceForm = (title: string, sentence: string, { phrases }: Voice): ModalView => ({
  type: 'modal',
  title: plain(clipped(title, 24)),
  close: plain(phrases.record.close),
  blocks: [section(sentence)],
});
