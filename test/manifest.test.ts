import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMMANDS } from '#commands/index.ts';
import { REQUIRED_FIELDS } from '#domain/company.ts';
import { LANGUAGES } from '#domain/person.ts';
import { STEP_INPUTS, STEP_OUTPUTS, STEP_PERSON } from '#domain/roster-step.ts';
import { voiceOf } from '#locales/voice.ts';
import { afterTest } from './after-test.ts';
import { chapter } from './e2e/chapter.ts';

const ROOT = join(import.meta.dirname, '..');
const SLACKS_SCHEMA = join(ROOT, '../shared/slack/manifest.schema.2.0.0.json');

const manifest: unknown = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8'));
const shortcut = z.object({ callback_id: z.string(), type: z.enum(['global', 'message']) });
const parameters = z.object({
  properties: z.record(z.string(), z.object({ type: z.string() })),
  required: z.array(z.string()),
});
const { features, functions, oauth_config, settings } = z
  .object({
    features: z.object({
      slash_commands: z.array(z.object({ command: z.string(), usage_hint: z.string() })),
      shortcuts: z.array(shortcut),
      app_home: z.object({ home_tab_enabled: z.boolean(), messages_tab_enabled: z.boolean() }),
    }),
    functions: z.record(
      z.string(),
      z.object({ input_parameters: parameters, output_parameters: parameters }),
    ),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
      interactivity: z.object({ is_enabled: z.boolean() }),
      socket_mode_enabled: z.boolean(),
      org_deploy_enabled: z.boolean(),
      function_runtime: z.string(),
    }),
  })
  .parse(manifest);

/** The bot's own code, its sandbox aside. */
const code = globSync('src/**/*.ts', { cwd: ROOT, exclude: ['src/sandbox/**'] })
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');

const found = (pattern: RegExp): string[] =>
  [...new Set([...code.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();

/** The bot scopes that Slack asks for each Web API method (docs.slack.dev, Web API methods). */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.join': ['channels:join'],
  'conversations.replies': ['channels:history', 'groups:history'],
  'conversations.open': ['im:write'],
  'files.completeUploadExternal': ['files:write'],
  'files.delete': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.info': ['files:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

/** Every method that Slack's own client knows, such as `chat.postMessage`. */
function methodsOf(family: object): string[] {
  return Object.entries(family).flatMap(([name, member]) => {
    if (typeof member === 'function') return [name];
    if (typeof member !== 'object' || member === null) return [];
    return methodsOf(member).map((method) => `${name}.${method}`);
  });
}
const methods = methodsOf(new WebClient())
  .filter((method) => method.includes('.') && code.includes(`.${method}(`))
  .sort();

/** What a running bot listens to, as Bolt itself was told, by whatever name the code has it. */
const listened = async () => {
  const doors = ['command', 'event', 'shortcut', 'function'] as const;
  const spies = doors.map((door) => vi.spyOn(App.prototype, door));
  afterTest(() => vi.restoreAllMocks());
  await chapter({ empty: true });
  const [commands = [], events = [], shortcuts = [], steps = []] = spies.map((spy) =>
    spy.mock.calls.map(([name]) => String(name)).sort(),
  );
  return { commands, events, shortcuts, steps };
};

/** How Slack tells of a step to be taken; Bolt’s `function` hears it. */
const EXECUTED = 'function_executed';

describe('the manifest asks Slack for what the bot uses, no more and no less', () => {
  it('every method that the bot calls is one whose scopes are known', () => {
    expect(methods).toEqual(Object.keys(SCOPES).sort());
  });

  it('the scopes', () => {
    const needed = ['commands', ...methods.flatMap((method) => SCOPES[method] ?? [])];
    expect([...oauth_config.scopes.bot].sort()).toEqual([...new Set(needed)].sort());
  });

  it('no method is called by a name that nobody can read in the code', () => {
    expect(found(/(?<!super)\.(apiCall|filesUploadV2|chatStream|paginate)\(/g)).toEqual([]);
  });

  it('the slash commands, events, shortcuts and workflow steps', async () => {
    const { commands, events, shortcuts, steps } = await listened();
    expect(features.slash_commands.map(({ command }) => command).sort()).toEqual(commands);
    expect(features.shortcuts.map((one) => one.callback_id).sort()).toEqual(shortcuts);
    expect(Object.keys(functions).sort()).toEqual(steps);
    const heard = [...events, ...(steps.length > 0 ? [EXECUTED] : [])].sort();
    expect([...settings.event_subscriptions.bot_events].sort()).toEqual(heard);
  });

  it('its hint names every command in both languages, as help does', () => {
    const hints = LANGUAGES.map((language) => {
      const { words, arguments: after } = voiceOf(language).phrases.help;
      return COMMANDS.map((command) => `${words[command]} ${after[command] ?? ''}`.trim()).join(
        ' | ',
      );
    });
    expect(features.slash_commands[0]?.usage_hint).toBe(hints.join(' · '));
  });

  it('each shortcut where Slack shows its kind', () => {
    const offered = (wanted: 'global' | 'message') =>
      features.shortcuts.flatMap(({ callback_id, type }) => (type === wanted ? [callback_id] : []));
    expect(offered('global').sort()).toEqual(found(/\.shortcut<GlobalShortcut>\('([^']+)'/g));
    expect(offered('message').sort()).toEqual(found(/\.shortcut<MessageShortcut>\('([^']+)'/g));
  });

  it('workflow steps of an app that may have some', () => {
    expect(settings.function_runtime).toBe('remote');
    expect(settings.org_deploy_enabled).toBe(true);
  });

  it('the inputs and outputs of the step that adds a company', () => {
    const step = functions.add_company_to_roster;
    const inputs = Object.keys(STEP_INPUTS).map((name) => [name, { type: 'string' }]);
    const person = [STEP_PERSON, { type: 'slack#/types/user_context' }];
    expect(step?.input_parameters.properties).toEqual(Object.fromEntries([...inputs, person]));
    const required: readonly string[] = REQUIRED_FIELDS;
    const needed = Object.entries(STEP_INPUTS).flatMap(([name, field]) =>
      required.includes(field) ? [name] : [],
    );
    expect(step?.input_parameters.required).toEqual([...needed, STEP_PERSON]);
    const outputs = Object.entries(STEP_OUTPUTS).map(([name, type]) => [name, { type }]);
    expect(step?.output_parameters.properties).toEqual(Object.fromEntries(outputs));
    expect(step?.output_parameters.required).toEqual(Object.keys(STEP_OUTPUTS));
  });

  it('buttons and forms, the Home tab, direct messages, Socket Mode', () => {
    expect(found(/\.(view|action|options)[<(]/g)).not.toEqual([]);
    expect(settings.interactivity.is_enabled).toBe(true);
    expect(features.app_home.home_tab_enabled).toBe(methods.includes('views.publish'));
    expect(features.app_home.messages_tab_enabled).toBe(true);
    expect(settings.socket_mode_enabled).toBe(code.includes('SocketModeReceiver'));
  });
});

describe.runIf(existsSync(SLACKS_SCHEMA))('the manifest by Slack’s own schema', () => {
  it('is valid', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const isValid = ajv.compile(
      z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(SLACKS_SCHEMA, 'utf8'))),
    );
    expect(isValid(manifest), JSON.stringify(isValid.errors)).toBe(true);
  });
});
