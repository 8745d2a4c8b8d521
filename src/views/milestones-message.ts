import { dayAt } from '#domain/calendar.ts';
import type { MilestoneRoad, Passed } from '#domain/milestone-road.ts';
import type { Milestone, MilestonePlan } from '#domain/milestones.ts';
import type { Voice } from '#locales/voice.ts';
import { bullets, escaped, header, heading, type Message } from './message.ts';

type Way = { counted: number; plan: MilestonePlan; timeZone: string };

/** The milestones behind a chapter, with the day and the company of each, and those ahead of it. */
export function milestonesMessage(road: MilestoneRoad, way: Way, voice: Voice): Message {
  const { milestones } = voice.phrases;
  const parts = [
    {
      title: milestones.passed,
      lines: road.passed.map((one) => passedLine(one, way, voice)),
      none: milestones.nonePassed,
    },
    {
      title: milestones.ahead,
      lines: road.ahead.map((one) => aheadLine(one, way, voice)),
      none: milestones.noneAhead,
    },
  ].map(({ title, lines, none }) => ({ title, lines: lines.length > 0 ? lines : [none] }));
  const spoken = parts.flatMap(({ title, lines }) => [`${title}:`, ...lines]);
  return {
    text: escaped([milestones.title, ...spoken].join('\n')),
    blocks: [
      header(milestones.title),
      ...parts.flatMap(({ title, lines }) => [heading(title), bullets(lines)]),
    ],
  };
}

function passedLine({ milestone, announced }: Passed, way: Way, voice: Voice): string {
  const { milestones } = voice.phrases;
  const name = nameOf(milestone, way, voice);
  if (announced === null) return milestones.unannounced(name);
  const day = voice.day(dayAt(announced.at, way.timeZone));
  return announced.company === null
    ? milestones.on(name, day)
    : milestones.onWith(name, day, announced.company);
}

function aheadLine(milestone: Milestone, way: Way, voice: Voice): string {
  const name = nameOf(milestone, way, voice);
  return milestone.kind === 'state'
    ? name
    : `${name} (${voice.phrases.status.toGo(voice.count(milestone.at - way.counted))})`;
}

function nameOf(milestone: Milestone, { plan }: Way, { phrases, count }: Voice): string {
  const { alerts, milestones, states } = phrases;
  if (milestone.kind === 'state') return alerts.stateLine(states[milestone.state]);
  const nth = milestones.nth(count(milestone.at));
  return milestone.at === plan.target ? milestones.target(nth) : nth;
}
