import type { Fields } from '#sandbox/block-kit/record.ts';

const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

const plain = (text: string): Fields => ({ type: 'plain_text', text });
const option = (value: string, text: string): Fields => ({ text: plain(text), value });

const colours = [option('r', 'Red'), option('g', 'Green'), option('b', 'Blue')];
const groups = [
  { label: plain('North'), options: [option('bc', 'Baja California'), option('so', 'Sonora')] },
  { label: plain('South'), options: [option('si', 'Sinaloa')] },
];

export const question: Fields = {
  title: plain('Are you sure?'),
  text: { type: 'mrkdwn', text: 'This cannot be *undone*.' },
  confirm: plain('Yes, do it'),
  deny: plain('No, wait'),
};

const input = (name: string, label: string, element: Fields, more: Fields = {}): Fields => ({
  type: 'input',
  block_id: name,
  label: plain(label),
  element: { action_id: 'value', ...element },
  optional: true,
  ...more,
});

/** A name that would be a mention, a link and bold if it were markup; and the same as a bot escapes it. */
export const WILD = '<!channel> & *x* _y_ ~z~ <https://evil.example|click> :tada:';
const escapedWild = WILD.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const literal = (text: string): Fields => ({ ...plain(text), emoji: false });

/** The wild name wherever a text can stand: seven times as it is, twice as escaped markup. */
export const WILD_BLOCKS: readonly Fields[] = [
  { type: 'header', block_id: 'w1', text: literal(WILD) },
  { type: 'section', block_id: 'w2', text: literal(WILD), fields: [literal(WILD)] },
  { type: 'context', block_id: 'w3', elements: [literal(WILD)] },
  { type: 'card', block_id: 'w4', title: literal(WILD), body: literal(`# ${WILD}`) },
  {
    type: 'rich_text',
    block_id: 'w5',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: WILD }] }],
  },
  {
    type: 'section',
    block_id: 'w6',
    text: { type: 'mrkdwn', text: `*By* &lt;@U0ADMIN&gt; ${escapedWild}` },
  },
  { type: 'context', block_id: 'w7', elements: [{ type: 'mrkdwn', text: escapedWild }] },
];

/** Every field that a form can have. */
export const FORM_BLOCKS: readonly Fields[] = [
  input(
    'line',
    'One line',
    { type: 'plain_text_input' },
    { optional: false, hint: plain('Short') },
  ),
  input('lines', 'Several lines', { type: 'plain_text_input', multiline: true }),
  input('number', 'A number', { type: 'number_input', is_decimal_allowed: false, max_value: '9' }),
  input('email', 'An e-mail', { type: 'email_text_input' }),
  input('url', 'A web address', { type: 'url_text_input' }),
  input('day', 'A day', { type: 'datepicker', initial_date: '2026-01-02' }),
  input('hour', 'An hour', { type: 'timepicker' }),
  input('moment', 'A moment', { type: 'datetimepicker' }),
  input('colour', 'A colour', { type: 'static_select', options: colours }),
  input('place', 'A place', { type: 'static_select', option_groups: groups }),
  input('country', 'A country', { type: 'external_select', min_query_length: 2 }),
  input('colours', 'Colours', { type: 'multi_static_select', options: colours }),
  input('countries', 'Countries', { type: 'multi_external_select', min_query_length: 0 }),
  input('person', 'A person', { type: 'users_select' }),
  input('people', 'People', { type: 'multi_users_select' }),
  input('channel', 'A channel', { type: 'channels_select' }),
  input('radio', 'One colour', { type: 'radio_buttons', options: colours }),
  input('boxes', 'Any colours', { type: 'checkboxes', options: colours }),
  input('files', 'Files', { type: 'file_input', filetypes: ['csv'], max_files: 2 }),
  input('rich', 'Rich text', { type: 'rich_text_input' }),
  input('live', 'Told at once', { type: 'plain_text_input' }, { dispatch_action: true }),
];

/** Every element that tells the bot at once, and blocks of mere display. */
export const MESSAGE_BLOCKS: readonly Fields[] = [
  { type: 'header', block_id: 'h', text: plain('A gallery of blocks') },
  {
    type: 'actions',
    block_id: 'row',
    elements: [
      { type: 'button', action_id: 'press', text: plain('Press me'), value: 'v', style: 'primary' },
      {
        type: 'button',
        action_id: 'danger',
        text: plain('Remove it'),
        style: 'danger',
        confirm: question,
      },
      { type: 'static_select', action_id: 'pick', placeholder: plain('Pick'), options: colours },
      { type: 'overflow', action_id: 'more', options: colours },
      { type: 'datepicker', action_id: 'when', placeholder: plain('When') },
      {
        type: 'external_select',
        action_id: 'search',
        placeholder: plain('Search'),
        min_query_length: 1,
      },
    ],
  },
  {
    type: 'section',
    block_id: 'choose',
    text: plain('Choose one of these'),
    accessory: { type: 'radio_buttons', action_id: 'radio', options: colours },
  },
  {
    type: 'data_table',
    block_id: 'rows',
    caption: 'Companies',
    page_size: 2,
    rows: [
      ['Name', 'Count'].map((text) => ({ type: 'raw_text', text })),
      ...[1, 2, 3].map((value) => [
        { type: 'raw_text', text: `Company ${value}` },
        { type: 'raw_number', value, text: String(value) },
      ]),
    ],
  },
  {
    type: 'table',
    block_id: 'table',
    rows: [[{ type: 'raw_text', text: 'State' }], [{ type: 'raw_text', text: 'Sonora' }]],
  },
  {
    type: 'data_visualization',
    block_id: 'chart',
    title: 'Growth',
    chart: {
      type: 'line',
      series: ['Counted', 'Target'].map((name, at) => ({
        name,
        data: ['Jan', 'Feb', 'Mar'].map((label, month) => ({ label, value: at ? 50 : month * 9 })),
      })),
      axis_config: { categories: ['Jan', 'Feb', 'Mar'], x_label: 'Month', y_label: 'Companies' },
    },
  },
  { type: 'markdown', block_id: 'md', text: 'Some **markdown** here' },
  { type: 'card', block_id: 'card', title: plain('A card'), body: plain('With a body') },
  {
    type: 'image',
    block_id: 'picture',
    title: plain('A picture'),
    image_url: DOT,
    alt_text: 'A dot',
  },
  { type: 'context', block_id: 'ctx', elements: [plain('A context line')] },
  { type: 'hologram', block_id: 'odd' },
];

/** What a Home tab is made of: pictures of the workspace's own, menus, dates and the three dots. */
export const HOME_BLOCKS: readonly Fields[] = [
  { type: 'header', block_id: 'a', text: plain('At home') },
  {
    type: 'image',
    block_id: 'growth',
    slack_file: { id: 'F0GROWTH' },
    alt_text: 'The growth of the chapter',
  },
  {
    type: 'section',
    block_id: 'seal',
    text: plain('The chapter'),
    accessory: {
      type: 'image',
      slack_file: { url: 'https://amcham.slack.com/files/U1/F0SEAL/seal.png' },
      alt_text: 'The seal',
    },
  },
  {
    type: 'section',
    block_id: 'company',
    text: plain('Acme'),
    accessory: { type: 'overflow', action_id: 'more', options: colours },
  },
  {
    type: 'actions',
    block_id: 'b',
    elements: [
      { type: 'button', action_id: 'go', text: plain('Add a company') },
      { type: 'datepicker', action_id: 'day', placeholder: plain('As of') },
      { type: 'multi_users_select', action_id: 'people', placeholder: plain('Who may edit') },
      {
        type: 'external_select',
        action_id: 'find',
        placeholder: plain('Find a company'),
        min_query_length: 1,
      },
    ],
  },
];
