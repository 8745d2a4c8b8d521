import { z } from 'zod';
import { escaped } from '#views/message.ts';

const part = z.object({
  type: z.string().optional(),
  text: z.unknown().optional(),
  url: z.string().optional(),
  style: z.object({ bold: z.boolean().optional() }).optional().catch(undefined),
  elements: z.array(z.unknown()).optional(),
  fields: z.array(z.unknown()).optional(),
});
type Part = z.infer<typeof part>;

const said = z.string().catch('');
const attachment = z.object({
  pretext: said,
  title: said,
  text: said,
  fields: z.array(z.object({ title: said, value: said })).catch([]),
  blocks: z.array(z.unknown()).catch([]),
});
const message = z.object({
  text: said,
  blocks: z.array(z.unknown()).catch([]),
  attachments: z.array(attachment).catch([]),
});

/** What a message says, in Slack's markup: its blocks where it has some, for these are what people see, and what hangs on it. */
export function markupOf(payload: unknown): string {
  const read = message.safeParse(payload);
  if (!read.success) return '';
  const { text, blocks, attachments } = read.data;
  return [lines(blocks) || text, ...attachments.map(attached)].join('\n');
}

const attached = ({ pretext, title, text, fields, blocks }: z.infer<typeof attachment>): string =>
  [
    pretext,
    title,
    text,
    ...fields.map((field) => `${field.title}: ${field.value}`),
    lines(blocks),
  ].join('\n');

const lines = (parts: readonly unknown[]): string =>
  parts.map(markup).filter(Boolean).join('\n').trim();

/** One block, or what one is made of; pictures, buttons and the like say nothing. */
function markup(value: unknown): string {
  const read = part.safeParse(value);
  if (!read.success) return '';
  const { type, elements = [] } = read.data;
  switch (type) {
    case 'text':
      return styled(read.data);
    case 'link':
      return `<${read.data.url ?? ''}|${styled(read.data)}>`;
    case 'mrkdwn':
      return said.parse(read.data.text);
    case 'plain_text':
      return escaped(said.parse(read.data.text));
    case 'header':
      return `*${markup(read.data.text)}*`;
    case 'section':
      return lines([read.data.text, ...(read.data.fields ?? [])]);
    case 'rich_text':
    case 'rich_text_list':
    case 'context':
      return lines(elements);
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return elements.map(markup).join('');
    default:
      return ' ';
  }
}

/** A person's words, which in rich text are no markup of their own. */
function styled({ text, style }: Part): string {
  const words = escaped(said.parse(text));
  return style?.bold && words.trim() !== '' ? `*${words}*` : words;
}
