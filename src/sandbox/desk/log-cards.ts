import { isFields } from '#sandbox/block-kit/record.ts';
import type { LoggedRequest } from '#sandbox/journal.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import type { LogCard } from './screen.ts';

const SECRET_NAMES = ['token', 'bot_access_token', 'secret'];

/** A value without what only Slack and the bot may know. */
function withoutSecrets(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string')
    return secrets.reduce((text, secret) => text.replaceAll(secret, '[hidden]'), value);
  if (Array.isArray(value)) return value.map((each) => withoutSecrets(each, secrets));
  if (!isFields(value)) return value;
  const shown = Object.entries(value).filter(([name]) => !SECRET_NAMES.includes(name));
  return Object.fromEntries(shown.map(([name, part]) => [name, withoutSecrets(part, secrets)]));
}

function logCard(logged: LoggedRequest, id: number, secrets: readonly string[]): LogCard {
  const { at, ms, direction, name, status } = logged;
  return {
    id,
    at,
    ms,
    direction,
    name,
    status,
    request: withoutSecrets(logged.request, secrets),
    answer: withoutSecrets(logged.answer, secrets),
  };
}

/** All that went over the wire from the `from`th request on; ids count from 1. */
export function logCards({ journal, botToken, appToken }: Sandbox, from: number): LogCard[] {
  const secrets = [botToken, appToken ?? ''].filter((secret) => secret !== '');
  return journal.requests.slice(from).map((logged, at) => logCard(logged, from + at + 1, secrets));
}
