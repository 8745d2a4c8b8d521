import type { HomeView } from '@slack/types';
import type { Standing } from '#domain/consolidation.ts';
import type { Voice } from '#locales/voice.ts';
import { context, paragraph } from './message.ts';
import { addButton, statusBlocks } from './status-message.ts';

/** The chapter at a glance, for one person. */
export const homeView = (standing: Standing, voice: Voice): HomeView => ({
  type: 'home',
  blocks: [
    ...statusBlocks(standing, voice),
    { type: 'actions', elements: [addButton(voice)] },
    context(voice.phrases.home.tip),
  ],
});

/** The Home tab that is a sentence: why there is nothing to see, and what to do instead. */
export const sentenceView = (sentence: string): HomeView => {
  const [block] = paragraph(sentence).blocks;
  return { type: 'home', blocks: block?.type === 'section' ? [block] : [] };
};
