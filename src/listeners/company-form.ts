import type { App, ViewSubmitAction } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { dayAt } from '#domain/calendar.ts';
import { COMPANY_FIELDS } from '#domain/company.ts';
import { type FieldErrors, judgeCompany } from '#domain/judge-company.ts';
import { explain, type Voice } from '#locales/voice.ts';
import { changeRoster } from '#store/roster.ts';
import type { RosterOutcome } from '#store/roster-change.ts';
import { addedMessage } from '#views/added-message.ts';
import {
  COMPANY_FORM,
  companyForm,
  type FilledForm,
  readCompanyForm,
} from '#views/company-form.ts';
import { COUNTRY_ELEMENT, countryOptions } from '#views/form-fields.ts';
import type { Deps } from './deps.ts';
import { visitorAt } from './visitor.ts';

const askedIds = z.array(z.string());

/** The add-company form: Save, and the countries that its search finds. */
export function onCompanyForm(app: App, deps: Deps): void {
  const told = new LRUCache<string, true>({ max: 1000 });

  app.view<ViewSubmitAction>(COMPANY_FORM, async ({ ack, body, view, client, context }) => {
    const userId = body.user.id;
    const visitor = await visitorAt({ client, context }, deps, userId, 'edit');
    const { voice, teamId, refused } = visitor;
    if (refused !== undefined) return ack(errors({ name: refused }));
    context.apologise = (reference: string) =>
      ack(errors({ name: voice.phrases.refusals.trouble(reference) }));

    const asked = askedIds.parse(JSON.parse(view.private_metadata || '[]'));
    const filled = readCompanyForm(view.state.values, asked);
    const { chapter, settings } = await deps.readFigures(teamId);
    const at = deps.now().toISOString();
    const today = dayAt(at, settings.timeZone);
    const judged = judgeCompany(filled.written, today);
    if (!judged.ok) return ack(errors(explained(judged.errors, voice)));

    const { company } = judged;
    const outcome = await changeRoster(
      deps.db,
      { kind: 'add', key: view.id, company, notDuplicateOf: filled.notDuplicateOf },
      { chapterId: chapter.id, actor: userId, at, newId: deps.newId },
    );
    if (outcome.kind !== 'kept' && outcome.kind !== 'repeated')
      return ack(objection(outcome, filled, asked, today, voice));
    await ack();
    context.apologise = undefined;
    deps.wake();
    // Slack may send a form twice; its sender is told once, and surely once after a crash.
    if (told.has(view.id)) return;
    told.set(view.id, true);
    const { before, after } = outcome;
    const { text, blocks } = addedMessage(
      { company, before, after, target: settings.plan.target },
      voice,
    );
    await client.chat.postMessage({ channel: userId, text, blocks, unfurl_links: false });
  });

  app.options<'block_suggestion'>(
    { type: 'block_suggestion', action_id: COUNTRY_ELEMENT },
    async (asking) => {
      const { ack, body, client, context, options } = asking;
      const { voice } = await visitorAt({ client, context }, deps, body.user.id, 'edit');
      await ack({ options: countryOptions(options.value, voice) });
    },
  );
}

const errors = (byBlock: Record<string, string>) =>
  ({ response_action: 'errors', errors: byBlock }) as const;

function explained(faults: FieldErrors, voice: Voice): Record<string, string> {
  return Object.fromEntries(
    COMPANY_FIELDS.flatMap((field) => {
      const problem = faults[field];
      return problem ? [[field, explain(problem, voice)]] : [];
    }),
  );
}

type Objection = Exclude<RosterOutcome, { kind: 'kept' | 'repeated' }>;

/** What stands against adding the company, beside its field or as a question; nothing is written yet. */
function objection(
  outcome: Objection,
  { written, undecided }: FilledForm,
  asked: readonly string[],
  today: string,
  voice: Voice,
) {
  if (outcome.kind === 'rfcTaken')
    return errors({ rfc: explain({ kind: 'rfcTaken', by: outcome.by.name }, voice) });
  if (outcome.kind !== 'duplicates') throw new Error('Only an import meets conflicts.');
  const { candidates } = outcome;
  if (undecided !== undefined && candidates.every(({ id }) => asked.includes(id)))
    return errors({ [undecided]: voice.phrases.form.duplicateUnanswered });
  const view = companyForm({ written, today, namesakes: candidates }, voice);
  return { response_action: 'update', view } as const;
}
