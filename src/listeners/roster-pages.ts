import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import { rosterAt } from '#commands/roster.ts';
import { EVERYTHING } from '#domain/roster-filter.ts';
import { findCompanies } from '#store/find-companies.ts';
import { readRosterPage } from '#store/roster-pages.ts';
import { paragraph } from '#views/message.ts';
import { COMPANY_PICKER, companyOptions, NEXT_PAGE, PREVIOUS_PAGE } from '#views/roster-message.ts';
import { ROSTER_BUTTON, rosterModal, rosterToCome } from '#views/roster-modal.ts';
import { fillForm, openForm, replace, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { pressedIn, showCard } from './show-card.ts';
import { askerAt, visitorAt } from './visitor.ts';

const place = z.object({ rank: z.int(), text: z.string(), id: z.string() });
const turn = z.object({
  question: z.union([z.object({ find: z.string() }), z.object({ list: z.string() })]),
  turning: z.union([
    z.object({ to: z.literal('start') }),
    z.object({ to: z.enum(['after', 'before']), place }),
  ]),
});

/** Opens the companies from the Home tab. */
export function onRosterButton(app: App, deps: Deps): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: ROSTER_BUTTON },
    async ({ ack, body, respond, client, context }) => {
      await ack();
      const asker = { userId: body.user.id, client, respond };
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
      const { voice, refused } = visitor;
      if (refused !== undefined) return tell(asker, paragraph(refused));
      const { slackSlow } = voice.phrases.refusals;
      const opened = await openForm(asker, body.trigger_id, rosterToCome(voice), slackSlow);
      if (!opened) return;
      const page = await rosterAt(FIRST_PAGE, askerAt(visitor, deps));
      await fillForm(client, opened, rosterModal(page, voice));
    },
  );
}

const FIRST_PAGE = { question: { list: '' }, turning: { to: 'start' } } as const;

/** Leafing through companies: the button itself says where to, so that any bot can answer, also one started anew. */
export function onRosterPages(app: App, deps: Deps): void {
  for (const button of [PREVIOUS_PAGE, NEXT_PAGE])
    app.action<BlockAction>(
      { type: 'block_actions', action_id: button },
      async ({ ack, body, action, respond, client, context }) => {
        await ack();
        const asker = { userId: body.user.id, client, respond };
        const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
        if (visitor.refused !== undefined) return tell(asker, paragraph(visitor.refused));
        const wanted = turn.parse(JSON.parse('value' in action ? String(action.value) : ''));
        const page = await rosterAt(wanted, askerAt(visitor, deps));
        const modal = pressedIn(body);
        if (modal) return fillForm(client, modal, rosterModal(page, visitor.voice));
        await replace(respond, page);
      },
    );
}

/** The menu in which a company is searched as one types: what it offers, and the record of the one that is picked. */
export function onCompanyPicker(app: App, deps: Deps): void {
  app.options<'block_suggestion'>(
    { type: 'block_suggestion', action_id: COMPANY_PICKER },
    async ({ ack, body, client, context, options }) => {
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
      if (visitor.refused !== undefined) return ack({ options: [] });
      const { chapter } = await deps.readFigures(visitor.teamId);
      const found = await offered(options.value, chapter.id, deps);
      await ack({ options: companyOptions(found, visitor.voice) });
    },
  );

  app.action<BlockAction>(
    { type: 'block_actions', action_id: COMPANY_PICKER },
    async ({ ack, body, action, respond, client, context }) => {
      await ack();
      const asker = { userId: body.user.id, client, respond };
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
      if (visitor.refused !== undefined) return tell(asker, paragraph(visitor.refused));
      const picked = action.type === 'external_select' ? action.selected_option : null;
      await showCard({ body, client, respond }, picked?.value ?? '', visitor, deps);
    },
  );
}

/** Until something is typed, the first by name. */
const offered = async (typed: string, chapterId: string, { db }: Deps) =>
  typed.trim() === ''
    ? (await readRosterPage(db, chapterId, EVERYTHING, { to: 'start' })).items
    : findCompanies(db, chapterId, typed);
