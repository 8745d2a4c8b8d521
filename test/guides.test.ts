import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
  ['en', 'docs/quick-guide.md'],
  ['es', 'docs/guia-rapida.md'],
] as const)('the guide for staff in %s', (language, file) => {
  const guide = read(file);
  const table = guide
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n');
  const { phrases } = voiceOf(language);

  it('names only commands that help tells in that language', () => {
    const commands = allOf(/`\/amcham ([^\s`]+)/g, guide);
    expect(commands.length).toBeGreaterThan(9);
    const known: readonly string[] = Object.values(phrases.help.words);
    expect(commands.filter((command) => !known.includes(command))).toEqual([]);
  });

  it('names the buttons as people see them', () => {
    const buttons = allOf(/\*\*([^*]+)\*\*/g, table);
    expect(buttons.length).toBeGreaterThan(3);
    const shown = [...textsIn(phrases), ...features.shortcuts.map(({ name }) => name), ...HOME_TAB];
    expect(buttons.filter((button) => !shown.includes(button))).toEqual([]);
  });

  it('shows pictures that are there', () => {
    const pictures = allOf(/!\[[^\]]+\]\(([^)]+)\)/g, guide);
    expect(pictures.length).toBeGreaterThan(1);
    expect(pictures.filter((picture) => !existsSync(join(ROOT, 'docs', picture)))).toEqual([]);
  });
});
