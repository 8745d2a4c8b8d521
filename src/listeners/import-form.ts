import type { App, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { ROW_FIELDS } from '#domain/company.ts';
import type { BegunImport } from '#store/begun-imports.ts';
import { isSameChoice, readChoices } from '#views/import-choices.ts';
import { FILE_BLOCK, IMPORT_FORM, importWaiting, readImportForm } from '#views/import-form.ts';
import { IMPORT_PREVIEW, noImport } from '#views/import-preview.ts';
import type { Modal } from '#views/message.ts';
import { type Cause, sorryFor } from './apology.ts';
import { applyImport } from './apply-import.ts';
import { atWork } from './at-work.ts';
import type { Deps } from './deps.ts';
import { ImportProgress } from './import-progress.ts';
import { previewImport } from './preview-import.ts';
import type { Importer } from './read-import.ts';
import { remembered } from './remembered.ts';
import { errors } from './save-company.ts';
import { visitorAt } from './visitor.ts';

const importMemory = z.object({
  assigned: z.record(z.coerce.number(), z.enum(ROW_FIELDS)),
  twins: z.array(z.int()),
  file: z.string(),
  sum: z.string(),
  turn: z.int(),
  changes: z.boolean(),
});

/** The form that takes a spreadsheet, and the preview of its import. Slack hears at once; what takes long is shown in the open form when it is there. */
export function onImportForm(app: App, deps: Deps): void {
  app.view<ViewSubmitAction>(IMPORT_FORM, async ({ ack, body, view, client, context }) => {
    const visitor = await visitorAt({ client, context }, deps, body.user.id, 'edit');
    const { voice, refused } = visitor;
    const { imports } = voice.phrases;
    if (refused !== undefined) return ack(errors({ [FILE_BLOCK]: refused }));
    const file = readImportForm(view.state.values);
    if (file === undefined) return ack(errors({ [FILE_BLOCK]: imports.noFile }));
    await ack({ response_action: 'update', view: importWaiting([imports.reading], voice) });
    const importer = importerAt({ client, visitor, viewId: view.id }, imports.reading, deps);
    const choices = { assigned: {}, twins: [] };
    const does = () => previewImport({ file, choices }, importer, deps);
    await atWork({ importer, writes: false, does }, context, deps);
  });

  app.view<ViewSubmitAction>(IMPORT_PREVIEW, async ({ ack, body, view, client, context }) => {
    const visitor = await visitorAt({ client, context }, deps, body.user.id, 'edit');
    const { voice, refused } = visitor;
    const { imports } = voice.phrases;
    const instead = (modal: Modal) => ack({ response_action: 'update', view: modal });
    context.apologise = (cause: Cause) =>
      instead(noImport(sorryFor(context, deps.people, body.user.id, cause), voice));
    if (refused !== undefined) return instead(noImport(refused, voice));
    const memory = remembered(view.private_metadata, importMemory);
    const choices = readChoices(view.state.values);
    const isSeen = memory.changes && isSameChoice(choices, memory);
    const stage = isSeen ? imports.importing : imports.reading;
    await instead(importWaiting([stage], voice));
    const importer = importerAt({ client, visitor, viewId: view.id }, stage, deps);
    const { file } = memory;
    const does = (begun: BegunImport) =>
      isSeen
        ? applyImport(memory, begun, importer, deps)
        : previewImport({ file, choices, notice: 'chosen' }, importer, deps);
    await atWork({ importer, writes: isSeen, does }, context, deps);
  });
}

/** Somebody at an open form that says what the bot does. */
const importerAt = (
  importer: Omit<Importer, 'progress'>,
  stage: string,
  { now }: Deps,
): Importer => ({
  ...importer,
  progress: new ImportProgress({ ...importer, voice: importer.visitor.voice, now }, stage),
});
