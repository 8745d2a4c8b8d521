import type { ApiCall, ApiMethod } from './api-call.ts';
import { ApiRefusal } from './api-refusal.ts';
import type { Fields } from './block-kit/record.ts';
import { chatMethods } from './chat-methods.ts';
import { conversationsMethods } from './conversations-methods.ts';
import { filesMethods } from './files-methods.ts';
import { functionsMethods } from './functions-methods.ts';
import type { Sandbox } from './sandbox.ts';
import { viewsMethods } from './views-methods.ts';
import { workspaceMethods } from './workspace-methods.ts';

const METHODS: ReadonlyMap<string, ApiMethod> = new Map(
  Object.entries({
    ...workspaceMethods,
    ...chatMethods,
    ...viewsMethods,
    ...conversationsMethods,
    ...filesMethods,
    ...functionsMethods,
  }),
);

/** What a bot like this one may be granted. */
export const DEFAULT_SCOPES: readonly string[] = [
  'chat:write',
  'commands',
  'users:read',
  'channels:history',
  'groups:history',
  'im:history',
  'channels:read',
  'channels:join',
  'groups:read',
  'im:read',
  'im:write',
  'files:read',
  'files:write',
  'connections:write',
];

function checkToken(sandbox: Sandbox, method: ApiMethod, token: string | undefined): void {
  if (method.token === 'none') return;
  if (token === undefined || token === '') throw new ApiRefusal('not_authed');
  const wanted = method.token === 'bot' ? sandbox.botToken : sandbox.appToken;
  const other = method.token === 'bot' ? sandbox.appToken : sandbox.botToken;
  if (token === wanted) return;
  if (method.token === 'bot' && sandbox.executions.isLive(token)) return;
  throw new ApiRefusal(token === other ? 'not_allowed_token_type' : 'invalid_auth');
}

function checkRequired(method: ApiMethod, args: Fields): void {
  const missing = method.required.filter((names) =>
    names.every((name) => args[name] === undefined || args[name] === ''),
  );
  if (missing.length === 0) return;
  const lines = missing.map((names) => `missing required field: ${names.join(' or ')}`);
  throw new ApiRefusal('invalid_arguments', {
    errors: lines,
    response_metadata: { messages: lines.map((line) => `[ERROR] ${line}`) },
  });
}

function checkScope(call: ApiCall, method: ApiMethod): void {
  const needed = method.scope?.(call);
  const { scopes } = call.sandbox;
  if (needed !== undefined && !scopes.includes(needed))
    throw new ApiRefusal('missing_scope', { needed, provided: scopes.join(',') });
}

/** Answers one method as Slack would; what an honest bot would not have sent goes to the refusals. */
export function callMethod(
  sandbox: Sandbox,
  name: string,
  args: Fields,
  token: string | undefined,
): Fields {
  const call = { sandbox, args };
  try {
    const method = METHODS.get(name);
    if (method === undefined) throw new ApiRefusal('unknown_method', { req_method: name });
    checkToken(sandbox, method, token);
    checkRequired(method, args);
    checkScope(call, method);
    return { ok: true, ...method.run(call) };
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    if (!error.blameless) sandbox.journal.refuse(`${name}: ${error.words}`);
    return { ok: false, error: error.error, ...error.details };
  }
}
