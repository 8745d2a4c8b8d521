import * as z from 'zod';
import { LIMITS } from './limits.ts';
import { actionId, colour, confirm, plainText, webAddress } from './text.ts';

const label = plainText(LIMITS.button.text);
const spoken = z.string().min(1).max(LIMITS.accessibilityLabel).optional();
const value = z.string().max(LIMITS.button.value);

export const button = z.strictObject({
  type: z.literal('button'),
  action_id: actionId,
  text: label,
  value: value.optional(),
  url: webAddress.optional(),
  style: colour.optional(),
  confirm,
  accessibility_label: spoken,
});

const input = z.strictObject({ name: z.string().min(1), value: z.string() });

export const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  action_id: actionId,
  text: label,
  workflow: z.strictObject({
    trigger: z.strictObject({
      url: webAddress,
      customizable_input_parameters: z.array(input).optional(),
    }),
  }),
  style: colour.optional(),
  confirm,
  accessibility_label: spoken,
});

const feedback = z.strictObject({ text: label, value, accessibility_label: spoken });

export const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: actionId,
  positive_button: feedback,
  negative_button: feedback,
});

export const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  action_id: actionId,
  icon: z.literal('trash'),
  text: label,
  value: value.optional(),
  confirm,
  accessibility_label: spoken,
  visible_to_user_ids: z.array(z.string()).max(LIMITS.iconButton.people).optional(),
});
