import type { PostOutcome } from './poster.ts';

/** Why an alert is not posted, whether only a person can put it right, and whether it may be posted all the same. */
export type Fault = { trouble: string; lasting: boolean; inDoubt: boolean };

/** What Slack says of a channel, or of the bot in it, until somebody changes that. */
export const LASTING = [
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'missing_scope',
  'no_permission',
];

export const faultOf = (outcome: Exclude<PostOutcome, { kind: 'posted' }>): Fault => ({
  trouble: outcome.trouble,
  lasting: outcome.kind === 'not-posted' && LASTING.includes(outcome.trouble),
  inDoubt: outcome.kind === 'unknown',
});

export const NO_CHANNEL: Fault = {
  trouble: 'No alert channel is set.',
  lasting: true,
  inDoubt: false,
};
