import { COUNTED, type CountingRule, type Standing } from '#domain/consolidation.ts';
import type { Voice } from '#locales/voice.ts';
import { forecastSentence } from './forecast-sentence.ts';

/** The count of the chapter or of the state. */
export function title(
  { state, counted, target }: Standing,
  { phrases, number, count }: Voice,
): string {
  return state === null
    ? phrases.status.title(number(counted), number(target))
    : phrases.status.stateTitle(phrases.states[state], count(counted));
}

/** What counts, as the chapter has set it. */
export const ruleSentence = ({ name, version }: CountingRule, { phrases, number }: Voice): string =>
  phrases.countingRules[name](number(version));

/** What to do where there is no company yet; nothing where there are some to be won. */
export const howToBegin = ({ prospects }: Standing, { phrases }: Voice): string[] =>
  prospects > 0 ? [] : [phrases.status.noCompanies];

/** Where the count would be with those who are courted; nothing where there are none. */
export function pipeline(standing: Standing, { phrases, number, count }: Voice): string[] {
  const { state, counted, prospects, target, rule } = standing;
  if (prospects === 0) return [];
  const told = {
    counted: count(counted),
    courted: count(prospects),
    both: number(counted + prospects),
    confirmed: COUNTED[rule.name].confirmed,
  };
  const { ofChapter, ofState } = phrases.pipeline;
  return [state === null ? ofChapter(told, number(target)) : ofState(told)];
}

/** When the target is reached by the pace so far. */
export const forecast = (standing: Standing, voice: Voice): string[] =>
  standing.forecast === null ? [] : [forecastSentence(standing.forecast, standing.target, voice)];

/** How many are still to come. */
export const remaining = ({ toGo }: Standing, { phrases, count }: Voice): string =>
  toGo === 0 ? phrases.status.reached : phrases.status.toGo(count(toGo));

/** The next milestone, and how far it is. */
export function next(
  { nextMilestone, counted }: Standing,
  { phrases, number, count }: Voice,
): string {
  const { status } = phrases;
  return nextMilestone === null
    ? status.noNext
    : status.nextToGo(number(nextMilestone), status.toGo(count(nextMilestone - counted)));
}

/** Who joined last, a line each. */
export const latestLines = (standing: Standing, { phrases, shortDay }: Voice): string[] =>
  standing.latest.map(({ name, state, joinedOn }) =>
    phrases.status.joined(name, phrases.states[state], shortDay(joinedOn)),
  );
