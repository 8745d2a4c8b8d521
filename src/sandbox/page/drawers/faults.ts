import type { Misbehaviour } from '#sandbox/desk/act.ts';

export type Fault = {
  how: Misbehaviour;
  name: string;
  sentence: string;
  button: string;
  /** Whether it happens a number of times, or until it is ended. */
  counted: boolean;
};

/** What Slack can be made to do wrong. */
export const FAULTS: readonly Fault[] = [
  {
    how: 'rateLimited',
    name: 'Rate limit the next posts',
    sentence:
      'Slack answers 429 and asks the bot to wait. Then type /amcham status, or add a company and watch its alert come late.',
    button: 'Rate limit',
    counted: true,
  },
  {
    how: 'serverErrors',
    name: 'Answer 500',
    sentence:
      'Slack fails and does nothing with the next posts. Then type /amcham status, or add a company: its alert still comes, once.',
    button: 'Fail',
    counted: true,
  },
  {
    how: 'cutAfterPosting',
    name: 'Cut the line after accepting a post',
    sentence:
      'The post appears, but the bot never hears that it did. Then add a company: its alert comes once all the same.',
    button: 'Cut',
    counted: true,
  },
  {
    how: 'slow',
    name: 'Be slow',
    sentence:
      'Slack takes four seconds over each of the next requests. Then type /amcham add, and wait for the form.',
    button: 'Slow down',
    counted: true,
  },
  {
    how: 'expireTriggers',
    name: 'Expire triggers',
    sentence:
      'A form that the bot wants to open comes too late and is refused. Then type /amcham add.',
    button: 'Expire',
    counted: true,
  },
  {
    how: 'noCharts',
    name: 'Withhold charts',
    sentence:
      'This workspace does not have native charts yet and refuses messages with one. Do this before the first /amcham status: a bot that has shown a chart trusts that it may.',
    button: 'Withhold',
    counted: false,
  },
];
