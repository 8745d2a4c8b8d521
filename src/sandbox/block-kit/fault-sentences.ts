import type * as z from 'zod';
import { isFields } from './record.ts';

/** What is wrong with blocks, in words, and the JSON pointer to where. */
export type BlockFault = { pointer: string; sentence: string };

export function faultLine(fault: BlockFault): string {
  return `${fault.pointer === '' ? '/' : fault.pointer}: ${fault.sentence}`;
}

const counted = (amount: number) => amount.toLocaleString('en-US');

function sizeOf(input: unknown, unit: string): string {
  if (typeof input === 'string' || Array.isArray(input)) return `${counted(input.length)} ${unit}`;
  return String(input);
}

function sizeSentence(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'too_big' && issue.code !== 'too_small') return undefined;
  const unit = issue.origin === 'string' ? 'characters' : issue.origin === 'array' ? 'items' : '';
  const bound = issue.code === 'too_big' ? Number(issue.maximum) : Number(issue.minimum);
  const side =
    issue.code === 'too_big' ? 'at most' : issue.inclusive === false ? 'more than' : 'at least';
  return `${sizeOf(issue.input, unit)}, ${side} ${counted(bound)}`;
}

function wrongKind(issue: z.core.$ZodIssueInvalidType): string {
  if (issue.input === undefined) return 'is required';
  return `should be ${issue.expected === 'number' ? 'a finite number' : `of type ${issue.expected}`}`;
}

function typeName(input: unknown): string {
  return isFields(input) ? String(input.type) : String(input);
}

function sentence(issue: z.core.$ZodIssue): string {
  const size = sizeSentence(issue);
  if (size !== undefined) return size;
  if (issue.code === 'unrecognized_keys')
    return `unknown ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  if (issue.code === 'invalid_type') return wrongKind(issue);
  if (issue.code === 'invalid_union') return `unsupported type: ${typeName(issue.input)}`;
  if (issue.code === 'invalid_value') return `should be ${issue.values.map(String).join(' or ')}`;
  return issue.message;
}

/** The faults zod found in what stands at a pointer. */
export function faultsFrom(error: z.ZodError, at: string): BlockFault[] {
  return error.issues.map((issue) => ({
    pointer: [at, ...issue.path.map(String)].join('/'),
    sentence: sentence(issue),
  }));
}
