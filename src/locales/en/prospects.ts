import { type Count, members } from './words.ts';

const prospects = ({ isOne, text }: Count) => (isOne ? `${text} prospect` : `${text} prospects`);
/** Where the rule counts confirmed ownership alone, joining is not enough. */
const ifTheyJoin = ({ isOne }: Count, confirmed: boolean) =>
  `${isOne ? 'if the prospect joins' : 'if every prospect joins'}${confirmed ? ' and is confirmed' : ''}`;

export type Pipeline = { counted: Count; courted: Count; both: string; confirmed: boolean };

export const pipeline = {
  ofChapter: ({ counted, courted, both, confirmed }: Pipeline, target: string) =>
    `${members(counted)} + ${prospects(courted)}: ${both} of ${target} U.S.-owned companies, ${ifTheyJoin(courted, confirmed)}.`,
  ofState: ({ counted, courted, both, confirmed }: Pipeline) =>
    `${members(counted)} + ${prospects(courted)}: ${both} U.S.-owned companies, ${ifTheyJoin(courted, confirmed)}.`,
};

export const promotion = {
  button: 'Make it a member',
  sure: 'Does it join today?',
  joins: (name: string) => `${name} becomes a member as of today.`,
  effect: {
    yes: 'It then counts toward the target.',
    no: 'It does not count toward the target, since it is not U.S.-owned.',
    unconfirmed: 'It does not count until its U.S. ownership is confirmed.',
  },
  otherDay: 'If it joined on another day, edit the record instead.',
  yes: 'It joins',
  no: 'Not yet',
  memberAlready: (name: string) => `${name} is a member already. Nothing was changed.`,
  noProspect: (name: string, status: string) =>
    `${name} is not a prospect any more: its status is ${status}. Nothing was changed. /amcham reinstate takes it back.`,
  busy: (name: string) =>
    `Somebody changed the record of ${name} at the same moment. Nothing of yours was changed: press the button again.`,
};
