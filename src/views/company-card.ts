import type { Button, RichTextBlock, RichTextSection } from '@slack/types';
import { type Company, hasLeft } from '#domain/company.ts';
import type { CountingRule } from '#domain/consolidation.ts';
import { CHANGED_FIELDS, type ChangedField, type HistoryLine } from '#domain/history.ts';
import { isPersonId } from '#domain/person.ts';
import type { Voice } from '#locales/voice.ts';
import { whether } from './added-message.ts';
import { spoken } from './change-words.ts';
import { escaped, header, type Message, type MessageBlock, plain, section } from './message.ts';
import { confirmedWords, ownershipProof } from './ownership-proof.ts';
import { promoteButton } from './promote-button.ts';
import { RECORD_BUTTONS } from './record-form.ts';

export type ShownCompany = {
  id: string;
  company: Company;
  rule: CountingRule;
  timeZone: string;
  /** Whether the person may change it. */
  mayEdit: boolean;
  /** Who changed it last, and when. */
  last: Pick<HistoryLine, 'actor' | 'at'>;
};

/** A company's record, for one person alone: contacts are in it. */
export function companyCard(shown: ShownCompany, voice: Voice): Message {
  const { company } = shown;
  const { fields } = voice.phrases;
  const counts = whether(shown, voice);
  const filled = CHANGED_FIELDS.filter((field) => field !== 'name' && company[field] !== null);
  const lines = filled
    .filter((field) => !SAID_ELSEWHERE.includes(field))
    .map((field) => `${fields[field]}: ${wordsOf(field, company, voice)}`);
  const facts = filled.filter((field) => !OF_OWNERSHIP.includes(field));
  return {
    text: [
      escaped([company.name, counts, ...lines].join('\n')),
      confirmedWords(company, voice),
      lastText(shown, voice),
    ].join('\n'),
    blocks: [
      header(company.name),
      section(counts),
      factsOf(facts, company, voice),
      ownershipProof(company, voice),
      ...foot(shown, voice),
    ],
  };
}

/** What the proof of ownership tells, which stands below the other facts. */
const OF_OWNERSHIP: readonly ChangedField[] = [
  'usOwned',
  'usShare',
  'evidence',
  'ownershipBasis',
  'ultimateParent',
  'evidenceFile',
  'confirmedBy',
  'confirmedOn',
  'reviewOn',
];
/** In the text, who confirmed it and when is a sentence, and the file is known by its name. */
const SAID_ELSEWHERE: readonly ChangedField[] = ['evidenceFile', 'confirmedBy', 'confirmedOn'];

function wordsOf(field: ChangedField, company: Company, voice: Voice): string {
  const value = company[field];
  return value === null ? '' : spoken(field, value, voice);
}

/** A line a field, its name in bold: a phone shows it whole. */
function factsOf(fields: readonly ChangedField[], company: Company, voice: Voice): RichTextBlock {
  const elements = fields.flatMap((field, at): RichTextSection['elements'] => [
    {
      type: 'text',
      text: `${at > 0 ? '\n' : ''}${voice.phrases.fields[field]}: `,
      style: { bold: true },
    },
    { type: 'text', text: wordsOf(field, company, voice) },
  ]);
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

function foot(shown: ShownCompany, voice: Voice): MessageBlock[] {
  return [
    { type: 'context', elements: [{ type: 'mrkdwn', text: lastText(shown, voice) }] },
    { type: 'actions', elements: buttonsOf(shown, voice) },
  ];
}

/** Only what the bot itself writes is markup in it. */
function lastText({ last, timeZone }: ShownCompany, voice: Voice): string {
  const { card } = voice.phrases;
  const who = isPersonId(last.actor) ? `<@${last.actor}>` : escaped(card.commandLine);
  return card.lastChanged(who, voice.moment(last.at, timeZone));
}

function buttonsOf({ id, company, rule, mayEdit }: ShownCompany, voice: Voice): Button[] {
  const { card, ownership } = voice.phrases;
  const button = (action: string, text: string): Button => ({
    type: 'button',
    action_id: action,
    text: plain(text),
    value: id,
  });
  const { status } = company;
  const history = button(RECORD_BUTTONS.history, card.history);
  if (!mayEdit) return [history];
  return [
    ...(status === 'prospect' ? [promoteButton({ id, ...company }, rule, voice)] : []),
    button(RECORD_BUTTONS.edit, card.edit),
    ...(hasLeft(status) ? [] : [button(RECORD_BUTTONS.confirm, ownership.title)]),
    hasLeft(status)
      ? button(RECORD_BUTTONS.reinstate, card.takeBack)
      : button(RECORD_BUTTONS.withdraw, card.withdraw),
    history,
  ];
}
