import type { KnownBlock, MrkdwnElement, RawTextElement, TableBlock } from '@slack/types';
import type { Standing } from '#domain/consolidation.ts';
import type { Voice } from '#locales/voice.ts';
import { confirmedSentence } from './confirmed-sentence.ts';
import { header, section } from './message.ts';
import { forecast, howToBegin, next, pipeline, remaining, title } from './status-words.ts';

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
