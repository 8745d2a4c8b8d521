import { expect, test } from 'vitest';
import { checkBlocks } from '#sandbox/block-kit/check-blocks.ts';
import { checkView } from '#sandbox/block-kit/check-view.ts';
import type { Surface } from '#sandbox/block-kit/surfaces.ts';
import {
  actions,
  bar,
  button,
  card,
  dataTable,
  input,
  mrkdwn,
  option,
  pie,
  plain,
  section,
  select,
  table,
  times,
  x,
} from './sample-blocks.ts';

function refused(surface: Surface, ...blocks: object[]): boolean {
  return checkBlocks(surface, blocks).length > 0;
}

const lengths: [string, number, (size: number) => object, Surface?][] = [
  ['text of a section', 3000, (n) => section(n)],
  ['fields of a section', 10, (n) => ({ type: 'section', fields: times(n, () => mrkdwn(1)) })],
  ['text of a section field', 2000, (n) => ({ type: 'section', fields: [mrkdwn(n)] })],
  ['text of a header', 150, (n) => ({ type: 'header', text: plain(n) })],
  ['block_id', 255, (n) => ({ type: 'divider', block_id: x(n) })],
  ['elements of a context', 10, (n) => ({ type: 'context', elements: times(n, () => mrkdwn(1)) })],
  ['elements of actions', 25, (n) => ({ type: 'actions', elements: times(n, () => button({})) })],
  ['text of a button', 75, (n) => actions(button({ text: plain(n) }))],
  ['value of a button', 2000, (n) => actions(button({ value: x(n) }))],
  ['action_id', 255, (n) => actions(button({ action_id: x(n) }))],
  ['spoken label of a button', 75, (n) => actions(button({ accessibility_label: x(n) }))],
  ['options of a select', 100, (n) => actions(select(n))],
  ['options of an overflow', 5, (n) => actions({ type: 'overflow', options: times(n, option) })],
  ['options of checkboxes', 10, (n) => actions({ type: 'checkboxes', options: times(n, option) })],
  ['radio buttons', 10, (n) => actions({ type: 'radio_buttons', options: times(n, option) })],
  [
    'text of an option',
    75,
    (n) => actions({ type: 'static_select', options: [{ text: plain(n), value: 'v' }] }),
  ],
  [
    'value of an option',
    150,
    (n) => actions({ type: 'static_select', options: [{ text: plain(1), value: x(n) }] }),
  ],
  [
    'placeholder',
    150,
    (n) => actions({ type: 'external_select', placeholder: plain(n), min_query_length: 0 }),
  ],
  ['label of an input', 2000, (n) => input({ type: 'plain_text_input' }, { label: plain(n) })],
  ['hint of an input', 2000, (n) => input({ type: 'plain_text_input' }, { hint: plain(n) })],
  ['max_length of a text field', 3000, (n) => input({ type: 'plain_text_input', max_length: n })],
  ['files of a file field', 10, (n) => input({ type: 'file_input', max_files: n }), 'modal'],
  ['text of an alert', 200, (n) => ({ type: 'alert', text: plain(n) }), 'modal'],
  ['markdown', 12_000, (n) => ({ type: 'markdown', text: x(n) })],
  ['title of a card', 150, (n) => card({ title: plain(n) })],
  ['body of a card', 200, (n) => card({ body: mrkdwn(n) })],
  ['buttons of a card', 3, (n) => card({ actions: times(n, () => button({})) })],
  ['cards of a carousel', 10, (n) => ({ type: 'carousel', elements: times(n, () => card({})) })],
  ['rows of a table', 100, (n) => table(n, 1)],
  ['columns of a table', 20, (n) => table(1, n), 'home'],
  ['characters in a table', 10_000, (n) => table(1, 1, n)],
  ['rows of a data table', 201, (n) => dataTable(n, 1)],
  ['columns of a data table', 20, (n) => dataTable(2, n)],
  ['page size of a data table', 100, (n) => dataTable(2, 1, { page_size: n })],
  ['series of a chart', 12, (n) => bar(n, 1)],
  ['points of a chart', 20, (n) => bar(1, n)],
  ['segments of a pie', 12, (n) => pie(n)],
  ['title of a chart', 50, (n) => bar(1, 1, { title: x(n) })],
];

test.each(lengths)('%s: %d pass, one fewer passes, one more is refused', (_, most, make, on) => {
  const surface = on ?? 'message';
  expect(refused(surface, make(most - 1))).toBe(false);
  expect(refused(surface, make(most))).toBe(false);
  expect(refused(surface, make(most + 1))).toBe(true);
});

test('a message takes 50 blocks, a modal and a Home tab take 100', () => {
  const blocks = (count: number) => times(count, () => section());
  expect(checkBlocks('message', blocks(50))).toEqual([]);
  expect(checkBlocks('message', blocks(51))).toHaveLength(1);
  for (const surface of ['modal', 'home'] as const) {
    expect(checkBlocks(surface, blocks(100))).toEqual([]);
    expect(checkBlocks(surface, blocks(101))).toHaveLength(1);
  }
});

const modal = (parts: object) => ({
  type: 'modal',
  title: plain(1),
  blocks: [section()],
  ...parts,
});
const viewParts: [string, number, (size: number) => object][] = [
  ['title', 24, (n) => modal({ title: plain(n) })],
  ['submit', 24, (n) => modal({ submit: plain(n) })],
  ['close', 24, (n) => modal({ close: plain(n) })],
  ['private_metadata', 3000, (n) => modal({ private_metadata: x(n) })],
  ['callback_id', 255, (n) => modal({ callback_id: x(n) })],
];

test.each(viewParts)('the %s of a modal has at most %d characters', (_, most, make) => {
  expect(checkView('modal', make(most)).ok).toBe(true);
  expect(checkView('modal', make(most + 1)).ok).toBe(false);
});

test('a modal with a field needs a submit button, and a Home tab has no title', () => {
  const blocks = [input({ type: 'plain_text_input' })];
  expect(checkView('modal', modal({ blocks })).ok).toBe(false);
  expect(checkView('modal', modal({ blocks, submit: plain(4) })).ok).toBe(true);
  expect(checkView('home', { type: 'home', blocks: [section()] }).ok).toBe(true);
  expect(checkView('home', { type: 'home', blocks: [section()], title: plain(1) }).ok).toBe(false);
});
