import { existsSync } from 'node:fs';
import { z } from 'zod';

const text = (rule: RegExp, meaning: string) => z.string().regex(rule, meaning);

const database = text(
  /^(sqlite:.+|postgres(ql)?:\/\/\S+)$/,
  'must name a SQLite file, such as sqlite:data/amcham.db, or a Postgres database: postgres://…',
);

const storeVariables = z.object({
  DATABASE_URL: database.default('sqlite:data/amcham.db'),
});

const botToken = text(/^xoxb-\S+$/, 'must be a bot token, which begins with xoxb-');
const apiUrl = text(/^https?:\/\/.+\/api\/$/, 'must be an address that ends in /api/').default(
  'https://slack.com/api/',
);

const slackVariables = z.object({ SLACK_BOT_TOKEN: botToken.optional(), SLACK_API_URL: apiUrl });

const variables = storeVariables
  .extend({
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: text(
      /^xapp-\S+$/,
      'must be an app-level token, which begins with xapp-',
    ).optional(),
    SLACK_SIGNING_SECRET: text(
      /^\S{16,}$/,
      'must be the signing secret of the app’s Basic Information page',
    ).optional(),
    SLACK_API_URL: apiUrl,
    AMCHAM_ALERT_CHANNEL: text(
      /^[CG][A-Z0-9]{2,}$/,
      'must be a channel’s id, such as C0123456789 (not its name)',
    ).optional(),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be one of fatal, error, warn, info, debug, trace, silent',
      })
      .default('info'),
    PORT: text(/^\d{1,5}$/, 'must be a port, 1 to 65535')
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, 'must be a port, 1 to 65535')
      .optional(),
    METRICS: z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('0'),
    npm_lifecycle_event: z.string().optional(),
  })
  .refine((env) => env.SLACK_APP_TOKEN || env.SLACK_SIGNING_SECRET, {
    path: ['SLACK_APP_TOKEN'],
    message: 'or SLACK_SIGNING_SECRET must be set: the first for Socket Mode, the second for HTTP',
    when: () => true,
  });

export type Transport =
  | { kind: 'socket'; appToken: string; healthPort: number | null }
  | { kind: 'http'; signingSecret: string; port: number };

export type Config = {
  botToken: string;
  transport: Transport;
  apiUrl: string;
  databaseUrl: string;
  alertChannel: string | null;
  logLevel: string;
  /** Whether `GET /metrics` is answered. */
  metrics: boolean;
  /** Whether npm has started the bot. */
  isUnderNpm: boolean;
};

/** An environment that cannot serve: one message that names every fault, and no value of any variable. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The process's environment, and below it what a `.env` file in the working folder sets. */
function ownEnvironment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/** Reads the bot's settings; throws a ConfigFault where any is missing or malformed. */
export function readConfig(environment: Environment = ownEnvironment()): Config {
  const env = parse(variables, environment);
  return {
    botToken: env.SLACK_BOT_TOKEN,
    transport: env.SLACK_APP_TOKEN
      ? { kind: 'socket', appToken: env.SLACK_APP_TOKEN, healthPort: env.PORT ?? null }
      : { kind: 'http', signingSecret: env.SLACK_SIGNING_SECRET ?? '', port: env.PORT ?? 3000 },
    apiUrl: env.SLACK_API_URL,
    databaseUrl: env.DATABASE_URL,
    alertChannel: env.AMCHAM_ALERT_CHANNEL ?? null,
    logLevel: env.LOG_LEVEL,
    metrics: env.METRICS === '1',
    isUnderNpm: env.npm_lifecycle_event !== undefined,
  };
}

/** Whether a store's address is well written, wherever it comes from. */
export const isDatabaseUrl = (url: string): boolean => database.safeParse(url).success;

/** The store's address, for the tools that need nothing of Slack. */
export const readDatabaseUrl = (environment: Environment = ownEnvironment()): string =>
  parse(storeVariables, environment).DATABASE_URL;

/** How the tools reach Slack for what they do better with it; without a token they do not. */
export type SlackAccess = { botToken: string | null; apiUrl: string };

export function readSlackAccess(environment: Environment = ownEnvironment()): SlackAccess {
  const env = parse(slackVariables, environment);
  return { botToken: env.SLACK_BOT_TOKEN ?? null, apiUrl: env.SLACK_API_URL };
}

function parse<T extends z.ZodType>(schema: T, environment: Environment): z.output<T> {
  const set = Object.entries(environment).filter(([, value]) => value?.trim());
  const result = schema.safeParse(Object.fromEntries(set));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message, code }) => {
    const name = path.join('.');
    return `- ${name} ${code === 'invalid_type' ? 'must be set' : message}`;
  });
  throw new ConfigFault(
    ['The environment is not complete. Mend these and start again:', ...faults].join('\n'),
  );
}
