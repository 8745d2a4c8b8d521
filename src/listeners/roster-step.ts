import type { App, webApi } from '@slack/bolt';
import { z } from 'zod';
import type { WrittenCompany } from '#domain/company.ts';
import { STEP_INPUTS, STEP_PERSON, type StepOutputs } from '#domain/roster-step.ts';
import { type Voice, voicesOf } from '#locales/voice.ts';
import { isRefusal } from '#slack/refusal.ts';
import type { RosterOutcome } from '#store/roster-change.ts';
import { type Added, addedMessage } from '#views/added-message.ts';
import { duplicateSentence, faultsSentence, inert } from '#views/step-message.ts';
import { type Cause, sorryFor } from './apology.ts';
import type { Deps } from './deps.ts';
import { addedBy, keepCompany } from './keep-company.ts';
import { tellAuthor } from './tell-author.ts';
import { teamOf, type Visitor, visitorAt } from './visitor.ts';

/**
 * The step that adds a company of a workflow. It is acknowledged once it has ended: what is not
 * acknowledged Slack sends again, and under the execution's own key the company is added once.
 */
export function onRosterStep(app: App, deps: Deps): void {
  const atTheEnd = { autoAcknowledge: false };
  app.function('add_company_to_roster', atTheEnd, async (step) => {
    const { ack, event, inputs, complete, fail, client, context } = step;
    const key = `step:${event.function_execution_id}`;
    const refuse = async (sentence: string) => {
      context.apologise = undefined;
      await ended(fail({ error: inert(sentence) }));
      await ack();
    };
    const userId = starter.parse(inputs[STEP_PERSON]);
    context.apologise = (cause: Cause) =>
      refuse(sorryFor(context, deps.people, userId ?? '', cause));
    if (userId === undefined) {
      const { settings } = await deps.readFigures(teamOf(context));
      return refuse(
        voicesOf(settings.language)
          .map(({ phrases }) => phrases.step.nobody)
          .join(' '),
      );
    }
    const visitor = await visitorAt({ client, context }, deps, userId, 'edit');
    if (visitor.refused !== undefined) return refuse(visitor.refused);
    const done = await add(key, writtenIn(inputs), visitor, deps);
    if (done.kind === 'refused') return refuse(done.sentence);
    // It is kept: if Slack cannot be told now, it asks again and is told then.
    context.apologise = undefined;
    deps.wake();
    await ended(complete({ outputs: done.outputs }));
    await ack();
    const author = { client, visitor, form: key };
    return tellAuthor(author, addedMessage(done.added, visitor.voice), deps);
  });
}

const starter = z
  .object({ id: z.string().min(1) })
  .transform(({ id }) => id)
  .optional()
  .catch(undefined);

function writtenIn(inputs: Readonly<Record<string, unknown>>): WrittenCompany {
  return Object.fromEntries(
    Object.entries(STEP_INPUTS).flatMap(([input, field]) => {
      const value = inputs[input];
      return typeof value === 'string' ? [[field, value]] : [];
    }),
  );
}

type Done =
  | { kind: 'added'; added: Added; outputs: StepOutputs }
  | { kind: 'refused'; sentence: string };

async function add(
  key: string,
  written: WrittenCompany,
  visitor: Visitor,
  deps: Deps,
): Promise<Done> {
  const { voice } = visitor;
  const keeping = await keepCompany({ key, written, notDuplicateOf: [] }, visitor, deps);
  if (keeping.kind === 'misjudged')
    return { kind: 'refused', sentence: faultsSentence(keeping.faults, voice) };
  const { company, outcome, settings } = keeping;
  if (outcome.kind !== 'kept' && outcome.kind !== 'repeated')
    return { kind: 'refused', sentence: objectionTo(outcome, written, voice) };
  const added = addedBy(company, outcome, settings);
  const outputs = {
    company_id: added.companyId,
    company_name: inert(company.name),
    counted: added.after,
  };
  return { kind: 'added', added, outputs };
}

function objectionTo(outcome: RosterOutcome, written: WrittenCompany, voice: Voice): string {
  switch (outcome.kind) {
    case 'duplicates':
      return duplicateSentence(written, outcome.candidates, voice);
    case 'rfcTaken':
      return faultsSentence({ rfc: { kind: 'rfcTaken', by: outcome.by.name } }, voice);
    default:
      throw new Error(`An addition does not come to this: ${outcome.kind}.`);
  }
}

/** Tells Slack how a step ended, unless it has ended: by what was sent before, or by a person who stopped the workflow. */
async function ended(telling: Promise<webApi.WebAPICallResult>): Promise<void> {
  await telling.catch((error: unknown) => {
    if (!isRefusal(error, 'execution_not_in_running_state', 'function_execution_not_found'))
      throw error;
  });
}
