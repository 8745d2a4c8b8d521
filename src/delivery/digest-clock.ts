import { dueDigest, isDigestLate, nextDigest } from '#domain/digest-schedule.ts';
import { listChapters } from '#store/chapters.ts';
import { dropDigests, isDigestOwed, oweDigest } from '#store/digest.ts';
import type { Database } from '#store/schema.ts';
import { getSettings } from '#store/settings.ts';

/** Puts every chapter's digest that is due in the outbox, once, and takes out what is there too late; returns the next occasions, ISO 8601 in UTC. */
export async function oweDigests(db: Database, now: Date): Promise<string[]> {
  const at = now.toISOString();
  const next: string[] = [];
  for (const { id } of await listChapters(db)) {
    const { digest, timeZone } = await getSettings(db, id);
    await dropDigests(db, id, (occasion) => isDigestLate(occasion, at));
    const due = dueDigest(digest, timeZone, at);
    if (due !== null && !(await isDigestOwed(db, id, due))) await oweDigest(db, id, due, at);
    const after = nextDigest(digest, timeZone, at);
    if (after !== null) next.push(after);
  }
  return next;
}

/** Milliseconds after which the settings are read again: an admin may have changed them. */
const LONGEST_REST = 60_000;

/** The same for a process that asks at every turn: between occasions it looks once a minute. */
export function digestClock(db: Database): (now: Date) => Promise<void> {
  let [lastLook, nextLook] = [0, 0];
  return async (now) => {
    // A clock that was set back since the last look is none to wait by.
    if (now.getTime() >= lastLook && now.getTime() < nextLook) return;
    const next = await oweDigests(db, now);
    lastLook = now.getTime();
    nextLook = Math.min(now.getTime() + LONGEST_REST, ...next.map((one) => Date.parse(one)));
  };
}
