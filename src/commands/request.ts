import type { Person } from '#domain/person.ts';
import type { Voice } from '#locales/voice.ts';
import type { ReadFigures } from '#store/figures.ts';
import type { Message, Modal } from '#views/message.ts';

/** What somebody asks of a command. */
export type Request = {
  teamId: string;
  person: Person;
  voice: Voice;
  /** What follows the command's word, as typed. */
  argument: string;
  /** The instant, ISO 8601 in UTC. */
  at: string;
  readFigures: ReadFigures;
};

/** A message for the person alone, or a form to fill in. */
export type Reply =
  | { kind: 'message'; message: Message }
  | {
      kind: 'form';
      view: Modal;
      /** The form as it is shown once what it tells is read, where that takes a wait. */
      filled?: () => Promise<Modal>;
    };

export type Answer = (request: Request) => Promise<Reply>;
