import { describe, expect, it, test } from 'vitest';
import { ConfigFault, readConfig, readDatabaseUrl } from '#config.ts';

const SOCKET = {
  SLACK_BOT_TOKEN: 'xoxb-an-invented-token',
  SLACK_APP_TOKEN: 'xapp-an-invented-token',
};
const HTTP = {
  SLACK_BOT_TOKEN: 'xoxb-an-invented-token',
  SLACK_SIGNING_SECRET: 'an-invented-signing-secret',
};

/** The message with which the bot does not start. */
function refusal(environment: Record<string, string | undefined>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigFault) return error.message;
    throw error;
  }
  throw new Error('The environment was accepted.');
}

it('a bot token and an app token are enough for Socket Mode', () => {
  expect(readConfig(SOCKET)).toEqual({
    botToken: 'xoxb-an-invented-token',
    transport: { kind: 'socket', appToken: 'xapp-an-invented-token', healthPort: null },
    apiUrl: 'https://slack.com/api/',
    databaseUrl: 'sqlite:data/amcham.db',
    alertChannel: null,
    logLevel: 'info',
    metrics: false,
    isUnderNpm: false,
  });
});

it('a bot that npm has started knows of it', () => {
  expect(readConfig({ ...HTTP, npm_lifecycle_event: 'start' }).isUnderNpm).toBe(true);
});

it('a bot token and a signing secret are enough for HTTP, on port 3000', () => {
  expect(readConfig(HTTP).transport).toEqual({
    kind: 'http',
    signingSecret: 'an-invented-signing-secret',
    port: 3000,
  });
});

it('with an app token and a signing secret, the app token decides', () => {
  expect(readConfig({ ...SOCKET, ...HTTP }).transport.kind).toBe('socket');
});

it('every variable that is set is heeded', () => {
  const all = {
    SLACK_API_URL: 'http://127.0.0.1:4000/api/',
    DATABASE_URL: 'sqlite:/var/lib/amcham/roster.db',
    AMCHAM_ALERT_CHANNEL: 'C0123456789',
    LOG_LEVEL: 'debug',
    METRICS: '1',
    PORT: '8080',
  };
  const rest = {
    apiUrl: 'http://127.0.0.1:4000/api/',
    databaseUrl: 'sqlite:/var/lib/amcham/roster.db',
    alertChannel: 'C0123456789',
    logLevel: 'debug',
    metrics: true,
  };
  expect(readConfig({ ...SOCKET, ...all })).toMatchObject({
    ...rest,
    transport: { healthPort: 8080 },
  });
  expect(readConfig({ ...HTTP, ...all })).toMatchObject({ ...rest, transport: { port: 8080 } });
});

it('a variable that is set to nothing is as one that is not set', () => {
  const blank = { SLACK_SIGNING_SECRET: '', PORT: ' ', LOG_LEVEL: '', AMCHAM_ALERT_CHANNEL: '' };
  expect(readConfig({ ...SOCKET, ...blank, DATABASE_URL: undefined })).toEqual(readConfig(SOCKET));
});

it('an empty environment is told what it lacks, in one message', () => {
  const message = refusal({});
  expect(message).toContain('SLACK_BOT_TOKEN must be set');
  expect(message).toMatch(/SLACK_APP_TOKEN or SLACK_SIGNING_SECRET must be set/);
});

const malformed: [string, string][] = [
  ['SLACK_BOT_TOKEN', 'xoxp-hush-of-a-person'],
  ['SLACK_BOT_TOKEN', 'xoxb-'],
  ['SLACK_BOT_TOKEN', 'xoxb-hush with-blank'],
  ['SLACK_APP_TOKEN', 'xoxb-hush-in-the-wrong-place'],
  ['SLACK_SIGNING_SECRET', 'short-hush'],
  ['SLACK_API_URL', 'https://slack.example'],
  ['SLACK_API_URL', 'slack.com/api/'],
  ['DATABASE_URL', 'data/amcham.db'],
  ['DATABASE_URL', 'sqlite:'],
  ['DATABASE_URL', 'mysql://hush@host/db'],
  ['DATABASE_URL', 'postgres://'],
  ['AMCHAM_ALERT_CHANNEL', '#consolidation'],
  ['AMCHAM_ALERT_CHANNEL', 'U0123456789'],
  ['LOG_LEVEL', 'loud'],
  ['METRICS', 'yes'],
  ['METRICS', 'true'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '80a'],
  ['PORT', '-1'],
];

test.each(malformed)('%s=%s is refused by name, and no secret in it is repeated', (name, value) => {
  const message = refusal({ ...SOCKET, [name]: value });
  expect(message).toMatch(new RegExp(`^- ${name} must `, 'm'));
  expect(message.split('\n')).toHaveLength(2);
  expect(message).not.toContain('hush');
});

describe('many faults', () => {
  const wrong = {
    SLACK_BOT_TOKEN: 'hush-1-not-a-token',
    SLACK_APP_TOKEN: 'hush-2-not-a-token',
    SLACK_SIGNING_SECRET: 'hush-3',
    SLACK_API_URL: 'hush-4',
    DATABASE_URL: 'hush-5',
    AMCHAM_ALERT_CHANNEL: 'hush-6',
    LOG_LEVEL: 'hush-7',
    PORT: 'hush-8',
    METRICS: 'hush-9',
  };

  it('are told in one message that names each once', () => {
    const message = refusal(wrong);
    for (const name of Object.keys(wrong)) expect(message.split(`- ${name} `)).toHaveLength(2);
  });

  it('never show a secret', () => {
    expect(refusal(wrong)).not.toContain('hush');
  });

  it('do not hide that neither transport is set', () => {
    const message = refusal({ PORT: 'x' });
    expect(message).toContain('- PORT ');
    expect(message).toContain('- SLACK_BOT_TOKEN must be set');
    expect(message).toContain('- SLACK_APP_TOKEN or SLACK_SIGNING_SECRET must be set');
  });
});

it('the tools that need only the database ask for nothing of Slack', () => {
  expect(readDatabaseUrl({})).toBe('sqlite:data/amcham.db');
  expect(readDatabaseUrl({ DATABASE_URL: 'sqlite:roster.db', PORT: 'x' })).toBe('sqlite:roster.db');
  expect(readDatabaseUrl({ DATABASE_URL: 'postgres://a:b@c/d' })).toBe('postgres://a:b@c/d');
  expect(() => readDatabaseUrl({ DATABASE_URL: 'roster.db' })).toThrow(/DATABASE_URL must name/);
});
