import { z } from 'zod';
import type { Language } from '#domain/person.ts';
import { languageOf, type Voice, voiceOf } from '#locales/voice.ts';
import type { ClaimedAlert } from '#store/claim-alert.ts';
import { forgetTelling, isToldNow } from '#store/doubt.ts';
import { chosenLanguages } from '#store/person-languages.ts';
import { getSettings } from '#store/settings.ts';
import type { Message } from '#views/message.ts';
import { doubtMessage, troubleMessage } from '#views/trouble-message.ts';
import { type Delivery, later } from './delivery.ts';
import type { Fault } from './fault.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Tells the workspace's admins and those whom they have named, once a day, what only a person can put right. Where an alert may have
 * been posted and the bot cannot look, it asks them to look, with a button for each answer.
 */
export async function tellAdmins(
  delivery: Delivery,
  due: ClaimedAlert,
  fault: Fault,
): Promise<void> {
  const { db, now, slack, logger } = delivery;
  const at = now();
  const day = { now: at.toISOString(), dayBefore: later(at, -DAY) };
  if (!(await isToldNow(db, due.id, day))) return;
  const warn = (error: unknown): number => {
    const reason = error instanceof Error ? error.message : 'unknown';
    logger.warn({ alert: due.id, reason }, 'Not every admin could be told of an alert.');
    return 0;
  };
  const { admins: named } = await getSettings(db, due.chapterId);
  const chosen = await chosenLanguages(db, due.chapterId);
  const admins = await listAdmins(delivery, named).catch((error: unknown) => {
    warn(error);
    return [];
  });
  let told = 0;
  for (const { id: channel, language } of admins) {
    const { text, blocks } = wordsFor(due, fault, voiceOf(chosen.get(channel) ?? language));
    const telling = slack.chat.postMessage({ channel, text, blocks, unfurl_links: false });
    told += await telling.then(() => 1).catch(warn);
  }
  if (told === 0) await forgetTelling(db, due.id);
}

function wordsFor({ id, alert, doubt, place }: ClaimedAlert, fault: Fault, voice: Voice): Message {
  const { trouble } = fault;
  return doubt && fault.inDoubt
    ? doubtMessage({ id, since: doubt.since, alert, channel: doubt.channel }, voice)
    : troubleMessage({ alert, channel: place?.channel ?? null, trouble }, voice);
}

const account = z.object({
  id: z.string(),
  locale: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
});

type Admin = { id: string; language: Language };

function isAdmin(
  { id, deleted, is_bot, is_admin, is_owner, is_restricted }: z.infer<typeof account>,
  named: readonly string[],
): boolean {
  const isNamed = named.includes(id) && !is_restricted;
  return Boolean(is_admin || is_owner || isNamed) && !deleted && !is_bot;
}

const MOST_PAGES = 50;

async function listAdmins({ slack }: Delivery, named: readonly string[]): Promise<Admin[]> {
  const admins: Admin[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { members = [], response_metadata } = await slack.users.list({
      limit: 200,
      include_locale: true,
      ...(cursor ? { cursor } : {}),
    });
    for (const member of members) {
      const found = account.parse(member);
      if (isAdmin(found, named)) admins.push({ id: found.id, language: languageOf(found.locale) });
    }
    cursor = response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return admins;
}
