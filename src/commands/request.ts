import type { DossierLayout } from '#domain/dossier.ts';
import type { Person } from '#domain/person.ts';
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
  db: Database;
  readFigures: ReadFigures;
  newId: () => string;
};

/** What somebody asks of a command. */
export type Request = Asker & {
  /** What follows the command's word, as typed. */
  argument: string;
};

/** A message for the person alone, a form to fill in, or a dossier that is made while the message is read. */
export type Reply =
  | { kind: 'message'; message: Message }
  | {
      kind: 'form';
      view: Modal;
      /** The form as it is shown once what it tells is read, where that takes a wait. */
      filled?: () => Promise<Modal>;
    }
  | { kind: 'dossier'; message: Message; layout: DossierLayout };

export type Answer = (request: Request) => Promise<Reply>;
