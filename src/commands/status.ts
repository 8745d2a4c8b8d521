import { dayAt } from '#domain/calendar.ts';
import { readState, STATES } from '#domain/choices.ts';
import { standing } from '#domain/consolidation.ts';
import { paragraph, quoted } from '#views/message.ts';
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
  return {
    kind: 'message',
    message: statusMessage(standing(figures, settings, today, state), voice),
  };
};
