import type { App, BlockAction } from '@slack/bolt';
import { UNDO_MINUTES } from '#domain/undo.ts';
import type { Voice } from '#locales/voice.ts';
import { getLine } from '#store/history.ts';
import { changeRoster } from '#store/roster.ts';
import { type RosterOutcome, undoKey } from '#store/roster-change.ts';
import { changedMessage, changedSinceMessage } from '#views/changed-message.ts';
import { inline, type Message, paragraph } from '#views/message.ts';
import { UNDO_BUTTON } from '#views/undo-button.ts';
import { tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { type Visitor, visitorAt } from './visitor.ts';

/** Undo, below the word about a change: what it took back takes the place of that word, and the button goes with it. */
export function onUndo(app: App, deps: Deps): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: UNDO_BUTTON },
    async ({ ack, body, action, respond, client, context }) => {
      await ack();
      const asker = { userId: body.user.id, client, respond };
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'edit');
      if (visitor.refused !== undefined) return tell(asker, paragraph(visitor.refused));
      const change = Number('value' in action ? action.value : Number.NaN);
      if (!Number.isSafeInteger(change))
        return tell(asker, paragraph(visitor.voice.phrases.refusals.stale));
      const { chapter, settings } = await deps.readFigures(visitor.teamId);
      const outcome = await undo(change, chapter.id, visitor, deps);
      // Slack may tell of one press twice; the second time there is nothing to say.
      const isFirst = await deps.isFirst(`undo:${body.trigger_id}`);
      if (outcome.kind === 'repeated' && !isFirst) return;
      if (outcome.kind !== 'kept')
        return tell(asker, refusalOf(outcome, settings.timeZone, visitor.voice));
      deps.wake();
      const line = await getLine(deps.db, chapter.id, outcome.turn);
      const { text, blocks } = changedMessage(line, settings.plan.target, visitor.voice);
      await respond({ replace_original: true, text, blocks });
    },
  );
}

const undo = (
  change: number,
  chapterId: string,
  { person }: Visitor,
  { db, now, newId }: Deps,
): Promise<RosterOutcome> =>
  changeRoster(
    db,
    { kind: 'undo', key: undoKey(change), turn: change, isAdmin: person.role === 'admin' },
    { chapterId, actor: person.id, at: now().toISOString(), newId },
  );

function refusalOf(outcome: RosterOutcome, timeZone: string, voice: Voice): Message {
  const { undo, record } = voice.phrases;
  switch (outcome.kind) {
    case 'repeated':
      return paragraph(undo.used);
    case 'noUndo':
      return paragraph(
        outcome.why === 'late' ? undo.late(voice.number(UNDO_MINUTES)) : undo[outcome.why],
      );
    case 'gone':
      return paragraph(record.gone);
    case 'rfcTaken':
      return paragraph(undo.rfcTaken(outcome.by.name));
    case 'duplicates':
      return paragraph(undo.nameTaken(inline(outcome.candidates.map(({ name }) => name))));
    case 'stale': {
      const { company } = outcome.record;
      return changedSinceMessage({ name: company.name, since: outcome.since }, timeZone, voice);
    }
    default:
      throw new Error(`An undo does not come to this: ${outcome.kind}.`);
  }
}
