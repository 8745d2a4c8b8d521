import type { ViewOutput, webApi } from '@slack/bolt';
import { dayAt } from '#domain/calendar.ts';
import type { ChapterSettings } from '#domain/consolidation.ts';
import { changesBetween } from '#domain/history.ts';
import { type EvidenceFile, mergeOwnership, type Proof, proven } from '#domain/ownership.ts';
import { explain, type Voice } from '#locales/voice.ts';
import { findRecord } from '#store/companies.ts';
import { changeRoster } from '#store/roster.ts';
import type { RosterOutcome } from '#store/roster-change.ts';
import { getChapterSettings } from '#store/settings.ts';
import { type OwnershipMemory, ownershipForm } from '#views/ownership-form.ts';
import type { Deps } from './deps.ts';
import { memoryOf, readProof } from './read-ownership.ts';
import { errors, type Objection } from './save-company.ts';
import type { Visitor } from './visitor.ts';

export type SavedOwnership =
  | { kind: 'kept'; chapterId: string; turn: number; target: number }
  | { kind: 'unchanged'; name: string }
  | { kind: 'refused'; objection: Objection };

/** The block beside which a sentence about the whole form stands. */
export const whereToObject = (view: ViewOutput): string =>
  Object.keys(view.state.values).find((block) => block.startsWith('usOwned.')) ?? 'usOwned';

/** Keeps what a person said of a company's ownership, once, or says what stands against it; nothing that they typed is lost. */
export async function saveOwnership(
  view: ViewOutput,
  client: webApi.WebClient,
  visitor: Visitor,
  deps: Deps,
): Promise<SavedOwnership> {
  const { person, teamId, voice, refused } = visitor;
  const beside = (objection: Record<string, string>): SavedOwnership => ({
    kind: 'refused',
    objection: errors(objection),
  });
  const everywhere = (sentence: string) => beside({ [whereToObject(view)]: sentence });
  if (refused !== undefined) return everywhere(refused);
  const { chapter, settings } = await getChapterSettings(deps.db, teamId);
  const { id: chapterId } = chapter;
  const memory = memoryOf(view);
  const record = await findRecord(deps.db, chapterId, memory.id);
  if (!record) return everywhere(voice.phrases.record.gone);
  const at = deps.now().toISOString();
  const today = dayAt(at, settings.timeZone);
  const asked = await readProof(view, { memory, record, today }, { client, visitor });
  if (!asked.ok) return beside(asked.errors);
  const { proof } = asked;
  const outcome = await changeRoster(
    deps.db,
    { kind: 'confirm', key: view.id, companyId: memory.id, version: memory.version, proof },
    { chapterId, actor: person.id, at, newId: deps.newId },
  );
  const by = { by: person.id, on: today };
  if (outcome.kind === 'unchanged') return { kind: 'unchanged', name: outcome.company.name };
  if (outcome.kind === 'kept' || (outcome.kind === 'repeated' && isSo(outcome, proof, by)))
    return { kind: 'kept', chapterId, turn: outcome.turn, target: settings.plan.target };
  if (outcome.kind !== 'stale') return everywhere(sentenceOf(outcome, voice));
  const shown = { memory, proof, by, settings, brought: asked.brought };
  return { kind: 'refused', objection: showAnew(outcome, shown, voice) };
}

type By = { by: string; on: string };

/** Whether the company is by now what the form would make of it: Slack has sent it before. */
const isSo = ({ company }: Extract<RosterOutcome, { kind: 'repeated' }>, proof: Proof, by: By) =>
  Object.keys(changesBetween(company, proven(company, proof, by))).length === 0;

/** The record as it stands by now under what the person said of what they were shown, and what others did to it. */
function showAnew(
  { record, since }: Extract<RosterOutcome, { kind: 'stale' }>,
  shown: {
    memory: OwnershipMemory;
    proof: Proof;
    by: By;
    settings: ChapterSettings;
    brought: EvidenceFile | null;
  },
  voice: Voice,
): Objection {
  const { memory, proof, by, settings, brought } = shown;
  const mine = proven(record.company, proof, by);
  const { company, clashes } = mergeOwnership(memory.prints, mine, record.company);
  const view = ownershipForm(
    {
      id: record.id,
      version: record.changedTurn,
      company: record.company,
      today: by.on,
      mine: { company, isConfirmed: proof.isConfirmed, brought },
      meanwhile: { since, clashes, timeZone: settings.timeZone },
    },
    voice,
  );
  return { response_action: 'update', view };
}

/** What stands against it, in a sentence. */
function sentenceOf(outcome: RosterOutcome, voice: Voice): string {
  const { record, form } = voice.phrases;
  switch (outcome.kind) {
    case 'gone':
      return record.gone;
    case 'repeated':
      return form.keptBefore(outcome.company.name);
    case 'rfcTaken':
      return explain({ kind: 'rfcTaken', by: outcome.by.name }, voice);
    default:
      throw new Error(`A confirmation does not come to this: ${outcome.kind}.`);
  }
}
