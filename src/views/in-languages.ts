import type { ContainerBlock } from '@slack/types';
import type { ChapterLanguage } from '#domain/person.ts';
import { type Voice, voicesOf } from '#locales/voice.ts';
import { type Message, type MessageBlock, plain } from './message.ts';

/** The whole of a message, or its words alone: lists of names, tables and charts say the same in every language. */
export type Part = 'whole' | 'words';

/** A message in the languages of a chapter: below the one, the words of the other are folded. */
export function inLanguages(
  language: ChapterLanguage,
  tell: (voice: Voice, part: Part) => Message,
): Message {
  const [above, below] = voicesOf(language);
  const whole = tell(above, 'whole');
  if (below === undefined) return whole;
  const words = tell(below, 'words');
  return {
    text: `${whole.text}\n\n${words.text}`,
    blocks: [...whole.blocks, folded(words, below)],
  };
}

type Child = ContainerBlock['child_blocks'][number];

const folded = ({ blocks }: Message, { phrases }: Voice): ContainerBlock => ({
  type: 'container',
  title: plain(phrases.language.inIt),
  is_collapsible: true,
  default_collapsed: true,
  child_blocks: blocks.filter(isFoldable),
});

const FOLDABLE = ['context', 'divider', 'header', 'rich_text', 'section'];

const isFoldable = (block: MessageBlock): block is MessageBlock & Child =>
  FOLDABLE.includes(block.type);
