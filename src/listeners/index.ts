import type { App, Context } from '@slack/bolt';
import { onAccountChanges } from './account-changes.ts';
import { onAlertDoubt } from './alert-doubt.ts';
import { type Apologise, apologyFor } from './apology.ts';
import { onButtons } from './buttons.ts';
import { onCompanyForm } from './company-form.ts';
import type { Deps } from './deps.ts';
import { onEditForm } from './edit-form.ts';
import { onForgetForm } from './forget-form.ts';
import { onHistoryButtons } from './history-buttons.ts';
import { onHomeButtons } from './home-buttons.ts';
import { onHomeTab } from './home-tab.ts';
import { onImportForm } from './import-form.ts';
import { onLanguageChoice } from './language-choice.ts';
import { onMembershipForms } from './membership-forms.ts';
import { onOwnershipForm } from './ownership-form.ts';
import { onPromote } from './promote.ts';
import { onRecordButtons } from './record-buttons.ts';
import { StaleMemory } from './remembered.ts';
import { onCompanyPicker, onRosterPages } from './roster-pages.ts';
import { onRosterStep } from './roster-step.ts';
import { onSettings } from './settings-form.ts';
import { onShortcuts } from './shortcuts.ts';
import { onSlashCommand } from './slash-command.ts';
import { onStale } from './stale.ts';
import { onUndo } from './undo.ts';
import { onUndoImport } from './undo-import.ts';

/** Every door from Slack into the bot, and the one place where a failure is logged and apologised for. */
export function registerListeners(app: App, deps: Deps): void {
  app.use(async (args) => {
    args.context.apologise = apologyFor(args, deps.people);
    await args.next();
  });
  onSlashCommand(app, deps);
  onCompanyForm(app, deps);
  onEditForm(app, deps);
  onMembershipForms(app, deps);
  onOwnershipForm(app, deps);
  onRecordButtons(app, deps);
  onRosterPages(app, deps);
  onCompanyPicker(app, deps);
  onPromote(app, deps);
  onForgetForm(app, deps);
  onHistoryButtons(app, deps);
  onHomeButtons(app, deps);
  onUndo(app, deps);
  onImportForm(app, deps);
  onUndoImport(app, deps);
  onSettings(app, deps);
  onButtons(app, deps);
  onShortcuts(app, deps);
  onRosterStep(app, deps);
  onHomeTab(app, deps);
  onLanguageChoice(app, deps);
  onAccountChanges(app, deps);
  onAlertDoubt(app, deps);
  onStale(app, deps);
  app.error(async ({ error, context }: { error: Error; context: Context }) => {
    const reference = deps.newId().slice(0, 8);
    const isStale = error instanceof StaleMemory;
    if (!isStale) deps.logFailure(error, reference);
    const apologise: Apologise | undefined = context.apologise;
    await apologise?.(isStale ? 'stale' : { reference }).catch((failure: unknown) =>
      deps.logFailure(failure, reference),
    );
  });
}
