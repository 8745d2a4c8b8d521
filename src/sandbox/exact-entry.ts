import * as z from 'zod';
import { type Fields, isFields, textAt } from './block-kit/record.ts';
import { richText } from './block-kit/rich-text.ts';
import { entryKind, entryOf, entryValue } from './entries.ts';
import { slackFile } from './slack-file.ts';
import type { Workspace } from './workspace.ts';

/** What an act cannot mean, in a sentence to whoever sent it. */
export class ActFault extends Error {}

/** An act on what has left the person's screen meanwhile: nobody's mistake. */
export class LateAct extends ActFault {}

/** What is on offer for an element: its workspace, its options, and what it holds already. */
export type Offer = { workspace: Workspace; options: readonly Fields[]; standing?: Fields };

const wrong = (element: Fields, what: string): ActFault =>
  new ActFault(`${textAt(element, 'action_id')} takes ${what}.`);

function offeredOption(element: Fields, value: unknown, { options, standing }: Offer): Fields {
  const held = standing === undefined ? [] : [entryValue(standing)].flat().filter(isFields);
  const wanted = isFields(value) ? value.value : value;
  const found = [...options, ...held].find((option) => option.value === wanted);
  if (found === undefined) throw wrong(element, 'one of the options it offers');
  return found;
}

function knownId(element: Fields, value: unknown, { workspace }: Offer): string {
  const crowd = String(element.type).includes('users') ? workspace.people : workspace.channels;
  if (typeof value !== 'string' || !crowd.has(value))
    throw wrong(element, 'somebody or a channel of this workspace');
  return value;
}

function uploadedFile(element: Fields, value: unknown, { workspace }: Offer): Fields {
  const id = isFields(value) ? value.id : value;
  const file = typeof id === 'string' ? workspace.files.find(id) : undefined;
  if (file === undefined) throw wrong(element, 'the ids of files that were uploaded');
  return slackFile(workspace, file);
}

type Shape = { schema: z.ZodType; what: string };

const SHAPES: ReadonlyMap<unknown, Shape> = new Map<unknown, Shape>([
  ['datepicker', { schema: z.iso.date(), what: 'a date such as 2024-05-31' }],
  ['timepicker', { schema: z.iso.time({ precision: -1 }), what: 'a time such as 09:30' }],
  ['datetimepicker', { schema: z.int(), what: 'a moment in seconds since 1970' }],
  ['rich_text_input', { schema: richText, what: 'a rich text block' }],
]);
const TEXT: Shape = { schema: z.string(), what: 'a text' };

function one(element: Fields, value: unknown, offer: Offer): unknown {
  const type = String(element.type);
  if (/^(multi_)?(users|channels|conversations)_select$/.test(type))
    return knownId(element, value, offer);
  if (/select$|^radio_buttons$|^checkboxes$/.test(type))
    return offeredOption(element, value, offer);
  if (type === 'file_input') return uploadedFile(element, value, offer);
  const { schema, what } = SHAPES.get(type) ?? TEXT;
  if (!schema.safeParse(value).success) throw wrong(element, what);
  return value;
}

/** What stands in an element given this value; throws an ActFault where it cannot stand there. */
export function exactEntry(element: Fields, value: unknown, offer: Offer): Fields {
  if (element.type === 'overflow')
    return { type: 'overflow', selected_option: offeredOption(element, value, offer) };
  if (value === null || value === undefined || value === '') return entryOf(element, undefined);
  if (entryKind(element)?.many !== true) return entryOf(element, one(element, value, offer));
  if (!Array.isArray(value)) throw wrong(element, 'a list');
  return entryOf(
    element,
    value.map((each) => one(element, each, offer)),
  );
}
