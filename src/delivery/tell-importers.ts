import { WebAPIPlatformError } from '@slack/web-api';
import { voiceOf } from '#locales/voice.ts';
import { claimLeftImports, endImport, importKey } from '#store/begun-imports.ts';
import { findEntry } from '#store/history-pages.ts';
import type { BegunImportTable } from '#store/schema.ts';
import { getSettings } from '#store/settings.ts';
import { importDone, importForm } from '#views/import-form.ts';
import {
  type PastImport,
  stoppedAfterMessage,
  stoppedBeforeMessage,
} from '#views/import-message.ts';
import { countNews } from '#views/import-preview.ts';
import { type Delivery, later } from './delivery.ts';

/** Milliseconds: longer than any import takes, so that whoever was to tell of an older one is no more. */
const LONGEST = 10 * 60 * 1000;
const MINUTE = 60 * 1000;

/**
 * Tells people what became of the imports that they began before a bot was killed: where no other
 * process can be at work on them, of all that were begun before this one started, whatever the clock
 * says meanwhile; else of each when it would have ended.
 */
export function leftImports(delivery: Delivery): (now: Date) => Promise<void> {
  const started = delivery.now();
  const left = (now: Date) =>
    delivery.lease === 0
      ? { before: started.toISOString(), now: later(started, -1) }
      : { before: later(now, -LONGEST), now: now.toISOString() };
  let next = started.getTime();
  return async (now) => {
    if (now.getTime() < next) return;
    next = now.getTime() + MINUTE;
    for (const begun of await claimLeftImports(delivery.db, left(now)))
      await tellOutcome(delivery, begun);
  };
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
      if (!(error instanceof WebAPIPlatformError)) throw error;
      logger.warn({ person: channel, reason: error.data.error }, 'Nobody hears of an import.');
    });
  await endImport(db, view_id);
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
