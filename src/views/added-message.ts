import type { Company } from '#domain/company.ts';
import type { Voice } from '#locales/voice.ts';
import { escaped, type Message, section } from './message.ts';

export type Added = { company: Company; before: number; after: number; target: number };

/** Tells a person that a company was added, whether it counts and why, and the new count. */
export function addedMessage({ company, before, after, target }: Added, voice: Voice): Message {
  const { added, states } = voice.phrases;
  const first = added.line(company.name, states[company.state]);
  const rest = `${whether(company, voice)} ${
    before === after
      ? added.count(voice.number(after), voice.number(target))
      : added.countMoved(voice.number(before), voice.number(after), voice.number(target))
  }`;
  return { text: escaped(`${first} ${rest}`), blocks: [section(first), section(rest)] };
}

function whether(company: Company, { phrases }: Voice): string {
  const { added, statuses } = phrases;
  if (company.status !== 'member') return added.notCounted.status(statuses[company.status]);
  return company.usOwned === 'yes' ? added.counts : added.notCounted[company.usOwned];
}
