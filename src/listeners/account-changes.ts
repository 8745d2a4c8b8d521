import type { App } from '@slack/bolt';
import type { Deps } from './deps.ts';
import { teamOf } from './visitor.ts';

/** Somebody's account has changed in Slack, their language perhaps: from now on they are met as they are. */
export function onAccountChanges(app: App, deps: Deps): void {
  app.event('user_change', async ({ event, context }) => {
    deps.people.forget(teamOf(context), event.user.id);
    await deps.homes.changed(event.user.id);
  });
}
