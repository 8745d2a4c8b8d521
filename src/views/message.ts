import type { KnownBlock, ModalView, PlainTextElement } from '@slack/types';
import type { DataVisualizationBlock } from './data-visualization.ts';

export type MessageBlock = KnownBlock | DataVisualizationBlock;

/** A message, and `text` that says the same to a notification or a screen reader. */
export type Message = { text: string; blocks: MessageBlock[] };

/** A form, or what is shown in its place. */
export type Modal = ModalView;

/** Text that Slack shows as it is; people's words belong here. */
export const plain = (text: string): PlainTextElement => ({
  type: 'plain_text',
  text,
  emoji: false,
});

/** Text for Slack's markup, in which a person's words mean nothing but themselves. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Text of at most `max` characters; what does not fit ends in an ellipsis. */
export const clipped = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;

export const section = (text: string): KnownBlock => ({
  type: 'section',
  text: plain(clipped(text, 3000)),
});

/** What somebody typed, as a sentence repeats it. */
export const quoted = (text: string): string => clipped(text, 60);

export const header = (text: string): KnownBlock => ({
  type: 'header',
  text: plain(clipped(text, 150)),
});

export const context = (text: string): KnownBlock => ({
  type: 'context',
  elements: [plain(text)],
});

/** A message that is one paragraph. */
export const paragraph = (text: string): Message => ({
  text: escaped(text),
  blocks: [section(text)],
});

/** A bold line above what belongs to it, and below it the words that it names, if any. */
export const heading = (text: string, words?: string): KnownBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_section',
      elements: [
        { type: 'text', text, style: { bold: true } },
        ...(words === undefined ? [] : [{ type: 'text' as const, text: `\n${words}` }]),
      ],
    },
  ],
});

/** Items one below the other, shown as they are. */
export const bullets = (items: readonly string[]): KnownBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: items.map((text) => ({
        type: 'rich_text_section',
        elements: [{ type: 'text', text }],
      })),
    },
  ],
});

/** Names one behind the other; they may hold commas of their own. */
export const inline = (names: readonly string[]): string => names.join(' · ');

/** The same message for a Slack that knows neither charts, long tables nor folds yet; undefined where it has none. */
export function plainer({ text, blocks }: Message): Message | undefined {
  const simple = plainerBlocks(blocks);
  return simple && { text, blocks: simple };
}

/** The same for the blocks alone. */
export function plainerBlocks(blocks: readonly MessageBlock[]): MessageBlock[] | undefined {
  const isNew = ({ type }: MessageBlock) => NEW_BLOCKS.includes(type);
  return blocks.some(isNew) ? blocks.flatMap(plainerBlock) : undefined;
}

const NEW_BLOCKS = ['data_visualization', 'data_table', 'container'];

/** A table as its caption and lines, each cell by what its head calls it; what is folded, below a line. */
function plainerBlock(block: MessageBlock): MessageBlock[] {
  if (block.type === 'data_visualization') return [];
  if (block.type === 'container')
    return [{ type: 'divider' }, ...block.child_blocks.filter(({ type }) => type !== 'file')];
  if (block.type !== 'data_table') return [block];
  const [head = [], ...rows] = block.rows;
  const textOf = (cell: (typeof head)[number] | undefined) =>
    cell === undefined || cell.type === 'rich_text' ? '' : String(cell.text);
  const words = (row: (typeof rows)[number]) =>
    row.map((cell, at) => (at === 0 ? textOf(cell) : `${textOf(head[at])}: ${textOf(cell)}`));
  return [section(block.caption), bullets(rows.map((row) => inline(words(row))))];
}
