import { z } from 'zod';
import { languageOf, voiceOf } from '#locales/voice.ts';
import type { ClaimedAlert } from '#store/alerts.ts';
import { forgetTelling, isToldNow } from '#store/doubt.ts';
import { doubtMessage, troubleMessage } from '#views/trouble-message.ts';
import { type Delivery, later } from './delivery.ts';
import type { Fault } from './fault.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Tells the workspace's admins, once a day, what only a person can put right. Where an alert may have
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
  let told = 0;
  try {
    for (const admin of await listAdmins(delivery)) {
      const voice = voiceOf(admin.language);
      const channel = due.doubt?.channel ?? due.place?.channel ?? null;
      const { text, blocks } = fault.inDoubt
        ? doubtMessage({ id: due.id, alert: due.alert, channel: channel ?? '' }, voice)
        : troubleMessage({ alert: due.alert, channel, trouble: fault.trouble }, voice);
      await slack.chat.postMessage({ channel: admin.id, text, blocks, unfurl_links: false });
      told += 1;
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    logger.warn({ alert: due.id, reason, told }, 'Not every admin could be told of an alert.');
  }
  if (told === 0) await forgetTelling(db, due.id);
}

const account = z.object({
  id: z.string(),
  locale: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
});

type Admin = { id: string; language: 'en' | 'es' };

const MOST_PAGES = 50;

async function listAdmins({ slack }: Delivery): Promise<Admin[]> {
  const admins: Admin[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { members = [], response_metadata } = await slack.users.list({
      limit: 200,
      include_locale: true,
      ...(cursor ? { cursor } : {}),
    });
    for (const member of members) {
      const { id, locale, deleted, is_bot, is_admin, is_owner } = account.parse(member);
      if ((is_admin || is_owner) && !deleted && !is_bot)
        admins.push({ id, language: languageOf(locale) });
    }
    cursor = response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return admins;
}
