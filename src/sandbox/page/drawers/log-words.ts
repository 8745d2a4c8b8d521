import { type Fields, fieldsAt, isFields, listAt, textAt } from '#sandbox/block-kit/record.ts';
import type { LogCard } from '#sandbox/desk/screen.ts';
import type { Named } from '#sandbox/page/slack-context.ts';

export type Places = readonly Named[];

/** What of a request travels as JSON within a text. */
const INSIDE = /^\s*[[{]/;

/** A value with the JSON within its texts opened. */
function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (isFields(value))
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, opened(part)]));
  if (typeof value !== 'string' || !INSIDE.test(value)) return value;
  try {
    return opened(JSON.parse(value));
  } catch {
    return value;
  }
}

export function asJson(value: unknown): string {
  const shown = opened(value);
  return typeof shown === 'string' ? shown : (JSON.stringify(shown, null, 2) ?? '');
}

/** How a request ended: its status, unless a word says more. */
export function outcomeOf({ status, answer, direction }: LogCard): { words: string; bad: boolean } {
  if (status === 0) return { words: direction === 'from bot' ? 'cut' : 'no answer', bad: true };
  const refusal = isFields(answer) && answer.ok === false ? textAt(answer, 'error') : undefined;
  if (refusal !== undefined) return { words: refusal, bad: true };
  return { words: String(status), bad: status < 200 || status >= 400 };
}

function toBot(request: Fields): string | undefined {
  const command = textAt(request, 'command');
  if (command !== undefined) return `${command} ${textAt(request, 'text') ?? ''}`.trim();
  const [action] = listAt(request, 'actions').filter(isFields);
  const view = fieldsAt(request, 'view') ?? {};
  const event = fieldsAt(request, 'event') ?? {};
  return (
    textAt(event, 'type') ??
    textAt(action ?? request, 'action_id') ??
    textAt(request, 'callback_id') ??
    textAt(view, 'callback_id')
  );
}

/** What a request is about: the command, the event or the button, or the channel it goes to. */
export function subjectOf({ direction, request }: LogCard, places: Places): string {
  if (!isFields(request)) return '';
  if (direction === 'to bot') return toBot(request) ?? '';
  const channel = textAt(request, 'channel') ?? textAt(request, 'channel_id');
  const named = places.find(({ id }) => id === channel)?.name;
  return named === undefined ? (channel ?? '') : `#${named}`;
}
