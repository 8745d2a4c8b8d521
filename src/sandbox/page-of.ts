import { type ApiCall, argCount, argText } from './api-call.ts';
import { ApiRefusal } from './api-refusal.ts';

export type Page<T> = { items: T[]; more: boolean; nextCursor: string };

function startOf({ args }: ApiCall): number {
  const cursor = argText(args, 'cursor') ?? '';
  if (cursor === '') return 0;
  const start = Number(
    Buffer.from(cursor, 'base64')
      .toString('utf8')
      .replace(/^from:/, ''),
  );
  if (!Number.isInteger(start)) throw new ApiRefusal('invalid_cursor');
  return start;
}

/** The items that a call's `cursor` and `limit` ask for, and the cursor of those that follow. */
export function pageOf<T>(
  call: ApiCall,
  all: readonly T[],
  { limit, most }: { limit: number; most: number },
): Page<T> {
  const start = startOf(call);
  const end = start + argCount(call.args, 'limit', limit, most);
  const more = end < all.length;
  const nextCursor = more ? Buffer.from(`from:${end}`).toString('base64') : '';
  return { items: all.slice(start, end), more, nextCursor };
}
