import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '#locales/en.ts';

const ROOT = join(import.meta.dirname, '../../src');

const sources = (pattern: string, exclude: string[] = []) =>
  globSync(pattern, { cwd: ROOT, exclude }).map((file) => ({
    file: file.replaceAll('\\', '/'),
    text: readFileSync(join(ROOT, file), 'utf8'),
  }));

/** Where each phrase stands: its topic, what it stands in, and its own name. */
function places(part: unknown, above: readonly string[] = []): string[][] {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return [[...above]];
  return Object.entries(part).flatMap(([name, inner]) => places(inner, [...above, name]));
}

it('every phrase is said somewhere: none is left over from what the bot used to say', () => {
  const speakers = sources('**/*.ts', ['sandbox/**', 'locales/en/**', 'locales/es/**']);
  const unsaid = places(en).filter(([topic = '', ...rest]) => {
    const group = rest.at(-2) ?? topic;
    const name = rest.at(-1) ?? topic;
    return !speakers.some(
      ({ text }) => mentions(topic, text) && (says(name, text) || chooses(group, text)),
    );
  });
  expect(unsaid.map((place) => place.join('.'))).toEqual([]);
});

const mentions = (topic: string, text: string) => new RegExp(`\\b${topic}\\b`).test(text);

/** As a property, or taken out of its group by name. */
const says = (name: string, text: string) =>
  new RegExp(`(?:\\.|[{,]\\s*)${RegExp.escape(name)}\\b(?!:)`).test(text);

/** What is chosen by a value, such as the name of a state, is said by its group. */
const chooses = (group: string, text: string) =>
  new RegExp(`\\b${group}\\[|Object\\.(?:values|entries)\\([^)]*\\b${group}\\)`).test(text);

/** Comments, and what is told to engineers: faults that are thrown, and the log. */
const UNREAD = [
  /\/\*[\s\S]*?\*\//g,
  /(?<=^|\s)\/\/[^\n]*/g,
  /^import[\s\S]*?;$/gm,
  /(?:new Error|throw new \w+)\((?:[^()]|\([^()]*\))*\)/g,
  /logger\.\w+\((?:[^()]|\([^()]*\))*\)/g,
  /\bwarn\((?:[^()]|\([^()]*\))*\)/g,
];

const LITERAL = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g;
/** Two words, or one that is shown as it is. */
const SENTENCE = /\p{L}{2,}[,;:]? \p{L}{2,}/u;
const SHOWN =
  /\b(?:plain|section|header|paragraph|context|heading|say)\(\s*('[^']*\p{L}[^']*'|`[^`]*\p{L}[^`]*`)/gu;

/** A text apart from what is filled in, and from its line ends. */
const withoutDetails = (code: string): string =>
  code.replaceAll(/\$\{(?:[^{}]|\{[^}]*\})*\}|\\n/g, '');

it('nothing that a person reads in a view, an answer or a form is written beside the phrases', () => {
  const rooms = ['views', 'commands', 'listeners', 'home'].flatMap((room) =>
    sources(`${room}/**/*.ts`),
  );
  const written = rooms.flatMap(({ file, text }) => {
    const code = UNREAD.reduce((rest, pattern) => rest.replaceAll(pattern, ''), text);
    const said = withoutDetails(code);
    const sentences = (said.match(LITERAL) ?? []).filter((one) => SENTENCE.test(one));
    return [...sentences, ...(said.match(SHOWN) ?? [])].map((one) => `${file}: ${one}`);
  });
  expect(written).toEqual([]);
});
