import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import { type Logger, pino, stdSerializers } from 'pino';
import { requestId } from './request.ts';

const TOKEN = /\bx(?:ox[a-z]|app)-[\w-]+|https:\/\/hooks\.slack\.com\/\S+|\bwss?:\/\/\S+/g;
const hidden = (text: string): string => text.replace(TOKEN, '[hidden]');

/** One JSON object a line, with the id of the request in hand; tokens are hidden wherever they turn up. */
export const createLogger = (level: string): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: serializeError },
    mixin: () => {
      const request = requestId();
      return request === undefined ? {} : { request };
    },
  });

/** What went wrong and where, without what people typed: request bodies that libraries hang on errors stay out. */
function serializeError(error: Error): object {
  const { type, message, stack } = stdSerializers.err(error);
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { type, message: hidden(message), stack: hidden(stack), ...code };
}

const LEVELS: Record<LogLevel, 'debug' | 'info' | 'warn' | 'error'> = {
  [LogLevel.DEBUG]: 'debug',
  [LogLevel.INFO]: 'info',
  [LogLevel.WARN]: 'warn',
  [LogLevel.ERROR]: 'error',
};

/** The same log for Bolt, whose debug messages hold what people typed: they are left out. */
export function boltLogger(logger: Logger): BoltLogger {
  const child = logger.child({ of: 'bolt' });
  const write =
    (level: LogLevel) =>
    (...parts: unknown[]): void => {
      const error = parts.find((part) => part instanceof Error);
      const text = parts.filter((part) => typeof part === 'string').join(' ');
      child[LEVELS[level]](error ? { err: error } : {}, hidden(text));
    };
  return {
    debug: () => undefined,
    info: write(LogLevel.DEBUG),
    warn: write(LogLevel.WARN),
    error: write(LogLevel.ERROR),
    setLevel: () => undefined,
    getLevel: () => LogLevel.INFO,
    setName: () => undefined,
  };
}
