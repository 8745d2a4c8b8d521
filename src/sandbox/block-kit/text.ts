import * as z from 'zod';
import { LIMITS } from './limits.ts';

export const plainText = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  });

export const mrkdwn = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(most),
    verbatim: z.boolean().optional(),
  });

export const anyText = (most: number) =>
  z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);

export const placeholder = plainText(LIMITS.placeholder).optional();
export const blockId = z.string().min(1).max(LIMITS.blockId).optional();
export const actionId = z.string().min(1).max(LIMITS.actionId).optional();
export const webAddress = z.url({ protocol: /^(https?|mailto|slack)$/ }).max(LIMITS.url);
export const colour = z.enum(['primary', 'danger']);

export const confirm = z
  .strictObject({
    title: plainText(LIMITS.confirm.title),
    text: anyText(LIMITS.confirm.text),
    confirm: plainText(LIMITS.confirm.confirm),
    deny: plainText(LIMITS.confirm.deny),
    style: colour.optional(),
  })
  .optional();
