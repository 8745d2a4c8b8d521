import { createElement as element, type ReactNode } from 'react';
import { z } from 'zod';
import type { View } from '#sandbox/slack-stand-in.ts';

const text = z.object({ text: z.string() });
const input = z.object({
  type: z.literal('input'),
  label: text,
  hint: text.optional(),
  optional: z.boolean().optional(),
  element: z.object({ type: z.string(), options: z.array(z.object({ text })).optional() }),
});
type Input = z.infer<typeof input>;

const div = (className: string, ...inside: ReactNode[]) => element('div', { className }, ...inside);

/** The modal as a person sees it: each field, what is in it, and what is wrong beside it. */
export const shownModal = (view: View, buttons: readonly [string, string]): ReactNode =>
  element(
    'main',
    { className: 'modal' },
    element('header', null, z.object({ title: text }).parse(view).title.text),
    div('fields', ...view.blocks.map((block) => field(input.parse(block), view))),
    element('footer', null, ...buttons.map((label) => element('span', { key: label }, label))),
  );

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
    error && div('error', `⚠ ${error}`),
    block.hint && div('hint', block.hint.text),
  );
}

function control({ element: { type, options = [] } }: Input, value: string): ReactNode {
  if (type === 'radio_buttons')
    return options.map(({ text: option }) =>
      element(
        'div',
        { className: 'choice', key: option.text },
        option.text === value ? '◉ ' : '○ ',
        option.text,
      ),
    );
  return div(type.includes('select') ? 'control picker' : 'control', value);
}
