import { type Fields, isFields, textAt } from '#sandbox/block-kit/record.ts';

/** Where shielded characters hide: code points for private use, which no parser takes for markup. */
const HIDDEN = 0xe000;
const HIDDEN_ONES = /[\ue020-\ue07e]/g;

const hide = (text: string): string =>
  text.replace(/./gsu, (sign) => String.fromCodePoint(HIDDEN + (sign.codePointAt(0) ?? 0)));

/** Gives every shielded character its own look again. */
export const unshield = (text: string): string =>
  text.replace(HIDDEN_ONES, (sign) => String.fromCharCode(sign.charCodeAt(0) - HIDDEN));

export const isShielded = (text: string): boolean => text.search(HIDDEN_ONES) >= 0;

const EMOJI = /(:[a-z0-9_+'-]+:)/;
const SIGNS = /[!-/:-@[-`{-~]+/g;

/** Words that stand as they are, apart from emoji by name where these are wanted. */
export function shieldPlain(text: string, emoji: boolean): string {
  const parts = emoji ? text.split(EMOJI) : [text];
  return parts.map((part, at) => (at % 2 === 1 ? part : part.replace(SIGNS, hide))).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
/** References such as `<@U1>` and `<https://…|words>`, and emoji by name. */
const LIVE = /(<[^<>]*>|:[a-z0-9_+'-]+:)/;
/** Markup to the library, but to Slack's `mrkdwn` words like any others. */
const FOREIGN = /&(?:lt|gt|amp);|[[\]\\#=|-]/g;

/** Markup whose escaped signs, and what Slack knows nothing of, stay mere words. */
export function shieldMarkup(text: string): string {
  const live = (part: string) =>
    part.replace(/&(?:lt|gt|amp);/g, (name) =>
      name === '&amp;' ? '&' : hide(ENTITIES[name] ?? ''),
    );
  const words = (part: string) => part.replace(FOREIGN, (sign) => hide(ENTITIES[sign] ?? sign));
  return text
    .split(LIVE)
    .map((part, at) => (at % 2 === 1 ? live(part) : words(part)))
    .join('');
}

function shieldText(fields: Fields): string | undefined {
  const text = textAt(fields, 'text');
  if (text === undefined) return undefined;
  if (fields.type === 'plain_text') return shieldPlain(text, fields.emoji !== false);
  if (fields.type === 'mrkdwn') return shieldMarkup(text);
  return fields.type === 'text' || fields.type === 'link' ? shieldPlain(text, false) : undefined;
}

/** The same block for the library, which takes all text for live markup: `unshield` what it draws. */
export function shielded<T>(value: T): T;
export function shielded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => shielded<unknown>(part));
  if (!isFields(value)) return value;
  const text = shieldText(value);
  const parts = Object.entries(value).map(([name, part]) => [name, shielded<unknown>(part)]);
  return { ...Object.fromEntries(parts), ...(text === undefined ? {} : { text }) };
}
