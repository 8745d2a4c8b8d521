import { expect, test } from 'vitest';
import { checkBlocks } from '#sandbox/block-kit/check-blocks.ts';
import { faultLine } from '#sandbox/block-kit/fault-sentences.ts';
import type { Surface } from '#sandbox/block-kit/surfaces.ts';
import {
  actions,
  bar,
  button,
  card,
  cell,
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
} from './sample-blocks.ts';

function refused(surface: Surface, ...blocks: object[]): boolean {
  return checkBlocks(surface, blocks).length > 0;
}

const confirm = { title: plain(1), text: plain(1), confirm: plain(1), deny: plain(1) };
const richText = {
  type: 'rich_text',
  elements: [
    { type: 'rich_text_section', elements: [{ type: 'text', text: 'Hi', style: { bold: true } }] },
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: [
        { type: 'rich_text_section', elements: [{ type: 'link', url: 'https://amcham.example' }] },
      ],
    },
    { type: 'rich_text_quote', elements: [{ type: 'emoji', name: 'tada' }] },
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: '50' }] },
  ],
};
const surfaces: Surface[] = ['message', 'modal', 'home'];
const places: [string, object, Surface[]][] = [
  ['a section', section(), surfaces],
  ['a confirmed button', actions(button({ confirm, style: 'danger' })), surfaces],
  ['rich text', richText, surfaces],
  ['a card', card({}), surfaces],
  ['an input', input({ type: 'number_input', is_decimal_allowed: true }), surfaces],
  ['a table', table(2, 2), ['message', 'home']],
  ['a data table', dataTable(2, 2), ['message']],
  ['a chart', bar(2, 3), ['message']],
  ['a pie', pie(3), ['message']],
  ['markdown', { type: 'markdown', text: '**x**' }, ['message']],
  ['a plan', { type: 'plan', title: 'Phase four' }, ['message']],
  ['a task', { type: 'task_card', task_id: '1', title: 'Sign', status: 'pending' }, ['message']],
  ['an alert', { type: 'alert', text: plain(1), level: 'warning' }, ['modal']],
  ['a file field', input({ type: 'file_input' }), ['modal']],
];

test.each(places)('%s stands on its surfaces and on no other', (_, block, allowed) => {
  for (const surface of surfaces)
    expect([surface, refused(surface, block)]).toEqual([surface, !allowed.includes(surface)]);
});

const picked = { ...select(2), initial_option: { text: plain(1), value: 'other' } };
const mismatched = bar(1, 2);
mismatched.chart.axis_config.categories = ['c1', 'c0'];
const wrong: [string, object[], string][] = [
  ['an unknown block', [{ type: 'hologram' }], '/blocks/0/type: unsupported type: hologram'],
  ['an unknown element', [actions({ type: 'lever' })], '/blocks/0/elements/0'],
  ['an unknown property', [{ ...section(), colour: 'red' }], '/blocks/0: unknown "colour"'],
  ['styled text in a header', [{ type: 'header', text: mrkdwn(1) }], '/blocks/0/text/type'],
  ['a section without text', [{ type: 'section' }], 'needs text or fields'],
  [
    'a text too long',
    [section(), section(3001)],
    '/blocks/1/text/text: 3,001 characters, at most 3,000',
  ],
  ['one block_id twice', [1, 2].map(() => ({ type: 'divider', block_id: 'd' })), 'already taken'],
  [
    'one action_id twice in a block',
    [{ type: 'actions', elements: [button({ action_id: 'a' }), button({ action_id: 'a' })] }],
    '/blocks/0/elements/1/action_id',
  ],
  ['an initial option nobody offers', [actions(picked)], '/blocks/0/elements/0/initial_option'],
  ['a select with no options', [actions({ type: 'static_select' })], 'options or option_groups'],
  [
    'two options alike',
    [actions({ type: 'overflow', options: [option(1), option(1)] })],
    'two options',
  ],
  [
    'an image without words for it',
    [{ type: 'image', image_url: 'https://a.example/i.png' }],
    'alt_text',
  ],
  [
    'a date that is none',
    [actions({ type: 'datepicker', initial_date: '2024-02-31' })],
    'initial_date',
  ],
  ['three charts', times(3, () => pie(1)), 'charts in a message'],
  ['two tables', times(2, () => table(1, 1)), 'tables in a message'],
  ['an empty pie segment', [pie(1, 0)], '0, more than 0'],
  ['categories out of order', [mismatched], '/blocks/0/chart/series/0/data'],
  [
    'two series of one name',
    [
      {
        ...bar(1, 1),
        chart: {
          ...bar(1, 1).chart,
          series: [...bar(1, 1).chart.series, ...bar(1, 1).chart.series],
        },
      },
    ],
    'names two series',
  ],
  ['a chart of no number', [pie(1, Number.POSITIVE_INFINITY)], 'a finite number'],
  [
    'a data table without caption',
    [{ ...dataTable(2, 1), caption: undefined }],
    'caption: is required',
  ],
  ['a ragged data table', [{ ...dataTable(2, 2), rows: [[cell(), cell()], [cell()]] }], '/rows/1'],
  [
    'too much in a data table',
    [dataTable(2, 1), { ...dataTable(2, 1), rows: [[cell(20_000)], [cell()]] }],
    'text of data tables',
  ],
];

test.each(wrong)('%s is refused, saying where', (_, blocks, words) => {
  expect(checkBlocks('message', blocks).map(faultLine).join('\n')).toContain(words);
});
