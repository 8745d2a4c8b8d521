import { dayAt } from '#domain/calendar.ts';
import { readState, STATES } from '#domain/choices.ts';
import { type RosterFigures, standing } from '#domain/consolidation.ts';
import { readPastDay } from '#domain/field-readers.ts';
import { explain } from '#locales/voice.ts';
import { type Message, paragraph, quoted } from '#views/message.ts';
import { statusMessage } from '#views/status-message.ts';
import type { Answer, Request } from './request.ts';
import { statusAsOf } from './status-as-of.ts';

/** `status [state | date]`: how far the chapter, or one of its states, is along; or the count of an earlier day. */
export const answerStatus: Answer = async (request) => {
  const { teamId, voice, argument, at, readFigures } = request;
  const state = argument === '' ? null : readState(argument);
  if (state === undefined) return { kind: 'message', message: await answerOther(request) };
  const { figures, settings } = await readFigures(teamId);
  const today = dayAt(at, settings.timeZone);
  const messages = told.get(figures) ?? new Map<string, Message>();
  told.set(figures, messages);
  const key = `${today} ${state} ${voice.language}`;
  const message =
    messages.get(key) ?? statusMessage(standing(figures, settings, today, state), voice);
  messages.set(key, message);
  return { kind: 'message', message };
};

/** Messages by the figures that they tell: a change of the roster brings new figures, and these are forgotten. */
const told = new WeakMap<RosterFigures, Map<string, Message>>();

/** What is no state may be a day; what is neither is told so. */
async function answerOther(request: Request): Promise<Message> {
  const { voice, argument, at } = request;
  const { settings } = await request.readFigures(request.teamId);
  const reading = readPastDay(argument, dayAt(at, settings.timeZone));
  if (reading.ok) return statusAsOf(reading.value, request);
  if (reading.problem.kind === 'futureDay') return paragraph(explain(reading.problem, voice));
  const { help, states } = voice.phrases;
  const all = voice.list(STATES.map((one) => states[one]));
  return paragraph(help.unknownState(quoted(argument), all));
}
