import type { Phrases } from '#locales/en.ts';
import type { Voice } from '#locales/voice.ts';
import { bullets, escaped, header, type Message, quoted, section } from './message.ts';

export type CommandName = keyof Phrases['help']['commands'];

/** What the bot does and how it is asked, below what there is to say of a command it does not know. */
export function helpMessage(
  commands: readonly CommandName[],
  target: number,
  voice: Voice,
  unknown?: { word: string; suggestion: string | undefined },
): Message {
  const { help } = voice.phrases;
  const lines = commands.map((name) => [usage(name, voice), help.commands[name]].join(': '));
  const sentences = unknown
    ? [
        help.unknown(quoted(unknown.word)),
        ...(unknown.suggestion ? [help.didYouMean(`/amcham ${unknown.suggestion}`)] : []),
      ]
    : [];
  const intro = help.intro(voice.number(target));
  return {
    text: escaped([...sentences, help.title, intro, ...lines].join('\n')),
    blocks: [
      ...sentences.slice(0, 1).map(() => section(sentences.join(' '))),
      header(help.title),
      section(intro),
      bullets(lines),
    ],
  };
}

const usage = (name: CommandName, { phrases }: Voice): string =>
  ['/amcham', phrases.help.words[name], phrases.help.arguments[name]].join(' ').trim();
