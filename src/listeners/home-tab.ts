import type { App, webApi } from '@slack/bolt';
import { dayAt } from '#domain/calendar.ts';
import { standing } from '#domain/consolidation.ts';
import { homeView, sentenceView } from '#views/home-view.ts';
import { sorryFor } from './apology.ts';
import type { Deps } from './deps.ts';
import { type Visitor, visitorAt } from './visitor.ts';

/** The Home tab, drawn whenever somebody opens it. */
export function onHomeTab(app: App, deps: Deps): void {
  app.event('app_home_opened', async ({ event, body, client, context }) => {
    if (event.tab !== 'home') return;
    const { user } = event;
    context.apologise = (reference: string) => {
      const view = sentenceView(sorryFor(context, deps.people, user, reference));
      return client.views.publish({ user_id: user, view });
    };
    const visitor = await visitorAt({ client, context }, deps, user, 'read');
    if (!(await deps.isFirst(`event:${body.event_id}`))) return;
    await publishHome(client, visitor, deps);
  });
}

/** Draws somebody's Home tab as the roster stands, or why they may not see it. */
export async function publishHome(
  client: webApi.WebClient,
  { person, teamId, voice, refused }: Visitor,
  deps: Deps,
): Promise<void> {
  const draw = async () => {
    if (refused !== undefined) return sentenceView(refused);
    const { figures, settings } = await deps.readFigures(teamId);
    const today = dayAt(deps.now().toISOString(), settings.timeZone);
    return homeView(standing(figures, settings, today), voice);
  };
  await client.views.publish({ user_id: person.id, view: await draw() });
}
