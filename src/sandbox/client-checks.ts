import { LIMITS } from './block-kit/limits.ts';
import { type Fields, textAt } from './block-kit/record.ts';
import { entryValue, isEmptyEntry } from './entries.ts';
import type { FormField } from './form-fields.ts';

function lengthError(element: Fields, text: string): string | undefined {
  const least = Number(element.min_length ?? 0);
  const most = Number(element.max_length ?? LIMITS.plainTextInput);
  if (text.length < least) return `Please enter at least ${least} characters.`;
  if (text.length > most) return `Please enter at most ${most} characters.`;
  return undefined;
}

function numberError(element: Fields, text: string): string | undefined {
  if (!/^[-+]?(\d+(\.\d*)?|\.\d+)$/.test(text)) return 'Please enter a number.';
  if (element.is_decimal_allowed === false && !Number.isInteger(Number(text)))
    return 'Please enter a whole number.';
  const least = textAt(element, 'min_value');
  const most = textAt(element, 'max_value');
  if (least !== undefined && Number(text) < Number(least)) return `Please enter ${least} or more.`;
  if (most !== undefined && Number(text) > Number(most)) return `Please enter ${most} or less.`;
  return undefined;
}

function formError(element: Fields, text: string): string | undefined {
  switch (element.type) {
    case 'plain_text_input':
      return lengthError(element, text);
    case 'number_input':
      return numberError(element, text);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : 'Please enter an email address.';
    case 'url_text_input':
      return URL.canParse(text) && /^https?:/i.test(text)
        ? undefined
        : 'Please enter a web address.';
    default:
      return undefined;
  }
}

function countError(element: Fields, value: readonly unknown[]): string | undefined {
  const most = Number(element.max_selected_items ?? element.max_files ?? Infinity);
  return value.length > most ? `Please choose at most ${most}.` : undefined;
}

/** What Slack's own client says beside a field before it sends anything. */
export function clientError(field: FormField, entry: Fields): string | undefined {
  if (isEmptyEntry(entry))
    return field.optional ? undefined : 'Please complete this required field.';
  const value = entryValue(entry);
  if (Array.isArray(value)) return countError(field.element, value);
  return typeof value === 'string' ? formError(field.element, value) : undefined;
}
