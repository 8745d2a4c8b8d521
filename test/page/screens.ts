import type { Fields } from '#sandbox/block-kit/record.ts';
import type {
  ChannelCard,
  MessageCard,
  PersonCard,
  Screen,
  ViewCard,
} from '#sandbox/desk/screen.ts';
import { FORM_BLOCKS, HOME_BLOCKS, MESSAGE_BLOCKS } from './gallery.ts';

export const GRACE: PersonCard = { id: 'U0ADMIN', name: 'Grace Holloway', kind: 'admin' };
export const LUCIA: PersonCard = { id: 'U0MIEMBRO', name: 'Lucía Armendáriz', kind: 'spanish' };
const PETER: PersonCard = { id: 'U0GUEST', name: 'Peter Lindqvist', kind: 'guest' };
export const BOT: PersonCard = { id: 'U0BOT', name: 'Consolidation', kind: 'app' };

let moments = 1_790_000_000;

function nextTs(): string {
  moments += 60;
  return `${moments}.000100`;
}

export const message = (author: PersonCard, more: Partial<MessageCard>): MessageCard => ({
  channel: 'C1',
  ts: nextTs(),
  author,
  text: '',
  blocks: [],
  files: [],
  edited: false,
  ephemeral: false,
  ...more,
});

export const channel = (
  id: string,
  name: string,
  more: Partial<ChannelCard> = {},
): ChannelCard => ({
  id,
  name,
  kind: 'public',
  archived: false,
  readOnly: false,
  messages: [],
  ...more,
});

export const form = (blocks: readonly Fields[], more: Partial<ViewCard> = {}): ViewCard => ({
  id: 'V1',
  hash: '1',
  type: 'modal',
  title: 'A form',
  submit: 'Save',
  close: 'Cancel',
  blocks,
  values: {},
  errors: {},
  trouble: null,
  ...more,
});

export const galleryForm = form(FORM_BLOCKS);

const question = message(GRACE, { text: 'Who has the list?' });

const inGeneral = [
  question,
  message(LUCIA, { text: 'I do', threadTs: question.ts }),
  message(BOT, { text: 'The gallery', blocks: MESSAGE_BLOCKS, edited: true }),
  message(BOT, {
    text: 'The roster',
    ephemeral: true,
    files: [{ id: 'F1', name: 'roster.csv', mimetype: 'text/csv', size: 2048, url: 'files/F1' }],
  }),
];

const home = form(HOME_BLOCKS, { id: 'V0', type: 'home', title: '' });

/** Slack as one person has it at first, changed as a test needs. */
export const screenOf = (viewer: PersonCard, more: Partial<Screen> = {}): Screen => ({
  team: { id: 'T1', name: 'AMCHAM Northwest' },
  viewer,
  people: [GRACE, LUCIA, PETER, BOT],
  channels: [
    channel('C1', 'general', { messages: inGeneral }),
    channel('C2', 'consolidation', {
      messages: [message(BOT, { channel: 'C2', text: '20 of 50' })],
    }),
    channel('D1', 'Consolidation', { kind: 'direct', readOnly: true }),
  ],
  home,
  modals: [],
  commands: [
    { command: '/amcham', description: 'How far the chapter is', usageHint: 'status | add | help' },
  ],
  offers: { shortcuts: [], steps: [] },
  runs: [],
  mischief: {
    rateLimited: 0,
    serverErrors: 0,
    cutAfterPosting: 0,
    slow: 0,
    expireTriggers: 0,
    noCharts: false,
  },
  ...more,
});
