import type { App } from '@slack/bolt';
import { exportReply } from '#commands/export.ts';
import { milestonesOf } from '#commands/milestones.ts';
import { dossierReply } from '#commands/report.ts';
import { EVERYTHING } from '#domain/roster-filter.ts';
import {
  EXPORT_BUTTON,
  IMPORT_BUTTON,
  MILESTONES_BUTTON,
  REPORT_BUTTON,
} from '#views/home-buttons.ts';
import { importForm } from '#views/import-form.ts';
import { milestonesModal, milestonesToCome } from '#views/milestones-modal.ts';
import { type Asker, openForm } from './answer.ts';
import type { Deps } from './deps.ts';
import { onPages } from './leafing.ts';
import { onPress } from './press.ts';
import { sendDossier } from './send-dossier.ts';
import { sendTables } from './send-tables.ts';
import { askerAt, type Visitor } from './visitor.ts';

/** The Home tab's buttons for what the commands of these names do. */
export function onHomeButtons(app: App, deps: Deps): void {
  onFiles(app, deps, EXPORT_BUTTON, (asker, visitor) =>
    sendTables(asker, exportReply(EVERYTHING, askerAt(visitor, deps)), visitor.voice, deps),
  );
  onFiles(app, deps, REPORT_BUTTON, (asker, visitor) =>
    sendDossier(asker, dossierReply(visitor.voice), visitor, deps),
  );
  onImport(app, deps);
  onPages(app, deps, {
    open: MILESTONES_BUTTON,
    turn: [],
    at: (_place, asker) => milestonesOf(asker),
    modal: milestonesModal,
    toCome: milestonesToCome,
  });
}

/** Files that are sent once for a press, however often Slack tells of it. */
function onFiles(
  app: App,
  deps: Deps,
  button: string,
  send: (asker: Asker, visitor: Visitor) => Promise<void>,
): void {
  onPress(app, deps, { button, need: 'read' }, async ({ asker, visitor, body }) => {
    if (await deps.isFirst(`${button}:${body.trigger_id}`)) await send(asker, visitor);
  });
}

function onImport(app: App, deps: Deps): void {
  onPress(app, deps, { button: IMPORT_BUTTON, need: 'edit' }, async ({ asker, visitor, body }) => {
    const { voice } = visitor;
    await openForm(asker, body.trigger_id, importForm(voice), voice.phrases.refusals.slackSlow);
  });
}
