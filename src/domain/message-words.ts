export type Link = { url: string; label: string };
export type Line = { text: string; bold: boolean };
/** A message as people see it: its lines without marks, and its links. */
export type MessageWords = { lines: Line[]; links: Link[] };

const TOKEN = /<([^<>\n]+)>/g;
const LINKED = /^(?:https?|mailto|tel):/i;
const MENTION = /^[@#!]/;
const EMOJI = /:[a-z][a-z0-9_+-]*:/g;

/** What a person typed where Slack sends `&`, `<` and `>` written out. */
export const asTyped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Undoes Slack's markup: links become what is shown of them, mentions and emoji go, entities become characters. */
export function readWords(markup: string): MessageWords {
  const links: Link[] = [];
  const shown = markup.replace(TOKEN, (_, inside: string) => {
    const bar = inside.indexOf('|');
    const target = bar < 0 ? inside : inside.slice(0, bar);
    const label = bar < 0 ? '' : inside.slice(bar + 1);
    if (MENTION.test(target)) return ' ';
    if (LINKED.test(target)) links.push({ url: asTyped(target), label: asTyped(label).trim() });
    return label.trim() || target.replace(/^(?:mailto|tel):/i, '');
  });
  return {
    lines: asTyped(shown)
      .split(/\r\n?|\n/)
      .map(lineOf),
    links,
  };
}

/** A line without what quotes it, lists it or makes it bold. */
function lineOf(written: string): Line {
  const text = written
    .replace(EMOJI, ' ')
    .trim()
    .replace(/^[>•◦▪–\s-]+/, '')
    .trim();
  const bold = /^\*[^*]+\*:?$/.test(text);
  const bare = text.replace(/(?<![\p{L}\p{N}])[*_~`]+|[*_~`]+(?![\p{L}\p{N}])/gu, '');
  return { text: bare.replace(/\s+/g, ' ').trim(), bold };
}
