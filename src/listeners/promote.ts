import type { App } from '@slack/bolt';
import { cardOf } from '#commands/show.ts';
import { findRecord } from '#store/companies.ts';
import { getLine } from '#store/history.ts';
import { changeRoster } from '#store/roster.ts';
import type { RosterOutcome } from '#store/roster-change.ts';
import { cardModal } from '#views/card-modal.ts';
import { changedMessage } from '#views/changed-message.ts';
import { type Modal, paragraph } from '#views/message.ts';
import { PROMOTE_BUTTON } from '#views/promote-button.ts';
import { fillForm, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { borne, onPress } from './press.ts';
import { pressedIn } from './show-card.ts';
import { tellAuthor } from './tell-author.ts';
import { askerAt, type Visitor } from './visitor.ts';

/** The button that makes a prospect a member, wherever one is shown; who pressed it is told the new count. */
export function onPromote(app: App, deps: Deps): void {
  onPress(app, deps, { button: PROMOTE_BUTTON, need: 'edit' }, async (pressed) => {
    const { asker, visitor, body, action, client } = pressed;
    const { voice } = visitor;
    const id = borne(action);
    const modal = pressedIn(body);
    const press = `promote:${body.trigger_id}`;
    const { chapter, settings } = await deps.readFigures(visitor.teamId);
    const outcome = await promote({ id, key: press, chapterId: chapter.id }, visitor, deps);
    if (outcome.kind !== 'kept' && outcome.kind !== 'repeated') {
      const sentence = refusalOf(outcome, visitor);
      if (!modal) return tell(asker, paragraph(sentence));
      return fillForm(client, modal, await cardBelow(sentence, id, visitor, deps));
    }
    deps.wake();
    const line = await getLine(deps.db, chapter.id, outcome.turn);
    const message = changedMessage(line, settings.plan.target, voice);
    await tellAuthor({ client, visitor, form: press }, message, deps);
    if (!modal) return;
    const done = voice.phrases.changed.promoted(line.name);
    return fillForm(client, modal, await cardBelow(done, id, visitor, deps));
  });
}

/** The record as it is by now, in the modal in which the button was pressed. */
const cardBelow = async (
  sentence: string,
  id: string,
  visitor: Visitor,
  deps: Deps,
): Promise<Modal> => cardModal(await cardOf(id, askerAt(visitor, deps)), visitor.voice, sentence);

type Asked = { id: string; key: string; chapterId: string };

/** Asks it of the record as it stands; what happens to the record meanwhile is told. */
async function promote(
  { id, key, chapterId }: Asked,
  { person }: Visitor,
  { db, now, newId }: Deps,
): Promise<RosterOutcome> {
  const record = await findRecord(db, chapterId, id);
  if (!record) return { kind: 'gone' };
  return changeRoster(
    db,
    { kind: 'promote', key, companyId: id, version: record.changedTurn },
    { chapterId, actor: person.id, at: now().toISOString(), newId },
  );
}

function refusalOf(outcome: RosterOutcome, { voice }: Visitor): string {
  const { promotion, record, statuses } = voice.phrases;
  switch (outcome.kind) {
    case 'gone':
      return record.gone;
    case 'stale':
      return promotion.busy(outcome.record.company.name);
    case 'noProspect': {
      const { name, status } = outcome.company;
      return status === 'member'
        ? promotion.memberAlready(name)
        : promotion.noProspect(name, statuses[status]);
    }
    default:
      throw new Error(`Making a prospect a member does not come to this: ${outcome.kind}.`);
  }
}
