import { type Fields, fieldsAt, isFields, listAt, textAt } from './block-kit/record.ts';

type EntryKind = { state: string; initial: string; many: boolean };

const one = (state: string, initial: string): EntryKind => ({ state, initial, many: false });
const several = (state: string, initial: string): EntryKind => ({ state, initial, many: true });

const KINDS: ReadonlyMap<string, EntryKind> = new Map([
  ['plain_text_input', one('value', 'initial_value')],
  ['number_input', one('value', 'initial_value')],
  ['email_text_input', one('value', 'initial_value')],
  ['url_text_input', one('value', 'initial_value')],
  ['rich_text_input', one('rich_text_value', 'initial_value')],
  ['file_input', several('files', 'initial_files')],
  ['datepicker', one('selected_date', 'initial_date')],
  ['timepicker', one('selected_time', 'initial_time')],
  ['datetimepicker', one('selected_date_time', 'initial_date_time')],
  ['radio_buttons', one('selected_option', 'initial_option')],
  ['static_select', one('selected_option', 'initial_option')],
  ['external_select', one('selected_option', 'initial_option')],
  ['users_select', one('selected_user', 'initial_user')],
  ['channels_select', one('selected_channel', 'initial_channel')],
  ['conversations_select', one('selected_conversation', 'initial_conversation')],
  ['checkboxes', several('selected_options', 'initial_options')],
  ['multi_static_select', several('selected_options', 'initial_options')],
  ['multi_external_select', several('selected_options', 'initial_options')],
  ['multi_users_select', several('selected_users', 'initial_users')],
  ['multi_channels_select', several('selected_channels', 'initial_channels')],
  ['multi_conversations_select', several('selected_conversations', 'initial_conversations')],
]);

export function entryKind(element: Fields): EntryKind | undefined {
  return KINDS.get(textAt(element, 'type') ?? '');
}

/** What Slack sends for an element holding this value; an empty one is null or an empty list. */
export function entryOf(element: Fields, value: unknown): Fields {
  const kind = entryKind(element);
  const type = textAt(element, 'type');
  if (kind === undefined) return { type };
  return { type, [kind.state]: value ?? (kind.many ? [] : null) };
}

export function initialEntry(element: Fields): Fields {
  return entryOf(element, element[entryKind(element)?.initial ?? '']);
}

export function entryValue(entry: Fields): unknown {
  return entry[entryKind(entry)?.state ?? ''];
}

export function isEmptyEntry(entry: Fields): boolean {
  const value = entryValue(entry);
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function shownValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(shownValue).join(', ');
  if (!isFields(value)) return value === null || value === undefined ? '' : String(value);
  const text = fieldsAt(value, 'text');
  if (text !== undefined) return textAt(text, 'text') ?? '';
  if (value.elements !== undefined) return listAt(value, 'elements').map(shownValue).join('');
  return textAt(value, 'text') ?? textAt(value, 'name') ?? '';
}

/** What a person reads in the field. */
export function shownEntry(entry: Fields): string {
  return shownValue(entryValue(entry));
}
