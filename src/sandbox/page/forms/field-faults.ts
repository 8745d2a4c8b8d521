import { type Fields, fieldsAt, isFields, listAt, textAt } from '#sandbox/block-kit/record.ts';
import type { Phrases } from '#sandbox/page/words/phrases.ts';
import { initialValue } from './field.ts';
import type { Surface } from './surface.ts';

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length);

function numberFault(element: Fields, text: string, phrases: Phrases): string | undefined {
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(text)) return phrases.number;
  if (element.is_decimal_allowed !== true && !Number.isInteger(Number(text)))
    return phrases.wholeNumber;
  const [least, most] = [textAt(element, 'min_value'), textAt(element, 'max_value')];
  if (least !== undefined && Number(text) < Number(least)) return phrases.atLeast(least);
  if (most !== undefined && Number(text) > Number(most)) return phrases.atMost(most);
  return undefined;
}

function lengthFault(element: Fields, text: string, phrases: Phrases): string | undefined {
  const least = Number(element.min_length ?? 0);
  const most = Number(element.max_length ?? 3000);
  if (text.length < least) return phrases.tooShort(least);
  return text.length > most ? phrases.tooLong(most) : undefined;
}

function textFault(element: Fields, text: string, phrases: Phrases): string | undefined {
  switch (element.type) {
    case 'plain_text_input':
      return lengthFault(element, text, phrases);
    case 'number_input':
      return numberFault(element, text, phrases);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : phrases.email;
    case 'url_text_input':
      return URL.canParse(text) && /^https?:/i.test(text) ? undefined : phrases.url;
    default:
      return undefined;
  }
}

/** What Slack's own window says beside a field before it sends anything to the bot. */
export function fieldFault(block: Fields, value: unknown, phrases: Phrases): string | undefined {
  const element = fieldsAt(block, 'element') ?? {};
  if (isEmpty(value)) return block.optional === true ? undefined : phrases.required;
  const most = Number(element.max_selected_items ?? element.max_files ?? Infinity);
  if (Array.isArray(value)) return value.length > most ? phrases.tooMany(most) : undefined;
  return typeof value === 'string' ? textFault(element, value, phrases) : undefined;
}

const inputs = (blocks: readonly unknown[]): Fields[] =>
  blocks.filter(isFields).flatMap((block) => {
    if (block.type === 'container') return inputs(listAt(block, 'child_blocks'));
    return block.type === 'input' ? [block] : [];
  });

/** The sentences by block_id; none when the form may be sent. */
export function formFaults(
  blocks: readonly Fields[],
  { drafts, kept }: Pick<Surface, 'drafts' | 'kept'>,
  phrases: Phrases,
): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const block of inputs(blocks)) {
    const element = fieldsAt(block, 'element') ?? {};
    const blockId = textAt(block, 'block_id') ?? '';
    const ref = { blockId, actionId: textAt(element, 'action_id') ?? '' };
    const draft = drafts.draft(ref);
    const value = draft === undefined ? (kept(ref) ?? initialValue(element)) : draft.value;
    const fault = fieldFault(block, value, phrases);
    if (fault !== undefined) faults[blockId] = fault;
  }
  return faults;
}
