import type { ActionsBlock } from '@slack/types';
import type { Voice } from '#locales/voice.ts';
import { plain } from './message.ts';

export const UNDO_BUTTON = 'change.undo';

/** Takes back the change of this number; what takes a whole record out asks first. */
export function undoButton(turn: number, voice: Voice, asks: boolean): ActionsBlock {
  const { undo } = voice.phrases;
  const confirm = {
    title: plain(undo.sure),
    text: plain(undo.sureText),
    confirm: plain(undo.yes),
    deny: plain(undo.no),
  };
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: UNDO_BUTTON,
        text: plain(undo.button),
        value: String(turn),
        ...(asks ? { confirm } : {}),
      },
    ],
  };
}
