import type * as z from 'zod';
import * as cards from './card-blocks.ts';
import { chart } from './chart-block.ts';
import { imageBlock } from './images.ts';
import { inputBlock } from './input-block.ts';
import * as layout from './layout-blocks.ts';
import { richText } from './rich-text.ts';
import { dataTable, table } from './table-blocks.ts';

export type Surface = 'message' | 'modal' | 'home';

type BlockLaw = { schema: z.ZodType; surfaces: readonly Surface[] };

const everywhere: readonly Surface[] = ['message', 'modal', 'home'];
const messages: readonly Surface[] = ['message'];

/** Every block an app can send, and where it may stand. */
export const BLOCKS: ReadonlyMap<string, BlockLaw> = new Map<string, BlockLaw>([
  ['section', { schema: layout.section, surfaces: everywhere }],
  ['header', { schema: layout.header, surfaces: everywhere }],
  ['divider', { schema: layout.divider, surfaces: everywhere }],
  ['context', { schema: layout.context, surfaces: everywhere }],
  ['actions', { schema: layout.actions, surfaces: everywhere }],
  ['image', { schema: imageBlock, surfaces: everywhere }],
  ['input', { schema: inputBlock, surfaces: everywhere }],
  ['rich_text', { schema: richText, surfaces: everywhere }],
  ['video', { schema: layout.video, surfaces: everywhere }],
  ['card', { schema: cards.card, surfaces: everywhere }],
  ['carousel', { schema: cards.carousel, surfaces: messages }],
  ['container', { schema: cards.container, surfaces: everywhere }],
  ['table', { schema: table, surfaces: ['message', 'home'] }],
  ['alert', { schema: cards.alert, surfaces: ['modal'] }],
  ['data_table', { schema: dataTable, surfaces: messages }],
  ['data_visualization', { schema: chart, surfaces: messages }],
  ['markdown', { schema: layout.markdown, surfaces: messages }],
  ['task_card', { schema: cards.taskCard, surfaces: messages }],
  ['plan', { schema: cards.plan, surfaces: messages }],
  ['context_actions', { schema: layout.contextActions, surfaces: messages }],
]);

/** Fields that stand in modals only, whatever their block. */
export const MODAL_ONLY_ELEMENTS: readonly string[] = ['file_input'];
