import { findContact } from '#store/find-contact.ts';
import { forgetForm, forgetToCome } from '#views/forget-form.ts';
import { type Modal, paragraph } from '#views/message.ts';
import type { Answer, Asker } from './request.ts';

/**
 * `forget CONTACT`: shows where a person's data are kept and what would go, before anything does. Whoever
 * may edit may do it: they may blank a contact in each record anyway, and a person's wish is not to wait.
 */
export const answerForget: Answer = async (request) => {
  const { voice, argument } = request;
  const { forget, help } = voice.phrases;
  const command = `/amcham ${help.words.forget} ${help.arguments.forget}`;
  return argument === ''
    ? { kind: 'message', message: paragraph(forget.needed(command)) }
    : {
        kind: 'form',
        view: forgetToCome(voice),
        filled: () => forgetFormOf(argument, request),
      };
};

/** What the roster keeps of a person, with the question whether it is to go. */
export async function forgetFormOf(typed: string, asker: Asker): Promise<Modal> {
  const { db, teamId, voice, readFigures } = asker;
  const { chapter } = await readFigures(teamId);
  return forgetForm({ typed, found: await findContact(db, chapter.id, typed) }, voice);
}
