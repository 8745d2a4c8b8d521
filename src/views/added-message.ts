import type { ActionsBlock } from '@slack/types';
import type { Company } from '#domain/company.ts';
import { type CountingRule, isCounted } from '#domain/consolidation.ts';
import type { Voice } from '#locales/voice.ts';
import { escaped, type Message, section } from './message.ts';
import { promoteButton } from './promote-button.ts';
import { undoButton } from './undo-button.ts';

export type Added = {
  companyId: string;
  company: Company;
  /** The number of the change, by which it can be undone. */
  turn: number;
  before: number;
  after: number;
  target: number;
  rule: CountingRule;
};

/** Tells a person that a company was added, whether it counts and why, and the new count; with the way back. */
export function addedMessage(added: Added, voice: Voice): Message {
  const { company } = added;
  const { states } = voice.phrases;
  const first = voice.phrases.added.line(company.name, states[company.state]);
  const rest = `${whether(added, voice)} ${countSentence(added, voice)}`;
  return {
    text: escaped(`${first} ${rest}`),
    blocks: [section(first), section(rest), addedButtons(added, voice)],
  };
}

/** The way back, and for a prospect the way on. */
function addedButtons({ companyId: id, company, turn, rule }: Added, voice: Voice): ActionsBlock {
  const undo = undoButton(turn, voice, true);
  if (company.status !== 'prospect') return undo;
  return { ...undo, elements: [promoteButton({ id, ...company }, rule, voice), ...undo.elements] };
}

type Counts = { before: number; after: number; target: number };

/** The count, and from what it moved if it did. */
export function countSentence({ before, after, target }: Counts, voice: Voice): string {
  const { added } = voice.phrases;
  const { number } = voice;
  return before === after
    ? added.count(number(after), number(target))
    : added.countMoved(number(before), number(after), number(target));
}

type Judged = { company: Company; rule: CountingRule };

/** Whether a company counts by the chapter's rule, and why not. */
export function whether({ company, rule }: Judged, { phrases }: Voice): string {
  const { added, statuses } = phrases;
  if (company.status !== 'member') return added.notCounted.status(statuses[company.status]);
  return isCounted(company, rule) ? added.counts : added.notCounted[company.usOwned];
}
