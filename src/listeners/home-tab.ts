import type { App } from '@slack/bolt';
import { z } from 'zod';
import { sentenceView } from '#views/home-view.ts';
import { type Cause, sorryFor } from './apology.ts';
import type { Deps } from './deps.ts';

/** What Slack tells of a tab that it has shown before; its types leave the mark out. */
const shownBefore = z.object({ hash: z.string() });

/** The Home tab: drawn whenever somebody comes to it, and kept up to date until they leave. */
export function onHomeTab(app: App, deps: Deps): void {
  app.event('app_home_opened', async ({ event, body, client, context }) => {
    const { user } = event;
    context.apologise = (cause: Cause) => {
      const view = sentenceView(sorryFor(context, deps.people, user, cause));
      return client.views.publish({ user_id: user, view });
    };
    if (!(await deps.isFirst(`event:${body.event_id}`))) return;
    if (event.tab !== 'home') return deps.homes.left(user);
    const before = shownBefore.safeParse(event.view).data;
    await deps.homes.opened(user, before?.hash ?? null);
  });
}
