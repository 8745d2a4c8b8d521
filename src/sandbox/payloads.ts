import type { Fields } from './block-kit/record.ts';
import type { Ground } from './ground.ts';
import { newId } from './ids.ts';
import type { OpenView } from './open-view.ts';
import { userName } from './person.ts';
import type { ReplyTarget } from './response-urls.ts';
import type { Sandbox } from './sandbox.ts';

const TOKEN = 'sandbox-verification-token';

/** A fresh address by which to answer there. */
export function responseUrl(sandbox: Sandbox, target: ReplyTarget): string {
  return `${sandbox.workspace.origin()}${sandbox.responseUrls.issue(target)}`;
}

/** What every interaction tells of who acted, and where the app is installed. */
export function interaction(sandbox: Sandbox, userId: string): Fields {
  const { workspace } = sandbox;
  const person = workspace.person(userId);
  const username = userName(person);
  const teamId = person.team_id ?? workspace.team.id;
  return {
    user: { id: userId, username, name: username, team_id: teamId },
    api_app_id: workspace.app.id,
    token: TOKEN,
    team: { id: workspace.team.id, domain: workspace.domain },
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function commandPayload(
  sandbox: Sandbox,
  act: { userId: string; channelId: string; text: string; command: string },
): Fields {
  const { workspace } = sandbox;
  const channel = workspace.channel(act.channelId);
  return {
    token: TOKEN,
    team_id: workspace.team.id,
    team_domain: workspace.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: act.userId,
    user_name: userName(workspace.person(act.userId)),
    command: act.command,
    text: act.text,
    api_app_id: workspace.app.id,
    is_enterprise_install: 'false',
    response_url: responseUrl(sandbox, { userId: act.userId, channelId: channel.id }),
    trigger_id: sandbox.triggers.issue({ userId: act.userId }),
  };
}

/** A press or a pick, with all that stands in the elements around it. */
export function actionPayload(sandbox: Sandbox, ground: Ground, action: Fields): Fields {
  const { act, target } = ground;
  const answered = target === undefined ? {} : { response_url: responseUrl(sandbox, target) };
  return {
    type: 'block_actions',
    ...interaction(sandbox, act.userId),
    trigger_id: sandbox.triggers.issue(act),
    ...ground.place(),
    state: { values: ground.form.values() },
    ...answered,
    actions: [{ ...action, action_ts: sandbox.workspace.nextTs() }],
  };
}

export function submissionPayload(sandbox: Sandbox, view: OpenView): Fields {
  return {
    type: 'view_submission',
    ...interaction(sandbox, view.userId),
    trigger_id: sandbox.triggers.issue({ userId: view.userId, viewId: view.id }),
    view: view.toSlack(),
    response_urls: [],
  };
}

export function closedPayload(sandbox: Sandbox, view: OpenView, isCleared: boolean): Fields {
  return {
    type: 'view_closed',
    ...interaction(sandbox, view.userId),
    view: view.toSlack(),
    is_cleared: isCleared,
  };
}

export function suggestionPayload(
  sandbox: Sandbox,
  ground: Ground,
  field: { blockId: string; actionId: string },
  typed: string,
): Fields {
  return {
    type: 'block_suggestion',
    ...interaction(sandbox, ground.act.userId),
    ...ground.place(),
    action_id: field.actionId,
    block_id: field.blockId,
    value: typed,
  };
}

export function eventPayload(sandbox: Sandbox, event: Fields, eventId = newId('Ev')): Fields {
  const { app, team } = sandbox.workspace;
  return {
    token: TOKEN,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event: { event_ts: sandbox.workspace.nextTs(), ...event },
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(sandbox.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: app.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${eventId}`,
  };
}
