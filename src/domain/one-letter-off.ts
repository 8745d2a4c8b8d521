type Letters = readonly string[];

/** Whether two words are the same but for one letter: one more, one less, another one, or two in each other's place. */
export const isOneLetterOff = (one: string, other: string): boolean => areOff([...one], [...other]);

/** Whether a word begins with something that is one letter off at most. */
export function beginsOneLetterOff(written: string, word: string): boolean {
  const wanted = [...written];
  const letters = [...word];
  return [-1, 0, 1].some((more) => areOff(wanted, letters.slice(0, wanted.length + more)));
}

function areOff(one: Letters, other: Letters): boolean {
  const most = Math.min(one.length, other.length);
  let from = 0;
  while (from < most && one[from] === other[from]) from += 1;
  let to = 0;
  while (to < most - from && one.at(-1 - to) === other.at(-1 - to)) to += 1;
  const left = one.slice(from, one.length - to);
  const right = other.slice(from, other.length - to);
  if (left.length <= 1 && right.length <= 1) return true;
  const isPair = left.length === 2 && right.length === 2;
  return isPair && left[0] === right[1] && left[1] === right[0];
}
