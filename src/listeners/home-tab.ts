import type { App } from '@slack/bolt';
import { dayAt } from '#domain/calendar.ts';
import { standing } from '#domain/consolidation.ts';
import { homeView, refusedHomeView } from '#views/home-view.ts';
import type { Deps } from './deps.ts';
import { visitorAt } from './visitor.ts';

/** The Home tab, drawn whenever somebody opens it. */
export function onHomeTab(app: App, deps: Deps): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab !== 'home') return;
    const { teamId, voice, refused } = await visitorAt(
      { client, context },
      deps,
      event.user,
      'read',
    );
    const draw = async () => {
      if (refused !== undefined) return refusedHomeView(refused);
      const { figures, settings } = await deps.readFigures(teamId);
      const today = dayAt(deps.now().toISOString(), settings.timeZone);
      return homeView(standing(figures, settings, today), voice);
    };
    await client.views.publish({ user_id: event.user, view: await draw() });
  });
}
