import type {
  ActionsBlock,
  Button,
  KnownBlock,
  MrkdwnElement,
  RawTextElement,
  TableBlock,
} from '@slack/types';
import type { State } from '#domain/choices.ts';
import { COUNTED, type CountingRule, type Standing } from '#domain/consolidation.ts';
import type { ChapterLanguage } from '#domain/person.ts';
import { type Voice, voicesOf } from '#locales/voice.ts';
import { confirmedSentence } from './confirmed-sentence.ts';
import { forecastSentence } from './forecast-sentence.ts';
import { growthChart } from './growth-chart.ts';
import { inLanguages, type Part } from './in-languages.ts';
import {
  bullets,
  context,
  escaped,
  header,
  heading,
  type Message,
  plain,
  section,
} from './message.ts';

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

/** The count and its bar, the prospects beside it, the date, and the next milestone. */
export const glanceBlocks = (standing: Standing, voice: Voice): KnownBlock[] => [
  header(title(standing, voice)),
  progress(standing, voice),
  ...pipeline(standing, voice).map(section),
  ...forecast(standing, voice).map(section),
  facts(standing, voice),
];

/** The table by state; what to do where there is no company yet. */
export function statesBlocks(standing: Standing, voice: Voice): KnownBlock[] {
  return standing.members > 0
    ? [statesTable(standing, voice)]
    : howToBegin(standing, voice).map(section);
}

const howToBegin = ({ prospects }: Standing, { phrases }: Voice): string[] =>
  prospects > 0 ? [] : [phrases.status.noCompanies];

const details = (standing: Standing, voice: Voice): KnownBlock[] => [
  ...latest(standing, voice),
  context(ruleSentence(standing.rule, voice)),
];

/** What counts, as the chapter has set it. */
export const ruleSentence = ({ name, version }: CountingRule, { phrases, number }: Voice): string =>
  phrases.countingRules[name](number(version));

function title({ state, counted, target }: Standing, { phrases, number, count }: Voice): string {
  return state === null
    ? phrases.status.title(number(counted), number(target))
    : phrases.status.stateTitle(phrases.states[state], count(counted));
}

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

/** Where the count would be with those who are courted; nothing where there are none. */
function pipeline(standing: Standing, { phrases, number, count }: Voice): string[] {
  const { state, counted, prospects, target, rule } = standing;
  if (prospects === 0) return [];
  const told = {
    counted: count(counted),
    courted: count(prospects),
    both: number(counted + prospects),
    confirmed: COUNTED[rule.name].confirmed,
  };
  const { ofChapter, ofState } = phrases.pipeline;
  return [state === null ? ofChapter(told, number(target)) : ofState(told)];
}

const forecast = (standing: Standing, voice: Voice): string[] =>
  standing.forecast === null ? [] : [forecastSentence(standing.forecast, standing.target, voice)];

const remaining = ({ toGo }: Standing, { phrases, count }: Voice): string =>
  toGo === 0 ? phrases.status.reached : phrases.status.toGo(count(toGo));

/** Cells of the bar: with the words below it, no wider than a phone. */
const BAR = 20;

/** A bar that is full only when the target is reached, and empty only when nothing counts. */
export function progressBar(counted: number, target: number): string {
  const exact = (Math.min(counted, target) / target) * BAR;
  const full = counted > 0 && counted < target ? Math.min(BAR - 1, Math.max(1, exact)) : exact;
  return '▰'.repeat(Math.floor(full)).padEnd(BAR, '▱');
}

function progress(standing: Standing, voice: Voice): KnownBlock {
  const { counted, countedInAll, target, state } = standing;
  const { status } = voice.phrases;
  if (state !== null)
    return section(
      [
        status.ofChapter(voice.number(counted), voice.number(countedInAll)),
        ...confirmedSentence(standing, voice),
      ].join('\n'),
    );
  const share = voice.percent(Math.min(1, Math.floor((counted * 100) / target) / 100));
  const words = `${status.barText(share)} · ${remaining(standing, voice)}`;
  return section(
    [progressBar(counted, target), words, ...confirmedSentence(standing, voice)].join('\n'),
  );
}

function next({ nextMilestone, counted }: Standing, { phrases, number, count }: Voice): string {
  const { status } = phrases;
  return nextMilestone === null
    ? status.noNext
    : status.nextToGo(number(nextMilestone), status.toGo(count(nextMilestone - counted)));
}

function facts(standing: Standing, voice: Voice): KnownBlock {
  const { status } = voice.phrases;
  const fact = (name: string, value: string): MrkdwnElement => ({
    type: 'mrkdwn',
    text: `*${name}*\n${value}`,
  });
  const members = voice.number(standing.members);
  const fields =
    standing.state === null
      ? [fact(status.members, members), fact(status.next, next(standing, voice))]
      : [fact(status.membersInState, members)];
  return { type: 'section', fields };
}

function statesTable(standing: Standing, { phrases, number }: Voice): TableBlock {
  const { byState } = phrases.status;
  const cell = (text: string): RawTextElement => ({ type: 'raw_text', text });
  const row = (name: string, counted: number, members: number) =>
    [name, number(counted), number(members)].map(cell);
  const rows = standing.states.map((one) =>
    row(phrases.states[one.state], one.counted, one.members),
  );
  const all = standing.state === null ? [row(byState.all, standing.counted, standing.members)] : [];
  return {
    type: 'table',
    column_settings: [{ align: 'left' }, { align: 'right' }, { align: 'right' }],
    rows: [[byState.state, byState.counted, byState.members].map(cell), ...rows, ...all],
  };
}

const latestLines = (standing: Standing, { phrases, shortDay }: Voice): string[] =>
  standing.latest.map(({ name, state, joinedOn }) =>
    phrases.status.joined(name, phrases.states[state], shortDay(joinedOn)),
  );

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
