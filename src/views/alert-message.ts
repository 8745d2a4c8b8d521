import type { KnownBlock } from '@slack/types';
import type { Alert } from '#domain/alert.ts';
import { daysBetween } from '#domain/calendar.ts';
import { STATES } from '#domain/choices.ts';
import type { Milestone } from '#domain/milestones.ts';
import type { Voice } from '#locales/voice.ts';
import { bullets, escaped, header, heading, type Message, paragraph, section } from './message.ts';
import { progressBar } from './status-message.ts';

/** The message that an alert posts, in the chapter's language. */
export function alertMessage(alert: Alert, voice: Voice): Message {
  const { alerts } = voice.phrases;
  const [counted, target] = [voice.number(alert.counted), voice.number(alert.target)];
  switch (alert.kind) {
    case 'milestones':
      return milestonesMessage(alert, voice);
    case 'target':
      return celebration(alert, voice);
    case 'target-lost':
      return paragraph(alerts.lost(counted, target));
    case 'target-regained':
      return paragraph(alerts.regained(counted, target));
  }
}

type Of<K extends Alert['kind']> = Extract<Alert, { kind: K }>;

function milestonesMessage(alert: Of<'milestones'>, voice: Voice): Message {
  const { alerts } = voice.phrases;
  const [only, ...others] = alert.milestones;
  const several = only === undefined || others.length > 0;
  const title = several ? alerts.severalTitle(voice.number(alert.counted)) : titleOf(only, voice);
  const lines = several ? alert.milestones.map((milestone) => lineOf(milestone, voice)) : [];
  const progress = progressLine(alert, voice);
  return {
    text: escaped([title, ...lines, progress].join('\n')),
    blocks: [
      header(title),
      ...(lines.length > 0 ? [bullets(lines)] : []),
      section(`${progressBar(alert.counted, alert.target)}\n${progress}`),
    ],
  };
}

const titleOf = (milestone: Milestone, { phrases, number }: Voice): string =>
  milestone.kind === 'count'
    ? phrases.alerts.milestoneTitle(number(milestone.at))
    : phrases.alerts.stateTitle(phrases.states[milestone.state]);

const lineOf = (milestone: Milestone, { phrases, number }: Voice): string =>
  milestone.kind === 'count'
    ? phrases.alerts.countLine(number(milestone.at))
    : phrases.alerts.stateLine(phrases.states[milestone.state]);

function progressLine({ counted, target }: Alert, { phrases, number, count }: Voice): string {
  const { alerts, status } = phrases;
  return counted >= target
    ? alerts.progressDone(number(counted), number(target))
    : alerts.progress(number(counted), number(target), status.toGo(count(target - counted)));
}

function celebration(alert: Of<'target'>, voice: Voice): Message {
  const { alerts } = voice.phrases;
  const { counted, target, since, reachedOn, completedBy } = alert;
  const title = alerts.targetTitle(voice.number(target));
  const lead = [
    alerts.targetLine(voice.number(target)),
    ...(counted > target ? [alerts.beyond(voice.number(counted))] : []),
  ].join(' ');
  const days = voice.count(daysBetween(since, reachedOn));
  const road = alerts.days(days, voice.day(since), voice.day(reachedOn));
  return {
    text: escaped(
      [title, lead, `${alerts.completedBy}: ${completedBy}`, `${alerts.road}: ${road}`].join('\n'),
    ),
    blocks: [
      header(title),
      section(`${progressBar(counted, target)}\n${lead}`),
      heading(alerts.completedBy, completedBy),
      heading(alerts.road, road),
      { type: 'divider' },
      header(alerts.theList),
      ...companiesByState(alert, voice),
    ],
  };
}

/** Names are clipped nowhere: what does not fit is told as a number. Slack refuses near 13,200 characters in all. */
const MOST_CHARACTERS = 10_000;

function companiesByState(alert: Of<'target'>, voice: Voice): KnownBlock[] {
  const { phrases, number, count } = voice;
  let room = MOST_CHARACTERS;
  const fitting = alert.companies.filter(({ name }) => {
    room -= name.length;
    return room >= 0;
  });
  const blocks = STATES.flatMap((state): KnownBlock[] => {
    const names = fitting.filter((one) => one.state === state).map(({ name }) => name);
    if (names.length === 0) return [];
    const title = phrases.alerts.list(phrases.states[state], number(alert.byState[state]));
    return [heading(title), bullets(names)];
  });
  const left = alert.counted - fitting.length;
  return left > 0 ? [...blocks, section(phrases.alerts.more(count(left)))] : blocks;
}
