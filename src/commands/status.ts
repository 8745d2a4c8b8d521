import { dayAt } from '#domain/calendar.ts';
import { readState, STATES } from '#domain/choices.ts';
import { type RosterFigures, standing } from '#domain/consolidation.ts';
import { type Message, paragraph, quoted } from '#views/message.ts';
import { statusMessage } from '#views/status-message.ts';
import type { Answer } from './request.ts';

/** `status [state]`: how far the chapter, or one of its states, is along. */
export const answerStatus: Answer = async ({ teamId, voice, argument, at, readFigures }) => {
  const state = argument === '' ? null : readState(argument);
  if (state === undefined) {
    const states = voice.list(STATES.map((one) => voice.phrases.states[one]));
    return {
      kind: 'message',
      message: paragraph(voice.phrases.help.unknownState(quoted(argument), states)),
    };
  }
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
