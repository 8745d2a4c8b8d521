import { type Day, dayAt, endOfDay } from '#domain/calendar.ts';
import { countAsOf } from '#store/count-as-of.ts';
import { type Message, paragraph } from '#views/message.ts';
import type { Asker } from './request.ts';

/** `status DATE`: the count as the history tells it of the end of a day. */
export async function statusAsOf(day: Day, asker: Asker): Promise<Message> {
  const { db, teamId, voice } = asker;
  const { asOf } = voice.phrases;
  const { chapter, settings } = await asker.readFigures(teamId);
  const { timeZone, plan } = settings;
  const { counted, target, begins } = await countAsOf(db, chapter.id, endOfDay(day, timeZone));
  if (begins === null) return paragraph(asOf.none);
  const first = dayAt(begins, timeZone);
  if (day < first) return paragraph(asOf.before(voice.day(day), voice.day(first)));
  const told = asOf.told(
    voice.day(day),
    voice.number(counted),
    voice.number(target ?? plan.target),
  );
  return paragraph(`${told} ${asOf.honest}`);
}
