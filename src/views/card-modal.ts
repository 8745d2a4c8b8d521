import type { ModalView } from '@slack/types';
import type { Voice } from '#locales/voice.ts';
import { type Message, paragraph, section } from './message.ts';
import { messageModal } from './message-modal.ts';
import { RECORD_BUTTONS } from './record-form.ts';

/** A company's record in a modal; above it a sentence about what was just done to it, if anything was. */
export const cardModal = (card: Message, voice: Voice, sentence?: string): ModalView => {
  const above = sentence === undefined ? [] : [section(sentence)];
  const message = { ...card, blocks: [...above, ...card.blocks] };
  return messageModal(RECORD_BUTTONS.show, voice.phrases.card.title, message, voice);
};

/** What is shown while the record is read. */
export const cardToCome = (voice: Voice): ModalView =>
  cardModal(paragraph(voice.phrases.record.moment), voice);
