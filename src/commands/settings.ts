import { settingsForm, settingsToCome } from '#views/settings-form.ts';
import type { Answer } from './request.ts';

/** `settings`: where alerts go, and the digest; the form opens at once and is filled in as soon as they are read. */
export const answerSettings: Answer = async ({ voice, teamId, readFigures }) => ({
  kind: 'form',
  view: settingsToCome(voice),
  filled: async () => settingsForm((await readFigures(teamId)).settings, voice),
});
