import type { KnownBlock } from '@slack/types';
import type { Digest, Named } from '#domain/alert.ts';
import type { Voice } from '#locales/voice.ts';
import { forecastSentence } from './forecast-sentence.ts';
import type { Part } from './in-languages.ts';
import { bullets, escaped, header, heading, type Message, section } from './message.ts';
import { progressBar } from './status-glance.ts';

/** A heading with the companies that belong below it. */
type Passage = { title: string; names: string[] };

/** The week in the roster: what moved in the count, where it leads, and whom to ask about their ownership. */
export function digestMessage(digest: Digest, progress: string, voice: Voice, part: Part): Message {
  const { phrases, number } = voice;
  const { counted, target, forecast } = digest;
  const title = phrases.digest.title(number(counted), number(target));
  const road = forecast === null ? [] : [forecastSentence(forecast, target, voice)];
  const all = [...movesOf(digest, voice), ...unconfirmedOf(digest, voice)];
  const parts = part === 'whole' ? all : all.map(({ title }) => ({ title, names: [] }));
  return {
    text: escaped([title, progress, ...road, ...parts.flatMap(linesOf)].join('\n')),
    blocks: [
      header(title),
      section(`${progressBar(counted, target)}\n${progress}`),
      ...road.map(section),
      ...parts.flatMap(blocksOf),
    ],
  };
}

function movesOf({ gained, lost, since }: Digest, voice: Voice): Passage[] {
  const { digest } = voice.phrases;
  const day = voice.day(since);
  if (gained.all === 0 && lost.all === 0) return [{ title: digest.nothing(day), names: [] }];
  return [
    ...passage(gained, digest.gained(voice.count(gained.all), day), SHOWN, voice),
    ...passage(lost, digest.lost(voice.count(lost.all), day), SHOWN, voice),
  ];
}

function unconfirmedOf({ unconfirmed }: Digest, voice: Voice): Passage[] {
  const { digest } = voice.phrases;
  if (unconfirmed.all === 0) return [{ title: digest.allConfirmed, names: [] }];
  const title = digest.unconfirmed(voice.count(unconfirmed.all));
  return passage(unconfirmed, title, TO_CHASE, voice);
}

/** Of what moved in the count a message names so many, and so many whom to ask in a week. */
const SHOWN = 20;
const TO_CHASE = 10;

function passage({ all, names }: Named, title: string, most: number, voice: Voice): Passage[] {
  if (all === 0) return [];
  const shown = names.slice(0, most);
  const left = all - shown.length;
  const more = left > 0 ? [voice.phrases.digest.more(voice.count(left))] : [];
  return [{ title, names: [...shown, ...more] }];
}

const linesOf = ({ title, names }: Passage): string[] => [
  title,
  ...names.map((name) => `• ${name}`),
];

const blocksOf = ({ title, names }: Passage): KnownBlock[] =>
  names.length === 0 ? [section(title)] : [heading(title), bullets(names)];
