import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import { ActFault } from '#sandbox/exact-entry.ts';
import { parseJson, readBytes } from '#sandbox/request-body.ts';
import type { Act } from './act.ts';

const MEGABYTE = 1024 ** 2;
const MOST_TIMES = 100;

const id = z.string().min(1).max(255);
const element = z.strictObject({ blockId: id, actionId: id });
const inView = z.strictObject({ view: id });
const onMessage = z.strictObject({ channel: id, ts: id });
const how = z.enum([
  'rateLimited',
  'serverErrors',
  'cutAfterPosting',
  'slow',
  'expireTriggers',
  'noCharts',
]);

const shape: z.ZodType<Act> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('send'),
    person: id,
    channel: id,
    text: z.string(),
    threadTs: z.exactOptional(id),
  }),
  z.strictObject({ kind: z.literal('openHome'), person: id }),
  z.strictObject({ kind: z.literal('takeShortcut'), person: id, callbackId: id }),
  z.strictObject({
    kind: z.literal('takeMessageShortcut'),
    person: id,
    callbackId: id,
    on: onMessage,
  }),
  z.strictObject({
    kind: z.literal('runStep'),
    person: id,
    callbackId: id,
    inputs: z.record(z.string(), z.string()),
  }),
  z.strictObject({
    kind: z.literal('press'),
    person: id,
    on: z.union([inView, onMessage]),
    element,
    value: z.exactOptional(z.unknown()),
  }),
  z.strictObject({
    kind: z.literal('enter'),
    person: id,
    view: id,
    element,
    value: z.unknown(),
  }),
  z.strictObject({
    kind: z.literal('suggest'),
    person: id,
    on: z.union([inView, onMessage]),
    element,
    typed: z.string(),
  }),
  z.strictObject({ kind: z.literal('submit'), person: id, view: id }),
  z.strictObject({ kind: z.literal('close'), person: id, view: id }),
  z.strictObject({
    kind: z.literal('misbehave'),
    how,
    times: z.int().min(0).max(MOST_TIMES),
  }),
  z.strictObject({ kind: z.literal('behave') }),
]);

/** The act in a request's body; throws an ActFault that says what is wrong with it. */
export async function readAct(request: IncomingMessage): Promise<Act> {
  const body = await readBytes(request, MEGABYTE);
  const read = shape.safeParse(parseJson(body?.toString('utf8') ?? ''));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ActFault(`This is no act: ${issue?.path.join('.') || 'the body'}: ${issue?.message}.`);
}
