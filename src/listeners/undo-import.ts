import type { App } from '@slack/bolt';
import { IMPORT_UNDO_HOURS } from '#domain/undo.ts';
import type { Voice } from '#locales/voice.ts';
import { changeRoster } from '#store/roster.ts';
import { type RosterOutcome, undoKey } from '#store/roster-change.ts';
import { historyModal } from '#views/history-modal.ts';
import {
  changedSinceImport,
  importUndoneMessage,
  namesTakenSince,
  UNDO_IMPORT_BUTTON,
} from '#views/import-message.ts';
import { type Message, paragraph } from '#views/message.ts';
import { fillForm, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { borne, onPress, type Press } from './press.ts';
import { pressedIn } from './show-card.ts';
import type { Visitor } from './visitor.ts';

/** Undo, below the word about an import or in the history: it takes back the whole of it, and its word takes the other's place. */
export function onUndoImport(app: App, deps: Deps): void {
  onPress(app, deps, { button: UNDO_IMPORT_BUTTON, need: 'edit' }, async (press) => {
    const { asker, visitor, action, body } = press;
    const { voice } = visitor;
    const turn = Number(borne(action));
    if (!Number.isSafeInteger(turn)) return tell(asker, paragraph(voice.phrases.refusals.stale));
    const outcome = await undo(turn, visitor, deps);
    // Slack may tell of one press twice; the second time there is nothing to say.
    const isFirst = await deps.isFirst(`undo:${body.trigger_id}`);
    if (outcome.kind === 'repeated' && !isFirst) return;
    if (outcome.kind !== 'kept') return tell(asker, refusalOf(outcome, voice));
    deps.wake();
    const { records, before, after, settings } = outcome;
    const undone = { records, before, after, target: settings.plan.target };
    await show(importUndoneMessage(undone, voice), press);
  });
}

async function undo(
  turn: number,
  { person, teamId }: Visitor,
  { db, readFigures, now, newId }: Deps,
): Promise<RosterOutcome> {
  const { chapter } = await readFigures(teamId);
  return changeRoster(
    db,
    { kind: 'undoImport', key: undoKey(turn), turn, isAdmin: person.role === 'admin' },
    { chapterId: chapter.id, actor: person.id, at: now().toISOString(), newId },
  );
}

/** Shows what was done where the button was. */
async function show(message: Message, { body, client, respond, visitor }: Press): Promise<void> {
  const opened = pressedIn(body);
  if (opened) return fillForm(client, opened, historyModal(message, visitor.voice));
  const { text, blocks } = message;
  await respond({ replace_original: true, text, blocks });
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
    case 'duplicates':
      return namesTakenSince(
        outcome.candidates.map(({ name }) => name),
        voice,
      );
    case 'rfcTaken':
      return paragraph(undo.rfcTaken(outcome.by.name));
    default:
      throw new Error(`The undo of an import does not come to this: ${outcome.kind}.`);
  }
}
