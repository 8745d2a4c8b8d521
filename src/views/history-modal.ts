import type { KnownBlock, ModalView } from '@slack/types';
import type { Voice } from '#locales/voice.ts';
import { type Message, plain, section } from './message.ts';

/** Opens the history of the whole roster. */
export const HISTORY_BUTTON = 'history.open';

const modal = (blocks: KnownBlock[], { phrases }: Voice): ModalView => ({
  type: 'modal',
  callback_id: HISTORY_BUTTON,
  title: plain(phrases.home.history),
  close: plain(phrases.record.close),
  blocks,
});

/** What is shown while the history is read: Slack lets a modal open for three seconds only. */
export const historyToCome = (voice: Voice): ModalView =>
  modal([section(voice.phrases.home.historyToCome)], voice);

/** A page of the history in a modal. */
export const historyModal = ({ blocks }: Message, voice: Voice): ModalView =>
  modal(
    blocks.filter((block): block is KnownBlock => block.type !== 'data_visualization'),
    voice,
  );
