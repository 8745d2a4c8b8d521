import type { Alert } from '#domain/alert.ts';
import type { ChangedField } from '#domain/history.ts';
import type { RowConflict, RowFault } from '#domain/spreadsheet-rows.ts';
import type { Voice } from '#locales/voice.ts';
import { milestoneLine } from './alert-message.ts';

/** What an import would do, as its rehearsal told. */
export type ImportEffect = {
  added: number;
  amended: readonly { name: string; renamed: string | null; fields: readonly ChangedField[] }[];
  unchanged: number;
  before: number;
  after: number;
  target: number;
  alerts: readonly Alert[];
  faults: readonly RowFault[];
  leftOut: readonly RowConflict[];
  unmarked: number;
};

/** How many rows a file's faults are in. */
const faultyRowCount = ({ faults, leftOut }: Pick<ImportEffect, 'faults' | 'leftOut'>) =>
  new Set([...faults, ...leftOut.filter((one) => !isTwin(one))].map(({ line }) => line)).size;

/** Whether a row is left out for being very like a company of the roster. */
export const isTwin = ({ problem }: RowConflict): boolean => problem.kind === 'likelyTwin';

/** How many companies an import adds, changes and leaves as they are; of the last two, where there are any. */
export function importCounts(
  { added, amended, unchanged }: Pick<ImportEffect, 'added' | 'amended' | 'unchanged'>,
  { phrases, count }: Voice,
): string[] {
  const { imports } = phrases;
  return [
    imports.added(count(added)),
    ...(amended.length > 0 ? [imports.amended(count(amended.length))] : []),
    ...(unchanged > 0 ? [imports.unchanged(count(unchanged))] : []),
  ];
}

/** All that an import does, a line each. */
export function effectLines(effect: ImportEffect, voice: Voice): string[] {
  const { imports } = voice.phrases;
  const { count } = voice;
  const faulty = faultyRowCount(effect);
  const twins = effect.leftOut.filter(isTwin).length;
  return [
    ...importCounts(effect, voice),
    ...(faulty > 0 ? [imports.faulty(count(faulty))] : []),
    ...(twins > 0 ? [imports.twins(count(twins))] : []),
    ...(effect.unmarked > 0 ? [imports.unmarked(count(effect.unmarked))] : []),
    ...importNews(effect, voice),
  ];
}

/** What an import does to the count, and what it announces. */
export function importNews(
  { before, after, target, alerts }: Pick<ImportEffect, 'before' | 'after' | 'target' | 'alerts'>,
  voice: Voice,
): string[] {
  const { imports } = voice.phrases;
  const news = alerts.flatMap((alert) => alertWords(alert, voice));
  return [
    countNews({ before, after, target }, voice),
    news.length > 0 ? `${imports.announces} ${voice.list(news)}` : imports.silent,
  ];
}

/** What an import does to the count. */
export function countNews(
  { before, after, target }: Pick<ImportEffect, 'before' | 'after' | 'target'>,
  { phrases, number }: Voice,
): string {
  const { imports, status } = phrases;
  const now = status.ofTarget(number(after), number(target));
  return before === after ? imports.stays(now) : imports.counts(now, number(before));
}

function alertWords(alert: Alert, voice: Voice): string[] {
  const { alerts } = voice.phrases;
  const { number } = voice;
  switch (alert.kind) {
    case 'milestones':
      return alert.milestones.map((milestone) => milestoneLine(milestone, voice));
    case 'target':
      return [alerts.targetTitle(number(alert.target))];
    case 'target-lost':
      return [alerts.lost(number(alert.counted), number(alert.target))];
    case 'target-regained':
      return [alerts.regained(number(alert.counted), number(alert.target))];
    default:
      return [];
  }
}
