import * as z from 'zod';
import { LIMITS } from './limits.ts';
import { reporter } from './reporter.ts';
import { richText } from './rich-text.ts';
import { actionId, confirm, placeholder } from './text.ts';

const focus = { action_id: actionId, focus_on_load: z.boolean().optional() };
const trigger = z.enum(['on_enter_pressed', 'on_character_entered']);
const typed = {
  ...focus,
  placeholder,
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(trigger).min(1).optional() })
    .optional(),
};
const initialText = { initial_value: z.string().max(LIMITS.plainTextInput).optional() };

export const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    ...typed,
    ...initialText,
    multiline: z.boolean().optional(),
    min_length: z.number().int().min(0).max(LIMITS.plainTextInput).optional(),
    max_length: z.number().int().min(1).max(LIMITS.plainTextInput).optional(),
  })
  .superRefine((self, context) => {
    const most = self.max_length ?? LIMITS.plainTextInput;
    if ((self.min_length ?? 0) > most)
      reporter(context)(['min_length'], 'is greater than max_length');
    if ((self.initial_value ?? '').length > most)
      reporter(context)(['initial_value'], 'is longer than max_length');
  });

const numeral = z.string().regex(/^-?\d+(\.\d+)?$/, 'is not a number written in digits');

export const numberInput = z
  .strictObject({
    type: z.literal('number_input'),
    ...typed,
    is_decimal_allowed: z.boolean(),
    initial_value: numeral.optional(),
    min_value: numeral.optional(),
    max_value: numeral.optional(),
  })
  .superRefine((self, context) => {
    const least = Number(self.min_value ?? '-Infinity');
    const most = Number(self.max_value ?? 'Infinity');
    if (least > most) reporter(context)(['min_value'], 'is greater than max_value');
    if (self.initial_value === undefined) return;
    const initial = Number(self.initial_value);
    if (initial < least || initial > most)
      reporter(context)(['initial_value'], 'is outside min_value and max_value');
  });

export const emailInput = z.strictObject({
  type: z.literal('email_text_input'),
  ...typed,
  ...initialText,
});
export const urlInput = z.strictObject({
  type: z.literal('url_text_input'),
  ...typed,
  ...initialText,
});
export const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  ...typed,
  initial_value: richText.optional(),
  min_lines: z.number().int().min(1).optional(),
  max_lines: z.number().int().min(1).optional(),
});
export const fileInput = z.strictObject({
  type: z.literal('file_input'),
  action_id: actionId,
  filetypes: z.array(z.string().min(1)).min(1).optional(),
  max_files: z.number().int().min(1).max(LIMITS.fileInput.files).optional(),
});
export const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...focus,
  confirm,
  placeholder,
  initial_date: z.iso.date().optional(),
});
export const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...focus,
  confirm,
  placeholder,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as 09:30')
    .optional(),
  timezone: z.string().min(1).optional(),
});
export const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  ...focus,
  confirm,
  initial_date_time: z.number().int().min(1_000_000_000).max(9_999_999_999).optional(),
});
