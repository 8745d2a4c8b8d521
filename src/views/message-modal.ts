import type { KnownBlock, ModalView } from '@slack/types';
import type { Voice } from '#locales/voice.ts';
import { type Message, type MessageBlock, plain, plainer } from './message.ts';

const isKnown = (block: MessageBlock): block is KnownBlock => block.type !== 'data_visualization';

/** A message in a modal, which takes neither charts nor long tables; `name` is the modal's own. */
export const messageModal = (
  name: string,
  title: string,
  message: Message,
  { phrases }: Voice,
): ModalView => ({
  type: 'modal',
  callback_id: name,
  title: plain(title),
  close: plain(phrases.record.close),
  blocks: (plainer(message) ?? message).blocks.filter(isKnown),
});
