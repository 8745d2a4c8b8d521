import * as z from 'zod';
import * as fields from './entry-fields.ts';
import { LIMITS } from './limits.ts';
import * as menus from './menus.ts';
import { blockId, plainText } from './text.ts';

const element = z.discriminatedUnion('type', [
  fields.plainTextInput,
  fields.numberInput,
  fields.emailInput,
  fields.urlInput,
  fields.richTextInput,
  fields.fileInput,
  fields.datepicker,
  fields.timepicker,
  fields.datetimepicker,
  menus.staticSelect,
  menus.multiStaticSelect,
  menus.externalSelect,
  menus.multiExternalSelect,
  ...menus.peopleAndChannels,
  menus.radioButtons,
  menus.checkboxes,
]);

export const inputBlock = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(LIMITS.input.label),
  hint: plainText(LIMITS.input.hint).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element,
});

export type InputElement = z.infer<typeof element>;
