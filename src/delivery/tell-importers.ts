import { voiceOf } from '#locales/voice.ts';
import { refusalIn } from '#slack/refusal.ts';
import { claimLeftImports, endImport, importKey, leaveImport } from '#store/begun-imports.ts';
import { findEntry } from '#store/history-pages.ts';
import type { BegunImportTable } from '#store/schema.ts';
import { getSettings } from '#store/settings.ts';
import { countNews } from '#views/import-effect.ts';
import { importDone, importForm } from '#views/import-form.ts';
import {
  type PastImport,
  stoppedAfterMessage,
  stoppedBeforeMessage,
} from '#views/import-message.ts';
import { type Delivery, later } from './delivery.ts';

/** Milliseconds: longer than any import takes, so that whoever was to tell of an older one is no more. */
const LONGEST = 5 * 60 * 1000;
/** Between two looks. */
const REST = 2000;

/**
 * Tells people what became of the files that they brought before a bot was killed, or lost Slack or the
 * store: of those that were left, and where other processes may have been killed, of each when it would
 * have ended. Whoever is still at work on one then, being slow or by another clock, writes nothing.
 */
export function leftImports(delivery: Delivery): (now: Date) => Promise<void> {
  const { db, lease } = delivery;
  let last: number | undefined;
  return async (now) => {
    if (last !== undefined && Math.abs(now.getTime() - last) < REST) return;
    last = now.getTime();
    const old = lease === 0 ? {} : { before: later(now, -LONGEST) };
    const left = await claimLeftImports(db, { ...old, now: now.toISOString() });
    const told = await Promise.allSettled(left.map((begun) => tellOrLeave(delivery, begun)));
    for (const outcome of told) if (outcome.status === 'rejected') throw outcome.reason;
  };
}

/** Tells of one; where that fails, it is told later. */
async function tellOrLeave(delivery: Delivery, begun: BegunImportTable): Promise<void> {
  try {
    await tellOutcome(delivery, begun);
  } catch (error) {
    await leaveImport(delivery.db, begun);
    throw error;
  }
}

/** An import is one transaction: all of it is in the history, or nothing was written. */
async function tellOutcome(delivery: Delivery, begun: BegunImportTable): Promise<void> {
  const { db, slack, logger } = delivery;
  const { view_id, user_id: channel, language } = begun;
  const voice = voiceOf(language);
  const done = await findDone(delivery, begun);
  const view = done
    ? importDone([countNews(done, voice)], voice)
    : importForm(voice, [voice.phrases.imports.stoppedBefore]);
  // Most have closed the form by now.
  await slack.views.update({ view_id, view }).catch(() => undefined);
  const { text, blocks } = done ? stoppedAfterMessage(done, voice) : stoppedBeforeMessage(voice);
  await slack.chat
    .postMessage({ channel, text, blocks, unfurl_links: false })
    .catch((error: unknown) => {
      const reason = refusalIn(error);
      if (reason === undefined) throw error;
      logger.warn({ person: channel, reason }, 'Nobody hears of an import.');
    });
  await endImport(db, begun);
}

async function findDone(
  { db }: Delivery,
  { chapter_id, view_id }: BegunImportTable,
): Promise<PastImport | undefined> {
  const entry = await findEntry(db, chapter_id, importKey(view_id));
  if (entry === undefined) return undefined;
  const { plan } = await getSettings(db, chapter_id);
  const { turn, before, after } = entry.line;
  return { turn, added: entry.added, amended: entry.amended, before, after, target: plan.target };
}
