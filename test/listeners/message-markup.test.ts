import { expect, it } from 'vitest';
import { markupOf } from '#listeners/message-markup.ts';

const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const bold = (text: string) => ({ type: 'text', text, style: { bold: true } });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });

it('a message’s blocks say what people see of it, and its text only where it has none', () => {
  const blocks = [
    { type: 'header', text: { type: 'plain_text', text: 'A & B' } },
    { type: 'section', text: mrkdwn('*Company:* Sol'), fields: [mrkdwn('State: Sonora')] },
    { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Go' } }] },
    { type: 'context', elements: [{ type: 'image', alt_text: 'x' }, mrkdwn('by <@U1>')] },
  ];
  const lines = markupOf({ text: 'A notice', blocks }).split('\n');
  expect(lines.map((line) => line.trim()).filter(Boolean)).toEqual([
    '*A &amp; B*',
    '*Company:* Sol',
    'State: Sonora',
    'by <@U1>',
  ]);
  expect(markupOf({ text: 'A notice', blocks: [] })).toBe('A notice');
});

it('what a person wrote in rich text is no markup of its own', () => {
  const written = section(
    bold('Web: '),
    { type: 'link', url: 'https://sol.example', text: 'Sol' },
    { type: 'emoji', name: 'wave' },
    { type: 'text', text: '<!channel>' },
  );
  const list = { type: 'rich_text_list', elements: [section({ type: 'text', text: 'one' })] };
  expect(markupOf({ blocks: [{ type: 'rich_text', elements: [written, list] }] })).toBe(
    '*Web: *<https://sol.example|Sol> &lt;!channel&gt;\none',
  );
});

it('what hangs on a message is read too', () => {
  const attachments = [{ title: 'Lead', fields: [{ title: 'Company', value: 'Sol' }] }];
  expect(markupOf({ text: 'New', attachments }).split('\n')).toEqual(
    expect.arrayContaining(['New', 'Lead', 'Company: Sol']),
  );
});

it.each([[undefined], ['text'], [{}], [{ blocks: [null, 7, { type: 'section' }], text: 5 }]])(
  'what is no message says nothing: %j',
  (payload) => {
    expect(markupOf(payload).trim()).toBe('');
  },
);
