import type { AppOffers } from '#sandbox/app-offers.ts';
import type { Fields } from '#sandbox/block-kit/record.ts';

export type { AppOffers, StepCard, StepParameter } from '#sandbox/app-offers.ts';

/** Somebody as the page names them. */
export type PersonCard = {
  id: string;
  name: string;
  /** What the person switcher says of them, such as `Guest`. */
  kind: 'admin' | 'member' | 'spanish' | 'guest' | 'stranger' | 'app' | 'slackbot';
};

/** A file that hangs on a message. */
export type FileCard = { id: string; name: string; mimetype: string; size: number; url: string };

/** A message as one person sees it. */
export type MessageCard = {
  channel: string;
  ts: string;
  /** The message whose thread this is in; its own ts or undefined for one in the channel. */
  threadTs?: string;
  author: PersonCard;
  text: string;
  blocks: readonly Fields[];
  files: readonly FileCard[];
  edited: boolean;
  /** "Only visible to you". */
  ephemeral: boolean;
};

export type ChannelCard = {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'direct';
  archived: boolean;
  /** Nobody can write here: Slack has no composer in it. */
  readOnly: boolean;
  /** Oldest first; replies in threads among them. */
  messages: readonly MessageCard[];
};

/** A modal or a Home tab: its blocks, what stands in each field, and what is wrong beside it. */
export type ViewCard = {
  id: string;
  hash: string;
  type: 'modal' | 'home';
  title: string;
  /** The button that submits, when there is one. */
  submit: string | null;
  close: string;
  blocks: readonly Fields[];
  /** By block_id, then action_id: the value as Slack's `state.values` has it. */
  values: Readonly<Record<string, Readonly<Record<string, Fields>>>>;
  /** Sentences by block_id. */
  errors: Readonly<Record<string, string>>;
  /** What Slack itself says went wrong with the last submission. */
  trouble: string | null;
};

/** A step that somebody has started. */
export type RunCard = {
  id: string;
  state: 'running' | 'completed' | 'failed';
  outputs: readonly { title: string; value: string }[];
  error: string;
};

/** How Slack has been told to misbehave: how many times each fault is still to come. */
export type Mischief = {
  rateLimited: number;
  serverErrors: number;
  cutAfterPosting: number;
  slow: number;
  expireTriggers: number;
  noCharts: boolean;
};

/** All that one person has on their screen. Sent whole whenever anything changes. */
export type Screen = {
  team: { id: string; name: string };
  viewer: PersonCard;
  people: readonly PersonCard[];
  channels: readonly ChannelCard[];
  home: ViewCard | null;
  /** Bottom first. */
  modals: readonly ViewCard[];
  commands: readonly { command: string; description: string; usageHint: string }[];
  offers: AppOffers;
  /** The steps that this person has started. */
  runs: readonly RunCard[];
  mischief: Mischief;
};

/** One request and its answer between Slack and the bot. `/live` sends lists of them: those so far, then the new ones. */
export type LogCard = {
  id: number;
  /** Milliseconds since 1970, and how long the answer took. */
  at: number;
  ms: number;
  direction: 'from bot' | 'to bot';
  name: string;
  status: number;
  request: unknown;
  answer: unknown;
};
