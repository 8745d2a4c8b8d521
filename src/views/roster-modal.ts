import type { ModalView } from '@slack/types';
import type { Voice } from '#locales/voice.ts';
import { type Message, type MessageBlock, paragraph } from './message.ts';
import { messageModal } from './message-modal.ts';

/** Opens the companies: a menu to find one in, and all of them by pages. */
export const ROSTER_BUTTON = 'roster.open';

/** A page of companies in a modal; the menu to find one in comes first, where a phone shows it. */
export function rosterModal({ text, blocks }: Message, voice: Voice): ModalView {
  const isMenu = ({ type }: MessageBlock) => type === 'actions';
  const ordered = [...blocks.filter(isMenu), ...blocks.filter((block) => !isMenu(block))];
  const page = { text, blocks: ordered };
  return messageModal(ROSTER_BUTTON, voice.phrases.home.companies, page, voice);
}

/** What is shown while the companies are read. */
export const rosterToCome = (voice: Voice): ModalView =>
  rosterModal(paragraph(voice.phrases.home.companiesToCome), voice);
