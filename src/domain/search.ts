import { nameKey } from './name-key.ts';
import { beginsOneLetterOff, isOneLetterOff } from './one-letter-off.ts';
import { byPlace } from './pages.ts';
import { padded, searchWords } from './search-text.ts';

/** Letters that stand in a company's search text, in its name or anywhere. */
export type Needle = { letters: string; within: 'name' | 'record' };

/** Of each group one needle stands in the text. */
export type Needles = readonly (readonly Needle[])[];

/** What somebody searches, as it is asked of a company. */
export type Wanted = {
  /** The key of the name, if it is one. */
  key: string;
  /** How the search text begins of a company whose name does so; null where there is no word. */
  beginning: string | null;
  words: readonly string[];
  /** What holds of a company, the best first, letter by letter. */
  steps: readonly Needles[];
  /** What holds of whatever has all words, and more: one letter of a word may be wrong. */
  nearly: Needles;
};

/** A company as it is ranked. */
export type Searched = { id: string; key: string; text: string };

/** How well a company answers: the less the better; `isNear` when a letter had to be forgiven. */
export type Rank = { rank: number; inName: boolean; isNear: boolean };

/** Nobody types more than this to find a company. */
const MOST_TYPED = 400;
const MOST_WORDS = 16;

/** Shorter words are looked for at the beginning of words alone, and forgive nothing. */
const LEAST_INSIDE = 3;
const LEAST_FORGIVING = 4;
/** A word of as many letters may also be the beginning of a longer one, a letter of it wrong. */
const LEAST_HALF_TYPED = 6;

/** Reads what somebody searches. */
export function readWanted(typed: string): Wanted {
  const clipped = typed.slice(0, MOST_TYPED);
  const words = searchWords(clipped).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const phrase = padded(words.join(' ')).trimEnd();
  const name = (groups: string[][]) => needles(groups, 'name');
  const letters = words.map((word) => [isInside(word) ? word : `  ${word}`]);
  const inside = phrase.trimStart();
  return {
    key: nameKey(clipped),
    beginning: words.length > 0 ? phrase : null,
    words,
    steps: [
      name([[phrase]]),
      ...(isInside(words[0] ?? '') ? [name([[inside]])] : []),
      ...(words.length > 1 ? [name(words.map((word) => [`  ${word}`])), name(letters)] : []),
      needles(letters, 'record'),
    ],
    nearly: needles(words.map(piecesOf), 'record'),
  };
}

const needles = (groups: readonly string[][], within: Needle['within']): Needles =>
  groups.map((group) => group.map((letters) => ({ letters, within })));

const lengthOf = (word: string): number => [...word].length;
const isInside = (word: string): boolean => lengthOf(word) >= LEAST_INSIDE;
/** A number with a wrong digit is another number. */
const forgives = (word: string): boolean =>
  lengthOf(word) >= LEAST_FORGIVING && !/\p{N}/u.test(word);
const mayBeHalfTyped = (word: string): boolean => lengthOf(word) >= LEAST_HALF_TYPED;

/**
 * Letters of which some stand wherever a word does, one letter of it wrong at most: a slip is in one
 * half of the word and leaves the other whole, unless it swaps the two letters where they meet.
 */
function piecesOf(word: string): string[] {
  if (!isInside(word)) return [`  ${word}`];
  if (!forgives(word)) return [word];
  const letters = [...word];
  const half = Math.floor(letters.length / 2);
  const first = letters.slice(0, half);
  const second = letters.slice(half);
  const swapped = [...first.slice(0, -1), second[0], first.at(-1), ...second.slice(1)];
  const halves = [`  ${first.join('')}`, `  ${swapped.join('')}`];
  // Wherever the whole of it stands, its second half does.
  return mayBeHalfTyped(word)
    ? [second.join(''), ...halves]
    : [word, `${second.join('')}  `, ...halves];
}

/** Whether a company's search text has all the letters that are asked of it. */
export function hasNeedles(asked: Needles, text: string): boolean {
  const nameEnds = text.indexOf('\n');
  return asked.every((group) =>
    group.some(({ letters, within }) => {
      const at = text.indexOf(letters);
      return at >= 0 && (within === 'record' || at < nameEnds);
    }),
  );
}

/**
 * How well a company answers, undefined when it does not: the very name; a name that begins so; that
 * has a word that begins so; that holds it; that has words which begin so in any order; that holds
 * them; a company whose city, RFC or website has the rest; then the same with a wrong letter in a word, in a whole one before one that is half typed.
 */
export function rankOf(wanted: Wanted, { key, text }: Omit<Searched, 'id'>): Rank | undefined {
  const { beginning, steps } = wanted;
  const last = steps.length + 1;
  if (key === wanted.key) return { rank: 0, inName: true, isNear: false };
  if (beginning === null) return undefined;
  if (text.startsWith(beginning)) return { rank: 1, inName: true, isNear: false };
  const step = steps.findIndex((asked) => hasNeedles(asked, text));
  if (step >= 0) return { rank: step + 2, inName: step + 2 < last, isNear: false };
  if (!hasNeedles(wanted.nearly, text)) return undefined;
  const name = text.slice(0, text.indexOf('\n'));
  const near = [
    isNearly(wanted.words, name, isNearWord),
    isNearly(wanted.words, name, isNearBeginning),
    isNearly(wanted.words, text, isNearBeginning),
  ].indexOf(true);
  return near < 0 ? undefined : { rank: last + 1 + near, inName: near < 2, isNear: true };
}

type Compare = (wanted: string, word: string) => boolean;

function isNearly(wanted: readonly string[], text: string, isNear: Compare): boolean {
  const words = text.split(/\s+/).filter(Boolean);
  const isMeant = (one: string, word: string) =>
    (isInside(one) ? word.includes(one) : word.startsWith(one)) ||
    (forgives(one) && isNear(one, word));
  return wanted.every((one) => words.some((word) => isMeant(one, word)));
}

const isNearWord: Compare = isOneLetterOff;
const isNearBeginning: Compare = (wanted, word) =>
  mayBeHalfTyped(wanted) ? beginsOneLetterOff(wanted, word) : isOneLetterOff(wanted, word);

/** The companies that answer, the best first; of two that answer alike the first by name. */
export function inOrder<T extends Searched>(wanted: Wanted, companies: readonly T[]): (T & Rank)[] {
  return companies
    .flatMap((company) => {
      const rank = rankOf(wanted, company);
      return rank === undefined ? [] : [{ ...company, ...rank }];
    })
    .sort(byPlace);
}
