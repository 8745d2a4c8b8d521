import type { ModalView } from '@slack/types';
import type { Voice } from '#locales/voice.ts';
import { type Message, paragraph } from './message.ts';
import { messageModal } from './message-modal.ts';

/** Opens the history of the whole roster. */
export const HISTORY_BUTTON = 'history.open';

/** A page of the history in a modal. */
export const historyModal = (page: Message, voice: Voice): ModalView =>
  messageModal(HISTORY_BUTTON, voice.phrases.home.history, page, voice);

/** What is shown while the history is read: Slack lets a modal open for three seconds only. */
export const historyToCome = (voice: Voice): ModalView =>
  historyModal(paragraph(voice.phrases.home.historyToCome), voice);
