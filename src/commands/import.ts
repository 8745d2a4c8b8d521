import { importForm } from '#views/import-form.ts';
import type { Answer } from './request.ts';

/** `import`: a form for a spreadsheet of companies. */
export const answerImport: Answer = async ({ voice }) => ({
  kind: 'form',
  view: importForm(voice),
});
