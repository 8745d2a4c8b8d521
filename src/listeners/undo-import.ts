import type { App, BlockAction } from '@slack/bolt';
import { IMPORT_UNDO_HOURS } from '#domain/undo.ts';
import type { Voice } from '#locales/voice.ts';
import { changeRoster } from '#store/roster.ts';
import { type RosterOutcome, undoKey } from '#store/roster-change.ts';
import {
  changedSinceImport,
  importUndoneMessage,
  UNDO_IMPORT_BUTTON,
} from '#views/import-message.ts';
import { type Message, paragraph } from '#views/message.ts';
import { tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { visitorAt } from './visitor.ts';

/** Undo, below the word about an import: it takes back the whole of it, and its word takes the other's place. */
export function onUndoImport(app: App, deps: Deps): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: UNDO_IMPORT_BUTTON },
    async ({ ack, body, action, respond, client, context }) => {
      await ack();
      const asker = { userId: body.user.id, client, respond };
      const { voice, teamId, person, refused } = await visitorAt(
        { client, context },
        deps,
        body.user.id,
        'edit',
      );
      if (refused !== undefined) return tell(asker, paragraph(refused));
      const turn = Number('value' in action ? action.value : Number.NaN);
      if (!Number.isSafeInteger(turn)) return tell(asker, paragraph(voice.phrases.refusals.stale));
      const { chapter } = await deps.readFigures(teamId);
      const at = deps.now().toISOString();
      const outcome = await changeRoster(
        deps.db,
        { kind: 'undoImport', key: undoKey(turn), turn, isAdmin: person.role === 'admin' },
        { chapterId: chapter.id, actor: person.id, at, newId: deps.newId },
      );
      // Slack may tell of one press twice; the second time there is nothing to say.
      const isFirst = await deps.isFirst(`undo:${body.trigger_id}`);
      if (outcome.kind === 'repeated' && !isFirst) return;
      if (outcome.kind !== 'kept') return tell(asker, refusalOf(outcome, voice));
      deps.wake();
      const { records, before, after, settings } = outcome;
      const undone = { records, before, after, target: settings.plan.target };
      const { text, blocks } = importUndoneMessage(undone, voice);
      await respond({ replace_original: true, text, blocks });
    },
  );
}

function refusalOf(outcome: RosterOutcome, voice: Voice): Message {
  const { undo, imports } = voice.phrases;
  switch (outcome.kind) {
    case 'repeated':
      return paragraph(undo.used);
    case 'noUndo':
      return paragraph(
        outcome.why === 'late'
          ? imports.undoLate(voice.number(IMPORT_UNDO_HOURS))
          : undo[outcome.why],
      );
    case 'changedSince':
      return changedSinceImport(outcome.names, voice);
    case 'rfcTaken':
      return paragraph(undo.rfcTaken(outcome.by.name));
    default:
      throw new Error(`The undo of an import does not come to this: ${outcome.kind}.`);
  }
}
