import type { Modal } from '#views/message.ts';
import { settingsForm, settingsToCome } from '#views/settings-form.ts';
import type { Answer, Asker } from './request.ts';

/** `settings`: all that an admin can set; the form opens at once and is filled in as soon as it is read. */
export const answerSettings: Answer = async (request) => ({
  kind: 'form',
  view: settingsToCome(request.voice),
  filled: () => filledSettings(request),
});

/** The settings as they stand. */
export async function filledSettings({ voice, teamId, readFigures, at }: Asker): Promise<Modal> {
  const { settings } = await readFigures(teamId);
  return settingsForm({ current: settings, at }, voice);
}
