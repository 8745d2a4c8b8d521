import type { KnownBlock } from '@slack/types';
import type { Alert } from '#domain/alert.ts';
import { daysBetween } from '#domain/calendar.ts';
import { STATES } from '#domain/choices.ts';
import type { Milestone } from '#domain/milestones.ts';
import type { Voice } from '#locales/voice.ts';
import { digestMessage } from './digest-message.ts';
import type { Part } from './in-languages.ts';
import {
  bullets,
  escaped,
  header,
  heading,
  inline,
  type Message,
  paragraph,
  section,
} from './message.ts';
import { progressBar } from './status-glance.ts';

/** The message that an alert posts. */
export function alertMessage(alert: Alert, voice: Voice, part: Part = 'whole'): Message {
  switch (alert.kind) {
    case 'milestones':
      return milestonesMessage(alert, voice);
    case 'target':
      return celebration(alert, voice, part);
    case 'target-lost':
      return targetLost(alert, voice);
    case 'target-regained':
      return paragraph([alertTitle(alert, voice), ...causeOf(alert, voice)].join(' '));
    case 'correction':
      return correction(alert, voice);
    case 'digest':
      return digestMessage(alert, progressLine(alert, voice), voice, part);
  }
}

/** An alert in one line, without its details. */
export function alertTitle(alert: Alert, voice: Voice): string {
  const { alerts } = voice.phrases;
  const [counted, target] = [voice.number(alert.counted), voice.number(alert.target)];
  switch (alert.kind) {
    case 'milestones':
      return milestonesTitle(alert, voice);
    case 'target':
      return alerts.targetTitle(target);
    case 'target-lost':
      return alerts.lost(counted, target);
    case 'target-regained':
      return alerts.regained(counted, target);
    case 'correction':
      return alerts.correction(alert.company);
    case 'digest':
      return voice.phrases.digest.title(counted, target);
  }
}

/** Where a change of the settings earned an alert, the alert says so. */
const causeOf = ({ bySettings }: { bySettings?: true }, { phrases }: Voice): string[] =>
  bySettings ? [phrases.alerts.bySettings] : [];

function targetLost(alert: Of<'target-lost'>, voice: Voice): Message {
  const { slip } = voice.phrases.alerts;
  const why = alert.slip ? [slip(alert.slip)] : causeOf(alert, voice);
  return paragraph([alertTitle(alert, voice), ...why].join(' '));
}

function correction(alert: Of<'correction'>, voice: Voice): Message {
  const { notReached } = voice.phrases.alerts;
  const milestones = alert.milestones.map((milestone) => milestoneLine(milestone, voice));
  return paragraph(
    [
      alertTitle(alert, voice),
      ...(milestones.length > 0 ? [notReached(voice.list(milestones))] : []),
      progressLine(alert, voice),
    ].join(' '),
  );
}

type Of<K extends Alert['kind']> = Extract<Alert, { kind: K }>;

function milestonesMessage(alert: Of<'milestones'>, voice: Voice): Message {
  const title = milestonesTitle(alert, voice);
  // Where only states are told, the title has named them all.
  const listed = alert.milestones.length > 1 && alert.milestones.some(isCount);
  const lines = listed ? alert.milestones.map((milestone) => milestoneLine(milestone, voice)) : [];
  const progress = [progressLine(alert, voice), ...causeOf(alert, voice)].join(' ');
  return {
    text: escaped([title, ...lines, progress].join('\n')),
    blocks: [
      header(title),
      ...(lines.length > 0 ? [bullets(lines)] : []),
      section(`${progressBar(alert.counted, alert.target)}\n${progress}`),
    ],
  };
}

const isCount = ({ kind }: Milestone): boolean => kind === 'count';

function milestonesTitle(alert: Of<'milestones'>, voice: Voice): string {
  const [only, ...others] = alert.milestones;
  const several = only === undefined || others.length > 0;
  return several ? severalTitle(alert, voice) : titleOf(only, voice);
}

function severalTitle({ milestones, counted }: Of<'milestones'>, voice: Voice): string {
  const { alerts, states } = voice.phrases;
  const firsts = milestones.flatMap((one) => (one.kind === 'state' ? [states[one.state]] : []));
  return firsts.length === milestones.length
    ? alerts.statesTitle(voice.list(firsts))
    : alerts.severalTitle(voice.number(counted));
}

const titleOf = (milestone: Milestone, { phrases, number }: Voice): string =>
  milestone.kind === 'count'
    ? phrases.alerts.milestoneTitle(number(milestone.at))
    : phrases.alerts.stateTitle(phrases.states[milestone.state]);

/** A milestone in one line. */
export const milestoneLine = (milestone: Milestone, { phrases, number }: Voice): string =>
  milestone.kind === 'count'
    ? phrases.alerts.countLine(number(milestone.at))
    : phrases.alerts.stateLine(phrases.states[milestone.state]);

function progressLine({ counted, target }: Alert, { phrases, number, count }: Voice): string {
  const { alerts, status } = phrases;
  return counted >= target
    ? alerts.progressDone(number(counted), number(target))
    : alerts.progress(number(counted), number(target), status.toGo(count(target - counted)));
}

function celebration(alert: Of<'target'>, voice: Voice, part: Part): Message {
  const { alerts } = voice.phrases;
  const { counted, target, since, reachedOn, completedBy } = alert;
  const title = alertTitle(alert, voice);
  const completer = alerts.completedBy(voice.count(target));
  const lead = [
    alerts.targetLine(voice.number(target)),
    ...(counted > target ? [alerts.beyond(voice.number(counted))] : []),
    ...causeOf(alert, voice),
  ].join(' ');
  const days = voice.count(daysBetween(since, reachedOn));
  const road = alerts.days(days, voice.day(since), voice.day(reachedOn));
  const list = part === 'whole' ? companiesByState(alert, voice) : [];
  return {
    text: escaped(
      [
        ...[title, lead],
        ...(completedBy === '' ? [] : [`${completer}: ${completedBy}`]),
        `${alerts.road}: ${road}`,
        ...list.map(({ name, companies }) => `${name}: ${companies}`),
      ].join('\n'),
    ),
    blocks: [
      header(title),
      section(`${progressBar(counted, target)}\n${lead}`),
      ...(completedBy === '' ? [] : [heading(completer, completedBy)]),
      heading(alerts.road, road),
      ...(list.length > 0 ? [DIVIDER, header(alerts.theList)] : []),
      ...list.map(({ name, companies }) => heading(name, companies)),
    ],
  };
}

const DIVIDER: KnownBlock = { type: 'divider' };

/** Names are clipped nowhere: what does not fit is told as a number. Slack refuses near 13,200 characters in all. */
const MOST_CHARACTERS = 10_000;

type Listed = { name: string; companies: string };

function companiesByState(alert: Of<'target'>, { phrases, number, count }: Voice): Listed[] {
  const { alerts, states } = phrases;
  let room = MOST_CHARACTERS;
  const fitting = alert.companies.filter(({ name }) => {
    room -= name.length;
    return room >= 0;
  });
  const listed = STATES.flatMap((state): Listed[] => {
    const names = fitting.filter((one) => one.state === state).map(({ name }) => name);
    const name = alerts.list(states[state], number(alert.byState[state]));
    return names.length > 0 ? [{ name, companies: inline(names) }] : [];
  });
  const left = alert.counted - fitting.length;
  return left > 0 ? [...listed, { name: '…', companies: alerts.more(count(left)) }] : listed;
}
