import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';

/** The word that somebody most likely meant: at most a third of its letters are off; undefined when none is near. */
export function closest(written: string, words: readonly string[]): string | undefined {
  const wanted = fold(written);
  const near = words
    .map((word) => ({ word, off: distance(wanted, fold(word)) }))
    .filter(({ word, off }) => off <= Math.max(1, Math.floor(word.length / 3)))
    .sort((a, b) => a.off - b.off);
  return near[0]?.word;
}
