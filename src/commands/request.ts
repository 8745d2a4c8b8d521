import type { DossierLayout } from '#domain/dossier.ts';
import type { Person } from '#domain/person.ts';
import type { Names } from '#domain/roster-export.ts';
import type { Sheet } from '#domain/sheet.ts';
import type { Voice } from '#locales/voice.ts';
import type { ReadFigures } from '#store/figures.ts';
import type { Database } from '#store/schema.ts';
import type { Message, Modal } from '#views/message.ts';

/** Who asks, and when, and what an answer is made with. */
export type Asker = {
  teamId: string;
  person: Person;
  voice: Voice;
  /** The instant, ISO 8601 in UTC. */
  at: string;
  /** The turn that the chapter was at when they asked; undefined where there is no chapter. */
  turn: number | undefined;
  db: Database;
  readFigures: ReadFigures;
  newId: () => string;
};

/** What somebody asks of a command. */
export type Request = Asker & {
  /** What follows the command's word, as typed. */
  argument: string;
};

/** Tables for the person's files: all in one workbook, the first by itself as CSV; `comment` is Slack's markup. */
export type Tables = { name: string; sheets: readonly [Sheet, ...Sheet[]]; comment: string };

/** Asks for people's names by their ids. */
export type NamesOf = (ids: readonly string[]) => Promise<Names>;

/** A message for the person alone, a form to fill in, or files or a dossier that is made while the message is read. */
export type Reply =
  | { kind: 'message'; message: Message }
  | {
      kind: 'form';
      view: Modal;
      /** The form as it is shown once what it tells is read, where that takes a wait. */
      filled?: () => Promise<Modal>;
    }
  | { kind: 'dossier'; message: Message; layout: DossierLayout }
  | {
      kind: 'files';
      message: Message;
      /** The tables, or a sentence where there is nothing to put in them. */
      make: (namesOf: NamesOf) => Promise<Tables | Message>;
    };

export type Answer = (request: Request) => Promise<Reply>;
