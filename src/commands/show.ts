import { may } from '#domain/person.ts';
import { findRecord } from '#store/companies.ts';
import { findNamed } from '#store/find-named.ts';
import { getLastLine } from '#store/history.ts';
import { companyCard } from '#views/company-card.ts';
import { type Message, paragraph } from '#views/message.ts';
import { candidatesMessage } from '#views/record-form.ts';
import type { Answer, Asker } from './request.ts';

/** `show NAME`: the record of a company, or the companies that the name may mean. */
export const answerShow: Answer = async (request) => {
  const { argument, db, teamId, voice } = request;
  const { record, help } = voice.phrases;
  const reply = (message: Message) => ({ kind: 'message', message }) as const;
  const command = `/amcham ${help.words.show} ${help.arguments.show}`;
  if (argument === '') return reply(paragraph(record.nameNeeded(command)));
  const { chapter } = await request.readFigures(teamId);
  const named = await findNamed(db, chapter.id, argument);
  const [only] = named.candidates;
  if (named.isSure && only) return reply(await cardOf(only.id, request));
  return reply(candidatesMessage('show', { typed: argument, ...named }, voice));
};

/** The record of a company; a sentence where the chapter has none of this id. */
export async function cardOf(id: string, asker: Asker): Promise<Message> {
  const { db, teamId, voice, person } = asker;
  const { chapter, settings } = await asker.readFigures(teamId);
  const record = await findRecord(db, chapter.id, id);
  if (!record) return paragraph(voice.phrases.record.gone);
  const last = await getLastLine(db, chapter.id, id);
  const { rule, timeZone } = settings;
  const mayEdit = may(person.role, 'edit');
  return companyCard({ id, company: record.company, rule, timeZone, mayEdit, last }, voice);
}
