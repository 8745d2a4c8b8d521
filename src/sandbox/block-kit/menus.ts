import * as z from 'zod';
import { LIMITS } from './limits.ts';
import {
  checkChoices,
  checkOneList,
  optionGroup,
  overflowOption,
  plainOption,
  styledOption,
} from './options.ts';
import { reporter } from './reporter.ts';
import { actionId, confirm, placeholder } from './text.ts';

const shared = { action_id: actionId, confirm, focus_on_load: z.boolean().optional() };
const menu = { ...shared, placeholder };
const many = { ...menu, max_selected_items: z.number().int().min(1).optional() };
const lists = {
  options: z.array(plainOption).min(1).max(LIMITS.select.options).optional(),
  option_groups: z.array(optionGroup).min(1).max(LIMITS.select.optionGroups).optional(),
};
const queryLength = { min_query_length: z.number().int().min(0).optional() };
const id = z.string().min(1);
const answering = { response_url_enabled: z.boolean().optional() };
const filter = z
  .strictObject({
    include: z
      .array(z.enum(['im', 'mpim', 'private', 'public']))
      .min(1)
      .optional(),
    exclude_external_shared_channels: z.boolean().optional(),
    exclude_bot_users: z.boolean().optional(),
  })
  .optional();
const conversations = { default_to_current_conversation: z.boolean().optional(), filter };

export const staticSelect = z
  .strictObject({
    type: z.literal('static_select'),
    ...menu,
    ...lists,
    initial_option: plainOption.optional(),
  })
  .superRefine((self, context) => {
    checkOneList(self, reporter(context));
    checkChoices(self, reporter(context));
  });

export const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...many,
    ...lists,
    initial_options: z.array(plainOption).min(1).optional(),
  })
  .superRefine((self, context) => {
    checkOneList(self, reporter(context));
    checkChoices(self, reporter(context));
  });

export const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  ...menu,
  ...queryLength,
  initial_option: plainOption.optional(),
});

export const multiExternalSelect = z.strictObject({
  type: z.literal('multi_external_select'),
  ...many,
  ...queryLength,
  initial_options: z.array(plainOption).min(1).optional(),
});

export const peopleAndChannels = [
  z.strictObject({ type: z.literal('users_select'), ...menu, initial_user: id.optional() }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    ...many,
    initial_users: z.array(id).optional(),
  }),
  z.strictObject({
    type: z.literal('channels_select'),
    ...menu,
    ...answering,
    initial_channel: id.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    ...many,
    initial_channels: z.array(id).optional(),
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    ...menu,
    ...answering,
    ...conversations,
    initial_conversation: id.optional(),
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    ...many,
    ...conversations,
    initial_conversations: z.array(id).optional(),
  }),
] as const;

export const overflow = z
  .strictObject({
    type: z.literal('overflow'),
    action_id: actionId,
    confirm,
    options: z.array(overflowOption).min(1).max(LIMITS.overflow),
  })
  .superRefine((self, context) => checkChoices(self, reporter(context)));

export const radioButtons = z
  .strictObject({
    type: z.literal('radio_buttons'),
    ...shared,
    options: z.array(styledOption).min(1).max(LIMITS.radioButtons),
    initial_option: styledOption.optional(),
  })
  .superRefine((self, context) => checkChoices(self, reporter(context)));

export const checkboxes = z
  .strictObject({
    type: z.literal('checkboxes'),
    ...shared,
    options: z.array(styledOption).min(1).max(LIMITS.checkboxes),
    initial_options: z.array(styledOption).min(1).optional(),
  })
  .superRefine((self, context) => checkChoices(self, reporter(context)));
