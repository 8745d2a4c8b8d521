import { ApiRefusal } from './api-refusal.ts';
import { type Fields, isFields } from './block-kit/record.ts';
import type { Sandbox } from './sandbox.ts';

/** One call of a Web API method; arguments arrive as text from forms, as JSON values from JSON. */
export type ApiCall = { sandbox: Sandbox; args: Fields };

export type ApiMethod = {
  token: 'bot' | 'app' | 'none';
  /** Any one of these arguments must be there, for each list. */
  required: readonly (readonly string[])[];
  scope?: (call: ApiCall) => string | undefined;
  run: (call: ApiCall) => Fields;
};

export function argText(args: Fields, name: string): string | undefined {
  const value = args[name];
  return value === undefined || value === null || typeof value === 'object'
    ? undefined
    : String(value);
}

export function argFlag(args: Fields, name: string): boolean {
  return ['true', '1'].includes(argText(args, name) ?? '');
}

/** A number within bounds; what was left out is the default, and nonsense is refused. */
export function argCount(args: Fields, name: string, preset: number, most: number): number {
  const count = Number(argText(args, name) ?? preset);
  if (!Number.isInteger(count) || count < 1)
    throw new ApiRefusal('invalid_arguments', {
      response_metadata: { messages: [`[ERROR] ${name} is not a count`] },
    });
  return Math.min(count, most);
}

/** An argument that is JSON, or JSON as text; broken JSON is refused by the error given. */
export function argJson(args: Fields, name: string, error: string): unknown {
  const value = args[name];
  if (typeof value !== 'string') return value;
  if (value === '') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    throw new ApiRefusal(error);
  }
}

export function argObject(args: Fields, name: string, error: string): Fields | undefined {
  const value = argJson(args, name, error);
  if (value === undefined || value === null) return undefined;
  if (!isFields(value)) throw new ApiRefusal(error);
  return value;
}
