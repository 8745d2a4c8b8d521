import type { App } from '@slack/bolt';
import { z } from 'zod';
import { rosterAt } from '#commands/roster.ts';
import { lackingBy } from '#domain/attention.ts';
import { EVERYTHING } from '#domain/roster-filter.ts';
import type { ChapterFigures } from '#store/figures.ts';
import { findCompanies } from '#store/find-companies.ts';
import { readRosterPage } from '#store/roster-pages.ts';
import { COMPANY_PICKER, companyOptions, NEXT_PAGE, PREVIOUS_PAGE } from '#views/roster-message.ts';
import { ROSTER_BUTTON, rosterModal, rosterToCome } from '#views/roster-modal.ts';
import type { Deps } from './deps.ts';
import { onPages } from './leafing.ts';
import { onPress } from './press.ts';
import { remembered } from './remembered.ts';
import { showCard } from './show-card.ts';
import { visitorAt } from './visitor.ts';

const place = z.object({ rank: z.int(), text: z.string(), id: z.string() });
const turn = z.object({
  question: z.union([z.object({ find: z.string() }), z.object({ list: z.string() })]),
  turning: z.union([
    z.object({ to: z.literal('start') }),
    z.object({ to: z.enum(['after', 'before']), place }),
  ]),
});

/** Where a button bears no place: all companies. */
const FIRST_PAGE = { question: { list: '' }, turning: { to: 'start' } } as const;

/** The companies, or those of a filter: opened from the Home tab, and leafed through wherever they are shown. */
export const onRosterPages = (app: App, deps: Deps): void =>
  onPages(app, deps, {
    open: ROSTER_BUTTON,
    turn: [PREVIOUS_PAGE, NEXT_PAGE],
    at: (place, asker) => rosterAt(place === '' ? FIRST_PAGE : remembered(place, turn), asker),
    modal: rosterModal,
    toCome: rosterToCome,
  });

/** The menu in which a company is searched as one types: what it offers, and the record of the one that is picked. */
export function onCompanyPicker(app: App, deps: Deps): void {
  app.options<'block_suggestion'>(
    { type: 'block_suggestion', action_id: COMPANY_PICKER },
    async ({ ack, body, client, context, options }) => {
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
      if (visitor.refused !== undefined) return ack({ options: [] });
      const chapterFigures = await deps.readFigures(visitor.teamId);
      const found = await offered(options.value, chapterFigures, deps);
      await ack({ options: companyOptions(found, visitor.voice) });
    },
  );

  onPress(app, deps, { button: COMPANY_PICKER, need: 'read' }, async (press) => {
    const { action } = press;
    const picked = action.type === 'external_select' ? action.selected_option : null;
    await showCard(press, picked?.value ?? '', press.visitor, deps);
  });
}

/** Until something is typed, the first by name. */
async function offered(typed: string, { chapter, settings }: ChapterFigures, { db, now }: Deps) {
  if (typed.trim() !== '') return findCompanies(db, chapter.id, typed);
  const of = { chapterId: chapter.id, ...lackingBy(settings, now().toISOString()) };
  return (await readRosterPage(db, of, EVERYTHING, { to: 'start' })).items;
}
