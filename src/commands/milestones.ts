import { dayAt } from '#domain/calendar.ts';
import { standing } from '#domain/consolidation.ts';
import { milestoneRoad } from '#domain/milestone-road.ts';
import { listAnnounced } from '#store/announced-milestones.ts';
import type { Message } from '#views/message.ts';
import { milestonesMessage } from '#views/milestones-message.ts';
import type { Answer, Asker } from './request.ts';

/** `milestones`: which are passed, when and with which company, and which come next. */
export const answerMilestones: Answer = async (request) => ({
  kind: 'message',
  message: await milestonesOf(request),
});

export async function milestonesOf({
  db,
  teamId,
  voice,
  at,
  readFigures,
}: Asker): Promise<Message> {
  const { chapter, settings, figures } = await readFigures(teamId);
  const { plan, timeZone } = settings;
  const { counted, states } = standing(figures, settings, dayAt(at, timeZone));
  const byState = { BCN: 0, BCS: 0, CHH: 0, SIN: 0, SON: 0 };
  for (const one of states) byState[one.state] = one.counted;
  const road = milestoneRoad(plan, { counted, byState }, await listAnnounced(db, chapter.id));
  return milestonesMessage(road, { counted, plan, timeZone }, voice);
}
