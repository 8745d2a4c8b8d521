import { createElement as element, type ReactNode } from 'react';
import { z } from 'zod';
import type { View } from '#sandbox/slack-stand-in.ts';
import { LOGO } from './slack-window.ts';

const text = z.object({ text: z.string() });
const chrome = z.object({ title: text, close: text, submit: text });
const input = z.object({
  type: z.literal('input'),
  label: text,
  hint: text.optional(),
  optional: z.boolean().optional(),
  element: z.object({
    type: z.string(),
    multiline: z.boolean().optional(),
    placeholder: text.optional(),
    options: z.array(z.object({ text })).optional(),
  }),
});
type Input = z.infer<typeof input>;

const div = (className: string, ...inside: ReactNode[]) => element('div', { className }, ...inside);

/** The modal as a person sees it: each field, what is in it, and what is wrong beside it. */
export function shownModal(view: View): ReactNode {
  const { title, close, submit } = chrome.parse(view);
  return element(
    'main',
    { className: 'modal' },
    element(
      'header',
      null,
      element('img', { src: LOGO, alt: '' }),
      title.text,
      element('span', { className: 'cross' }, '✕'),
    ),
    div('fields', ...view.blocks.map((block) => field(input.parse(block), view))),
    element(
      'footer',
      null,
      element('span', null, close.text),
      element('span', { className: 'submit' }, submit.text),
    ),
  );
}

function field(block: Input, view: View): ReactNode {
  const label = block.label.text;
  const error = view.errors[label];
  return div(
    error ? 'field wrong' : 'field',
    div(
      'label',
      label,
      block.optional && element('span', { className: 'optional' }, ' (optional)'),
    ),
    control(block, view.values[label] ?? ''),
    error && div('error', error),
    block.hint && div('hint', block.hint.text),
  );
}

function control({ element: { type, ...rest } }: Input, value: string): ReactNode {
  if (type === 'radio_buttons')
    return rest.options?.map(({ text: { text: option } }) =>
      element(
        'div',
        { className: 'choice', key: option },
        element('i', { className: option === value ? 'radio on' : 'radio' }),
        option,
      ),
    );
  const shape = type.includes('select') ? ' picker' : rest.multiline ? ' tall' : '';
  const empty = value === '' && rest.placeholder !== undefined;
  return div(`control${shape}${empty ? ' empty' : ''}`, empty ? rest.placeholder?.text : value);
}
