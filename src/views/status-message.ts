import type { ActionsBlock, Button, KnownBlock } from '@slack/types';
import type { State } from '#domain/choices.ts';
import type { Standing } from '#domain/consolidation.ts';
import type { ChapterLanguage } from '#domain/person.ts';
import { type Voice, voicesOf } from '#locales/voice.ts';
import { confirmedSentence } from './confirmed-sentence.ts';
import { growthChart } from './growth-chart.ts';
import { inLanguages, type Part } from './in-languages.ts';
import { bullets, context, escaped, heading, type Message, plain } from './message.ts';
import { glanceBlocks, statesBlocks } from './status-glance.ts';
import {
  forecast,
  howToBegin,
  latestLines,
  next,
  pipeline,
  remaining,
  ruleSentence,
  title,
} from './status-words.ts';

/** The buttons' names, by which a press comes back. */
export const ADD_BUTTON = 'company.add';
export const SHARE_BUTTON = 'status.share';

/** How far the chapter, or one of its states, is along, for one person. */
export function statusMessage(standing: Standing, voice: Voice): Message {
  const { text, blocks } = sharedStatus(standing, voice);
  return { text, blocks: [...blocks, statusButtons(standing.state, voice)] };
}

/** The same for everybody in a channel, with who shared it. */
export function sharedStatusMessage(
  standing: Standing,
  language: ChapterLanguage,
  userId: string,
): Message {
  const [voice] = voicesOf(language);
  const tell = (one: Voice, part: Part) => sharedStatus(standing, one, part);
  const { text, blocks } = inLanguages(language, tell);
  const by: KnownBlock = {
    type: 'context',
    elements: [{ type: 'mrkdwn', text: voice.phrases.status.sharedBy(`<@${userId}>`) }],
  };
  return { text, blocks: [...blocks, by, { type: 'actions', elements: [addButton(voice)] }] };
}

function sharedStatus(standing: Standing, voice: Voice, part: Part = 'whole'): Message {
  if (part === 'words')
    return {
      text: escaped(statusText(standing, voice)),
      blocks: [...glanceBlocks(standing, voice), context(ruleSentence(standing.rule, voice))],
    };
  const chart = standing.members > 0 ? [growthChart(standing, voice)] : [];
  return {
    text: escaped(statusText(standing, voice)),
    blocks: [...figures(standing, voice), ...chart, ...details(standing, voice)],
  };
}

const figures = (standing: Standing, voice: Voice): KnownBlock[] => [
  ...glanceBlocks(standing, voice),
  ...statesBlocks(standing, voice),
];

const details = (standing: Standing, voice: Voice): KnownBlock[] => [
  ...latest(standing, voice),
  context(ruleSentence(standing.rule, voice)),
];

/** What the blocks say, in lines: the first serves a notification. */
const statusText = (standing: Standing, voice: Voice): string =>
  [
    ...(standing.state === null ? chapterLines : stateLines)(standing, voice),
    ...latestTold(standing, voice),
    ruleSentence(standing.rule, voice),
  ].join('\n');

function stateLines(standing: Standing, voice: Voice): string[] {
  const { counted, countedInAll, members } = standing;
  const { number } = voice;
  const { status } = voice.phrases;
  return [
    `${title(standing, voice)}. ${status.membersInState}: ${number(members)}.`,
    `${status.ofChapter(number(counted), number(countedInAll))}.`,
    ...confirmedSentence(standing, voice),
    ...pipeline(standing, voice),
  ];
}

function chapterLines(standing: Standing, voice: Voice): string[] {
  const { phrases, number } = voice;
  const { status } = phrases;
  const states = standing.states.map(
    (one) =>
      `${phrases.states[one.state]}: ${status.ofTarget(number(one.counted), number(one.members))}`,
  );
  return [
    status.fallback(title(standing, voice), remaining(standing, voice), number(standing.members)),
    ...confirmedSentence(standing, voice),
    ...pipeline(standing, voice),
    ...forecast(standing, voice),
    `${status.next}: ${next(standing, voice)}`,
    ...(standing.members > 0
      ? [`${status.byState.spoken}:`, ...states]
      : howToBegin(standing, voice)),
  ];
}

const latestTold = (standing: Standing, voice: Voice): string[] =>
  standing.latest.length === 0
    ? []
    : [`${voice.phrases.status.latest}:`, ...latestLines(standing, voice)];

const latest = (standing: Standing, voice: Voice): KnownBlock[] =>
  standing.latest.length === 0
    ? []
    : [heading(voice.phrases.status.latest), bullets(latestLines(standing, voice))];

export const addButton = ({ phrases }: Voice): Button => ({
  type: 'button',
  action_id: ADD_BUTTON,
  style: 'primary',
  text: plain(phrases.status.add),
});

const WHOLE_CHAPTER = 'chapter';

const statusButtons = (state: State | null, voice: Voice): ActionsBlock => ({
  type: 'actions',
  elements: [
    addButton(voice),
    {
      type: 'button',
      action_id: SHARE_BUTTON,
      text: plain(voice.phrases.status.share),
      value: state ?? WHOLE_CHAPTER,
    },
  ],
});
