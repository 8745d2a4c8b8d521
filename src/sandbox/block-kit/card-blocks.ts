import * as z from 'zod';
import { button } from './buttons.ts';
import { imageBlock, imageElement } from './images.ts';
import { inputBlock } from './input-block.ts';
import { actions, context, divider, header, section, video } from './layout-blocks.ts';
import { LIMITS } from './limits.ts';
import { reporter } from './reporter.ts';
import { richText } from './rich-text.ts';
import { table } from './table-blocks.ts';
import { anyText, blockId, plainText, webAddress } from './text.ts';

export const alert = z.strictObject({
  type: z.literal('alert'),
  block_id: blockId,
  text: anyText(LIMITS.alert),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});

export const card = z
  .strictObject({
    type: z.literal('card'),
    block_id: blockId,
    hero_image: imageElement.optional(),
    icon: imageElement.optional(),
    title: anyText(LIMITS.card.title).optional(),
    subtitle: anyText(LIMITS.card.subtitle).optional(),
    body: anyText(LIMITS.card.body).optional(),
    subtext: anyText(LIMITS.card.subtext).optional(),
    actions: z.array(button).min(1).max(LIMITS.card.actions).optional(),
  })
  .superRefine((self, issues) => {
    if ([self.hero_image, self.title, self.body, self.actions].every((part) => part === undefined))
      reporter(issues)([], 'needs a hero_image, a title, a body or actions');
  });

export const carousel = z.strictObject({
  type: z.literal('carousel'),
  block_id: blockId,
  elements: z.array(card).min(1).max(LIMITS.carousel),
});

const source = z.strictObject({
  type: z.literal('url'),
  url: webAddress.min(1),
  text: z.string().min(1),
});

export const taskCard = z.strictObject({
  type: z.literal('task_card'),
  block_id: blockId,
  task_id: z.string().min(1),
  title: z.string().min(1),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(source).optional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
});

export const plan = z.strictObject({
  type: z.literal('plan'),
  block_id: blockId,
  title: z.string().min(1),
  tasks: z.array(taskCard).optional(),
});

const child = z.discriminatedUnion('type', [
  actions,
  context,
  divider,
  header,
  imageBlock,
  inputBlock,
  richText,
  section,
  table,
  video,
]);

export const container = z
  .strictObject({
    type: z.literal('container'),
    block_id: blockId,
    title: plainText(LIMITS.container.title).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(LIMITS.container.subtitle).optional(),
    child_blocks: z.array(child).max(LIMITS.container.blocks),
    width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
    icon: imageElement.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
  .superRefine((self, issues) => {
    const report = reporter(issues);
    if (self.title === undefined && self.rich_text_title === undefined)
      report([], 'needs a title or a rich_text_title');
    if (self.default_collapsed === true && self.is_collapsible !== true)
      report(['default_collapsed'], 'needs is_collapsible');
  });
