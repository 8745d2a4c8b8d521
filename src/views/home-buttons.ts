import type { ActionsBlock, Button } from '@slack/types';
import type { Voice } from '#locales/voice.ts';
import { HISTORY_BUTTON } from './history-modal.ts';
import type { HomeContent } from './home-content.ts';
import { plain } from './message.ts';
import { ROSTER_BUTTON } from './roster-modal.ts';
import { addButton } from './status-message.ts';

export const IMPORT_BUTTON = 'roster.import';
export const EXPORT_BUTTON = 'roster.export';
export const REPORT_BUTTON = 'report.make';
export const MILESTONES_BUTTON = 'milestones.open';

/** What can be done from the Home tab; changes are for those who may edit. */
export function homeButtons({ may }: Pick<HomeContent, 'may'>, voice: Voice): ActionsBlock {
  const { home, exporting } = voice.phrases;
  const button = (action: string, text: string): Button => ({
    type: 'button',
    action_id: action,
    text: plain(text),
  });
  return {
    type: 'actions',
    elements: [
      ...(may.edit ? [addButton(voice)] : []),
      button(ROSTER_BUTTON, home.find),
      button(MILESTONES_BUTTON, home.milestones),
      button(HISTORY_BUTTON, home.history),
      ...(may.edit ? [button(IMPORT_BUTTON, home.import)] : []),
      button(EXPORT_BUTTON, exporting.button),
      button(REPORT_BUTTON, home.report),
    ],
  };
}
