/** Milliseconds: nothing is ever put off for longer, so what seems to be was put off by a clock that has since been set back. */
export const FARTHEST = 10 * 60 * 1000;

/** The instants between which something is put off; before and after it is due. ISO 8601 in UTC. */
export const putOff = (now: string): { from: string; to: string } => ({
  from: now,
  to: new Date(Date.parse(now) + FARTHEST).toISOString(),
});

export const isPutOff = (until: string | null, now: string): boolean => {
  const { from, to } = putOff(now);
  return until !== null && until > from && until <= to;
};
