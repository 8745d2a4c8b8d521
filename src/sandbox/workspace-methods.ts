import { type ApiCall, type ApiMethod, argFlag, argText } from './api-call.ts';
import type { Fields } from './block-kit/record.ts';
import { pageOf } from './page-of.ts';
import { type Person, userName } from './person.ts';
import type { Sandbox } from './sandbox.ts';

function authTest({ sandbox }: ApiCall): Fields {
  const { app, team, domain } = sandbox.workspace;
  return {
    url: `https://${domain}.slack.com/`,
    team: team.name,
    user: app.name,
    team_id: team.id,
    user_id: app.userId,
    bot_id: app.botId,
    is_enterprise_install: false,
  };
}

function flags(person: Person): Fields {
  return {
    is_admin: person.is_admin ?? false,
    is_owner: person.is_owner ?? false,
    is_primary_owner: false,
    is_restricted: person.is_restricted ?? false,
    is_ultra_restricted: person.is_ultra_restricted ?? false,
    is_bot: person.is_bot ?? false,
    is_app_user: false,
    ...(person.is_stranger === true ? { is_stranger: true } : {}),
  };
}

const accountAsked = ({ sandbox, args }: ApiCall, person: Person): Fields =>
  accountOf(sandbox, person, argFlag(args, 'include_locale'));

/** Somebody's account as Slack tells of it. */
export function accountOf({ workspace }: Sandbox, person: Person, withLocale: boolean): Fields {
  const teamId = person.team_id ?? workspace.team.id;
  const locale = withLocale ? { locale: person.locale ?? 'en-US' } : {};
  return {
    id: person.id,
    team_id: teamId,
    name: userName(person),
    deleted: person.deleted ?? false,
    real_name: person.name,
    tz: person.tz ?? 'America/Hermosillo',
    profile: { real_name: person.name, display_name: person.name, team: teamId },
    ...flags(person),
    updated: 1_700_000_000,
    ...locale,
  };
}

const usersInfo = (call: ApiCall): Fields => ({
  user: accountAsked(call, call.sandbox.workspace.person(argText(call.args, 'user') ?? '')),
});

/** Everybody of the workspace itself, apps and those who left too. */
function usersList(call: ApiCall): Fields {
  const own = [...call.sandbox.workspace.people.values()].filter(({ team_id }) => !team_id);
  const { items, nextCursor } = pageOf(call, own, { limit: 200, most: 1000 });
  return {
    members: items.map((person) => accountAsked(call, person)),
    cache_ts: Math.floor(call.sandbox.now() / 1000),
    response_metadata: { next_cursor: nextCursor },
  };
}

export const workspaceMethods: Readonly<Record<string, ApiMethod>> = {
  'api.test': { token: 'none', required: [], run: ({ args }) => ({ args }) },
  'auth.test': { token: 'bot', required: [], run: authTest },
  'users.info': {
    token: 'bot',
    scope: () => 'users:read',
    required: [['user']],
    run: usersInfo,
  },
  'users.list': {
    token: 'bot',
    scope: () => 'users:read',
    required: [],
    run: usersList,
  },
  'apps.connections.open': {
    token: 'app',
    required: [],
    run: ({ sandbox }) => ({ url: sandbox.socketUrl() }),
  },
};
