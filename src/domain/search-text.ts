import type { Company } from './company.ts';
import { fold } from './fold.ts';

/** What a company is found by. */
type Findable = Pick<Company, 'name' | 'ultimateParent' | 'city' | 'rfc' | 'website'>;

/** Code units of a field that are searched: an engine's index takes so much, and nobody types more. */
const MOST = { name: 300, other: 120 } as const;

/**
 * A company as it is searched and sorted: its name, and below it its ultimate parent,
 * city, RFC and website, all folded.
 * Two blanks stand about each word, so that three characters are enough to tell how a word begins.
 */
export function searchTextOf({ name, ultimateParent, city, rfc, website }: Findable): string {
  const others = [ultimateParent, city, rfc, website && hostOf(website)].filter(
    (one) => one !== null,
  );
  return [
    padded(searchWords(name).slice(0, MOST.name)),
    ...others.map((one) => padded(searchWords(one).slice(0, MOST.other))),
    '',
  ].join('\n');
}

/** Two words of one character each, which are all that initials can be. */
const SHORT_WORDS = /(?:^| )[^ ] [^ ](?: |$)/u;
const INITIALS = /(?<![^ ])\p{L}(?: \p{L}(?![^ ]))+/gu;

/** The words of a text, folded, one blank between them; initials are one word, "S. A. de C. V." is "sa de cv". */
export function searchWords(text: string): string {
  const words = fold(text);
  return SHORT_WORDS.test(words)
    ? words.replace(INITIALS, (initials) => initials.replaceAll(' ', ''))
    : words;
}

/** Words with two blanks before and after each. */
export const padded = (words: string): string => `  ${words.trim().replaceAll(' ', '  ')}  `;

/** The address as people say it, `example.com`. */
const hostOf = (website: string): string => website.replace(/^https?:\/\/(?:www\.)?/i, '');
