import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = join(import.meta.dirname, '..');
const SLACKS_SCHEMA = join(ROOT, '../shared/slack/manifest.schema.2.0.0.json');

const manifest: unknown = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8'));
const named = z.array(z.object({ callback_id: z.string() })).default([]);
const { features, oauth_config, settings } = z
  .object({
    features: z.object({
      slash_commands: z.array(z.object({ command: z.string() })),
      shortcuts: named,
      app_home: z.object({ home_tab_enabled: z.boolean(), messages_tab_enabled: z.boolean() }),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
      interactivity: z.object({ is_enabled: z.boolean() }),
      socket_mode_enabled: z.boolean(),
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
  'files.info': ['files:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

const FAMILIES =
  'apps|auth|bookmarks|chat|conversations|files|functions|pins|reactions|team|users|views';
const methods = found(new RegExp(`\\.((?:${FAMILIES})\\.[a-zA-Z]+(?:\\.[a-zA-Z]+)?)\\(`, 'g'));

describe('the manifest asks Slack for what the bot uses, no more and no less', () => {
  it('every method that the bot calls is one whose scopes are known', () => {
    expect(methods).toEqual(Object.keys(SCOPES).sort());
  });

  it('the scopes', () => {
    const needed = ['commands', ...methods.flatMap((method) => SCOPES[method] ?? [])];
    expect([...oauth_config.scopes.bot].sort()).toEqual([...new Set(needed)].sort());
  });

  it('the slash commands', () => {
    const commands = features.slash_commands.map(({ command }) => command);
    expect(commands.sort()).toEqual(found(/\.command\(\s*'([^']+)'/g));
  });

  it('the events', () => {
    const events = settings.event_subscriptions.bot_events;
    expect([...events].sort()).toEqual(found(/\.event\(\s*'([^']+)'/g));
  });

  it('the shortcuts', () => {
    const shortcuts = features.shortcuts.map(({ callback_id }) => callback_id);
    expect(shortcuts.sort()).toEqual(found(/\.shortcut\(\s*'([^']+)'/g));
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
