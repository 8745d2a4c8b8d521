import type { App, BlockStaticSelectAction } from '@slack/bolt';
import { findChapter } from '#store/chapters.ts';
import { chooseLanguage } from '#store/person-languages.ts';
import { LANGUAGE_SELECT, readLanguage } from '#views/home-language.ts';
import type { Deps } from './deps.ts';
import { visitorAt } from './visitor.ts';

/** The language that somebody picks on their Home tab, which is drawn in it at once. */
export function onLanguageChoice(app: App, deps: Deps): void {
  app.action<BlockStaticSelectAction>(
    { type: 'block_actions', action_id: LANGUAGE_SELECT },
    async ({ ack, body, action, client, context }) => {
      await ack();
      const { id } = body.user;
      const { teamId, refused } = await visitorAt({ client, context }, deps, id, 'read');
      const chapter = refused === undefined ? await findChapter(deps.db, teamId) : undefined;
      if (chapter)
        await chooseLanguage(deps.db, chapter.id, id, readLanguage(action.selected_option?.value));
      await deps.homes.opened(id, body.view?.hash ?? null);
    },
  );
}
