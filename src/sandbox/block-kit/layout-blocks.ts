import * as z from 'zod';
import { button, feedbackButtons, iconButton, workflowButton } from './buttons.ts';
import { datepicker, datetimepicker, richTextInput, timepicker } from './entry-fields.ts';
import { imageElement } from './images.ts';
import { LIMITS } from './limits.ts';
import * as menus from './menus.ts';
import { reporter } from './reporter.ts';
import { anyText, blockId, plainText, webAddress } from './text.ts';

const choosers = [
  button,
  workflowButton,
  menus.staticSelect,
  menus.multiStaticSelect,
  menus.externalSelect,
  menus.multiExternalSelect,
  ...menus.peopleAndChannels,
  menus.overflow,
  menus.radioButtons,
  menus.checkboxes,
  datepicker,
  timepicker,
] as const;

export const section = z
  .strictObject({
    type: z.literal('section'),
    block_id: blockId,
    text: anyText(LIMITS.section.text).optional(),
    fields: z.array(anyText(LIMITS.section.field)).min(1).max(LIMITS.section.fields).optional(),
    accessory: z.discriminatedUnion('type', [...choosers, imageElement]).optional(),
    expand: z.boolean().optional(),
  })
  .superRefine((self, context) => {
    if (self.text === undefined && self.fields === undefined)
      reporter(context)([], 'needs text or fields');
  });

export const actions = z.strictObject({
  type: z.literal('actions'),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion('type', [...choosers, datetimepicker, richTextInput]))
    .min(1)
    .max(LIMITS.actions),
});

export const header = z.strictObject({
  type: z.literal('header'),
  block_id: blockId,
  text: plainText(LIMITS.header),
});

export const divider = z.strictObject({ type: z.literal('divider'), block_id: blockId });

export const context = z.strictObject({
  type: z.literal('context'),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion('type', [...anyText(LIMITS.text).options, imageElement]))
    .min(1)
    .max(LIMITS.context),
});

export const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  block_id: blockId,
  elements: z
    .array(z.discriminatedUnion('type', [feedbackButtons, iconButton]))
    .min(1)
    .max(LIMITS.contextActions),
});

export const markdown = z.strictObject({
  type: z.literal('markdown'),
  block_id: blockId,
  text: z.string().min(1).max(LIMITS.markdown),
});

export const video = z.strictObject({
  type: z.literal('video'),
  block_id: blockId,
  video_url: webAddress,
  thumbnail_url: webAddress,
  alt_text: z.string().min(1).max(LIMITS.video.alt),
  title: plainText(LIMITS.video.title),
  title_url: webAddress.optional(),
  author_name: z.string().max(LIMITS.video.author).optional(),
  provider_name: z.string().max(LIMITS.video.provider).optional(),
  provider_icon_url: webAddress.optional(),
  description: plainText(LIMITS.video.description).optional(),
});
