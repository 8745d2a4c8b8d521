import type { Peak } from './peak-memory.ts';

/** One figure: how many times as long the bot took as the bare thing, and both in milliseconds for context. */
export type Finding = {
  name: string;
  ratio: number;
  took: number;
  bareTook: number;
  /** The most that the ratio may be. */
  target?: number;
  /** The least that it may be, where more is better: the bare thing's time against the bot's. */
  least?: number;
};

const ms = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`;

function verdict({ ratio, target, least }: Finding): string {
  if (target !== undefined) return `  target ${target}: ${ratio <= target ? 'met' : 'missed'}`;
  return least === undefined
    ? ''
    : `  target ${least} at least: ${ratio >= least ? 'met' : 'missed'}`;
}

/** A figure as a line for people. */
export const lineOf = (finding: Finding): string =>
  `  ${finding.name.padEnd(32)} ${finding.ratio.toFixed(2).padStart(6)} times` +
  `  (${ms(finding.took)} against ${ms(finding.bareTook)})${verdict(finding)}`;

/** All figures by their names as one line of JSON. */
export const jsonOf = (findings: readonly Finding[], peaks: readonly Peak[] = []): string =>
  JSON.stringify({
    ...Object.fromEntries(findings.map(({ name, ratio }) => [name, Number(ratio.toFixed(3))])),
    ...Object.fromEntries(peaks.map(({ name, megabytes }) => [name, Math.round(megabytes)])),
  });
