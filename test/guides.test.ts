import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { voiceOf } from '#locales/voice.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const { features } = z
  .object({ features: z.object({ shortcuts: z.array(z.object({ name: z.string() })) }) })
  .parse(parse(read('manifest.yml')));

/** Every phrase that is a text as it stands, wherever among the others. */
const textsIn = (phrases: unknown): string[] => {
  if (typeof phrases === 'string') return [phrases];
  if (typeof phrases !== 'object' || phrases === null) return [];
  return Object.values(phrases).flatMap(textsIn);
};

const allOf = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Slack's own name for the tab, in each language. */
const HOME_TAB = ['Home', 'Inicio'];

describe.each([
  ['en', 'README.md'],
  ['es', 'README.es.md'],
  ['en', 'docs/quick-guide.md'],
  ['es', 'docs/guia-rapida.md'],
] as const)('in %s, %s', (language, file) => {
  const page = read(file);

  it('names only commands that there are', () => {
    const commands = allOf(/`\/amcham ([^\s`]+)/g, page);
    expect(commands.length).toBeGreaterThan(9);
    const known: readonly string[] = [
      ...Object.values(voiceOf(language).phrases.help.words),
      ...(file === 'README.md' ? Object.values(voiceOf('es').phrases.help.words) : []),
    ];
    expect(commands.filter((command) => !known.includes(command))).toEqual([]);
  });

  it('shows pictures that are there', () => {
    const pictures = allOf(/!\[[^\]]+\]\(([^)]+)\)/g, page);
    expect(pictures.length).toBeGreaterThan(1);
    const folder = join(ROOT, dirname(file));
    expect(pictures.filter((picture) => !existsSync(join(folder, picture)))).toEqual([]);
  });
});

it.each([
  ['en', 'docs/quick-guide.md'],
  ['es', 'docs/guia-rapida.md'],
] as const)(
  'the page for the staff in %s names the buttons as people see them',
  (language, file) => {
    const table = read(file)
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .join('\n');
    const buttons = allOf(/\*\*([^*]+)\*\*/g, table);
    expect(buttons.length).toBeGreaterThan(3);
    const shown = [
      ...textsIn(voiceOf(language).phrases),
      ...features.shortcuts.map(({ name }) => name),
      ...HOME_TAB,
    ];
    expect(buttons.filter((button) => !shown.includes(button))).toEqual([]);
  },
);
