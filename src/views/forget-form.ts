import type { KnownBlock, ModalView } from '@slack/types';
import type { Company } from '#domain/company.ts';
import type { Voice } from '#locales/voice.ts';
import {
  bullets,
  clipped,
  context,
  escaped,
  inline,
  type Message,
  paragraph,
  plain,
  quoted,
  section,
} from './message.ts';

/** The form's name, by which its submission comes back; a form of another shape bears another. */
export const FORGET_FORM = 'contact.forget.1';
/** Chooses one of several people; its value is the id of a company that has them for its contact. */
export const FORGET_BUTTON = 'contact.forget';

type Holding = { id: string; company: Company; changedTurn: number };

/** Where a person's data are kept, as the form tells it. */
export type ShownContact = {
  typed: string;
  found: {
    holders: readonly Holding[];
    undos: readonly number[];
    mentioning: readonly Holding[];
    near: readonly Holding[];
    mark: string;
  };
  /** Whether it is not what the person has seen before. */
  isChanged?: boolean;
};

/** What a form remembers: who was asked for, and a mark of what it shows. */
export type ForgetMemory = { typed: string; seen: string };

/** Longer than a contact's name, e-mail or phone is none of them. */
const MOST_TYPED = 300;
/** More companies than these are told by number. */
const MOST_TOLD = 20;
/** Of more people than these nobody reads who is meant. */
const MOST_NEAR = 10;

const modal = (blocks: KnownBlock[], { phrases }: Voice): ModalView => ({
  type: 'modal',
  callback_id: FORGET_FORM,
  title: plain(phrases.forget.title),
  close: plain(phrases.form.cancel),
  blocks,
});

/** What is shown while the roster is searched: Slack lets a form open for three seconds only. */
export const forgetToCome = (voice: Voice): ModalView =>
  modal([section(voice.phrases.forget.moment)], voice);

/** Why nothing is forgotten. */
export const noForget = (sentence: string, voice: Voice): ModalView =>
  modal([section(sentence)], voice);

/** Shows what would go, and asks whether it is to; or that nobody is found, with those who may be meant. */
export function forgetForm(shown: ShownContact, voice: Voice): ModalView {
  const { forget } = voice.phrases;
  const { typed, found, isChanged } = shown;
  const { holders, undos } = found;
  if (holders.length + undos.length === 0) return modal(nobody(shown, voice), voice);
  const memory: ForgetMemory = { typed: clipped(typed, MOST_TYPED), seen: found.mark };
  return {
    ...modal(
      [
        ...(isChanged ? [section(forget.changed)] : []),
        ...whatGoes(shown, voice),
        section(forget.final),
        ...mentioned(shown, voice),
      ],
      voice,
    ),
    submit: plain(forget.submit),
    private_metadata: JSON.stringify(memory),
  };
}

function whatGoes({ typed, found: { holders, undos } }: ShownContact, voice: Voice): KnownBlock[] {
  const { forget } = voice.phrases;
  if (holders.length === 0) return [section(forget.onlyUndos(quoted(typed)))];
  return [
    section(forget.holds(quoted(typed), voice.count(holders.length))),
    listed(holders, holderWords, voice),
    ...(undos.length > 0 ? [section(forget.undos)] : []),
  ];
}

function mentioned({ found: { mentioning } }: ShownContact, voice: Voice): KnownBlock[] {
  if (mentioning.length === 0) return [];
  return [
    { type: 'divider' },
    section(voice.phrases.forget.mentioned(voice.count(mentioning.length))),
    listed(mentioning, ({ name }) => name, voice),
  ];
}

const listed = (
  records: readonly Holding[],
  words: (company: Company) => string,
  voice: Voice,
): KnownBlock => {
  const lines = records.slice(0, MOST_TOLD).map(({ company }) => words(company));
  const more = records.length - lines.length;
  return bullets(more > 0 ? [...lines, voice.phrases.forget.more(voice.count(more))] : lines);
};

const holderWords = (company: Company): string => [company.name, contactWords(company)].join(': ');

const contactWords = ({ contactName, contactEmail, contactPhone }: Company): string =>
  inline([contactName, contactEmail, contactPhone].filter((one) => one !== null));

function nobody({ typed, found: { near } }: ShownContact, voice: Voice): KnownBlock[] {
  const { forget } = voice.phrases;
  if (near.length === 0) return [section(forget.none(quoted(typed)))];
  const shown = near.slice(0, MOST_NEAR);
  const more = near.length - shown.length;
  return [
    section(forget.didYouMean(quoted(typed))),
    ...shown.map(
      ({ id, company }): KnownBlock => ({
        type: 'section',
        text: plain(holderWords(company)),
        accessory: {
          type: 'button',
          action_id: FORGET_BUTTON,
          text: plain(forget.choose),
          value: id,
        },
      }),
    ),
    ...(more > 0 ? [context(forget.morePeople(voice.count(more)))] : []),
  ];
}

/** Tells whoever asked that a contact is forgotten, and of which companies, without saying who it was. */
export function forgottenMessage(companies: readonly string[], voice: Voice): Message {
  const { forget } = voice.phrases;
  if (companies.length === 0) return paragraph(forget.doneUndos);
  const sentence = forget.done(voice.count(companies.length));
  const lines = companies.slice(0, MOST_TOLD);
  const more = companies.length - lines.length;
  const told = more > 0 ? [...lines, forget.more(voice.count(more))] : lines;
  return {
    text: escaped([sentence, ...told.map((line) => `- ${line}`)].join('\n')),
    blocks: [section(sentence), bullets(told)],
  };
}
