import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BEGINNINGS, type Beginning } from './demo-chapter.ts';
import { DemoFault } from './demo-fault.ts';

export type DemoOptions = {
  help: boolean;
  /** Opens the page in a browser. */
  open: boolean;
  port: number;
  chapter: Beginning;
  /** Was the chapter asked for by name? */
  chapterNamed: boolean;
  /** The SQLite file to keep, by its whole path; undefined for one that goes with the demo. */
  data: string | undefined;
};

export const HELP = `npm run demo -- [options]: a Slack to try the bot in, on this machine alone

  --chapter today|almost|empty  19 of 50 (the default), 49 of 50, or no company at all
  --port NUMBER                 the page's port, 4400 unless told; 0 takes any free one
  --data FILE                   keeps the roster in this SQLite file; one that has a roster is left as it is
  --open                        opens the page in the browser
  --help                        this`;

const HIGHEST_PORT = 65_535;

function readPort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= HIGHEST_PORT) return Number(text);
  throw new DemoFault(`--port takes a number from 0 to ${HIGHEST_PORT}, not “${text}”.`);
}

function readBeginning(text: string): Beginning {
  const found = BEGINNINGS.find((beginning) => beginning === text);
  if (found !== undefined) return found;
  throw new DemoFault(`--chapter takes ${BEGINNINGS.join(', ')}, not “${text}”.`);
}

function readData(text: string | undefined): string | undefined {
  if (text === '') throw new DemoFault('--data takes the name of a file.');
  if (text === undefined) return undefined;
  const file = resolve(text);
  if (statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new DemoFault(
      `There is no folder ${dirname(file)}. Make it first, or name another --data.`,
    );
  return file;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        open: { type: 'boolean', default: false },
        port: { type: 'string', default: '4400' },
        chapter: { type: 'string' },
        data: { type: 'string' },
      },
    }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence] = error.message.split('. ');
    throw new DemoFault(`${sentence?.replace(/\.$/, '')}. See npm run demo -- --help.`);
  }
}

/** The demo's options; throws a DemoFault that says what is wrong with one. */
export function readOptions(args: readonly string[]): DemoOptions {
  const { help, open, port, chapter, data } = parse(args);
  return {
    help,
    open,
    port: readPort(port),
    chapter: readBeginning(chapter ?? 'today'),
    chapterNamed: chapter !== undefined,
    data: readData(data),
  };
}
