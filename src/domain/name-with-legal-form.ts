import { fold } from './fold.ts';
import type { Line } from './message-words.ts';

/** A legal form that names a company wherever it stands; "Co." and the like are left, for they name much else. */
const FORMS = [
  /S\. ?A\.(?: ?P\. ?I\.)?(?: ?B\.)? ?de ?C\. ?V\./,
  /SA(?:PI)?B? de CV/,
  /S\. ?(?:de )?R\. ?L\.(?: ?de ?C\. ?V\.)?/,
  /S(?: de )?RL de CV/,
  /S\. ?[AC]\./,
  /Inc\.?|LLC|L\.L\.C\.|Corp\.?|Corporation|Ltd\.?/,
];
const FORM = new RegExp(
  `(?<=[\\p{L}\\p{N}],? )(?:${FORMS.map(({ source }) => source).join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);

const MOST_WORDS = 8;
const JOINERS = ['&', 'y', 'e', 'and', 'of', 'de', 'del', 'la', 'las', 'los', 'el'];
/** Words that begin a sentence about a company, and no name. */
const LEADS =
  /^(?:meet|hi|hello|hola|new|nueva?|empresa|company|please|add|agregar?|favor|from|para|con|somos|soy|es|la|el|the|this|they|we|he|she|i|y|and|de)$/;

/** The words before a legal form that make a name with it, if a line has any. */
export function nameWithLegalForm(lines: readonly Line[]): string | undefined {
  for (const { text } of lines) {
    const form = FORM.exec(text);
    if (form === null) continue;
    const words = text
      .slice(Math.max(0, form.index - 200), form.index)
      .trim()
      .split(' ');
    const name = nameAtEnd(words);
    if (name.length > 0) return `${name.join(' ')} ${form[0]}`;
  }
  return undefined;
}

function nameAtEnd(words: readonly string[]): string[] {
  const name: string[] = [];
  for (const word of words.slice(-MOST_WORDS).reverse()) {
    const isInner = name.length > 0;
    const isPart = /^[\p{Lu}\p{N}]/u.test(word) || JOINERS.includes(word);
    if (!isPart || (isInner && /[,;:!?]$/.test(word))) break;
    name.unshift(word);
  }
  while (name[0] !== undefined && (JOINERS.includes(name[0]) || LEADS.test(fold(name[0]))))
    name.shift();
  return name;
}
