import type { KnownBlock, ModalView } from '@slack/types';
import { type Company, hasLeft } from '#domain/company.ts';
import type { Voice } from '#locales/voice.ts';
import { glimpse, type Namesake } from './company-form.ts';
import { context, escaped, type Message, plain, quoted, section } from './message.ts';

/** The forms that a record has. */
export type RecordDoor = 'edit' | 'confirm' | 'withdraw' | 'reinstate';

/** The buttons of a record, wherever one is shown; their value is the company's id. */
export const RECORD_BUTTONS = {
  edit: 'company.edit',
  confirm: 'company.confirm',
  withdraw: 'company.withdraw',
  reinstate: 'company.reinstate',
  history: 'company.history',
  show: 'company.show',
} as const;

const modal = (door: RecordDoor, blocks: KnownBlock[], { phrases }: Voice): ModalView => ({
  type: 'modal',
  callback_id: RECORD_BUTTONS[door],
  title: plain(phrases.record.titles[door]),
  close: plain(phrases.record.close),
  blocks,
});

/** What is shown while a record is read: Slack lets a form open for three seconds only. */
export const formToCome = (door: RecordDoor, voice: Voice): ModalView =>
  modal(door, [section(voice.phrases.record.moment)], voice);

/** Why there is no form to fill in. */
export const noForm = (door: RecordDoor, sentence: string, voice: Voice): ModalView =>
  modal(door, [section(sentence)], voice);

/** Says that a company has left already, with the way back, or that it has not left: there is nothing else to do. */
export function standsAlready(
  { id, company: { name, status } }: { id: string; company: Company },
  voice: Voice,
): ModalView {
  const { record, statuses, card } = voice.phrases;
  if (!hasLeft(status)) return noForm('reinstate', record.notLeft(name, statuses[status]), voice);
  const takeBack = {
    type: 'button' as const,
    action_id: RECORD_BUTTONS.reinstate,
    text: plain(card.takeBack),
    value: id,
  };
  const sentence = section(record.leftAlready(name, statuses[status]));
  return modal('withdraw', [sentence, { type: 'actions', elements: [takeBack] }], voice);
}

/** The companies that a typed name may mean; `isNear` where none bears it, `isMore` where it may mean others too. */
export type Candidates = {
  typed: string;
  candidates: readonly Namesake[];
  isNear: boolean;
  isMore: boolean;
};

/** Asks which company is meant, with a button to each one's form. */
export const candidatesForm = (door: RecordDoor, meant: Candidates, voice: Voice): ModalView =>
  modal(door, candidateBlocks(RECORD_BUTTONS[door], meant, voice), voice);

/** Asks which company is meant, with a button to each one's record or history. */
export const candidatesMessage = (
  door: 'history' | 'show',
  meant: Candidates,
  voice: Voice,
): Message => ({
  text: escaped(
    [
      candidatesSentence(meant, voice),
      ...meant.candidates.map((one) => glimpse(one, voice)),
      ...others(meant, voice),
    ].join('\n'),
  ),
  blocks: candidateBlocks(RECORD_BUTTONS[door], meant, voice),
});

function candidatesSentence({ typed, candidates, isNear }: Candidates, { phrases }: Voice): string {
  const { record } = phrases;
  if (candidates.length === 0) return record.none(quoted(typed));
  if (!isNear) return record.which(quoted(typed));
  return (candidates.length === 1 ? record.didYouMean : record.didYouMeanOneOf)(quoted(typed));
}

/** How to come to those that are not shown. */
function others({ typed, isMore }: Candidates, { phrases }: Voice): string[] {
  const { record, help } = phrases;
  return isMore ? [record.others(`/amcham ${help.words.find} ${quoted(typed)}`)] : [];
}

const candidateBlocks = (action: string, meant: Candidates, voice: Voice): KnownBlock[] => [
  section(candidatesSentence(meant, voice)),
  ...meant.candidates.map(
    (one): KnownBlock => ({
      type: 'section',
      text: plain(glimpse(one, voice)),
      accessory: {
        type: 'button',
        action_id: action,
        text: plain(voice.phrases.record.choose),
        value: one.id,
      },
    }),
  ),
  ...others(meant, voice).map(context),
];
