import { dayAt, endOfDay } from '#domain/calendar.ts';
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
  const { teamId, turn, voice, argument, at, readFigures } = request;
  const state = argument === '' ? null : readState(argument);
  if (state === undefined) return { kind: 'message', message: await answerOther(request) };
  const { figures, settings } = await readFigures(teamId, turn);
  const answers = told.get(figures) ?? new Map<string, Told>();
  told.set(figures, answers);
  const key = `${state} ${voice.language}`;
  const last = answers.get(key);
  if (last && last.from <= at && at < last.until) return { kind: 'message', message: last.message };
  const today = dayAt(at, settings.timeZone);
  const message = statusMessage(standing(figures, settings, today, state), voice);
  answers.set(key, { message, from: at, until: endOfDay(today, settings.timeZone) });
  return { kind: 'message', message };
};

/** What was told, and the instants, ISO 8601 in UTC, from which and until which it holds: the rest of its day. */
type Told = { message: Message; from: string; until: string };

/** By the figures that they tell: a change of the roster brings new figures, and these are forgotten. */
const told = new WeakMap<RosterFigures, Map<string, Told>>();

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
