import type { ModalView } from '@slack/types';
import type { Voice } from '#locales/voice.ts';
import { MILESTONES_BUTTON } from './home-buttons.ts';
import { type Message, paragraph } from './message.ts';
import { messageModal } from './message-modal.ts';

/** The milestones in a modal, whose title is their header. */
export const milestonesModal = ({ text, blocks }: Message, voice: Voice): ModalView =>
  messageModal(
    MILESTONES_BUTTON,
    voice.phrases.home.milestones,
    { text, blocks: blocks.filter(({ type }) => type !== 'header') },
    voice,
  );

/** What is shown while they are read. */
export const milestonesToCome = (voice: Voice): ModalView =>
  milestonesModal(paragraph(voice.phrases.home.milestonesToCome), voice);
