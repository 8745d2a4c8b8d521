import type { Channel } from '#sandbox/channel.ts';
import { CONSOLIDATION, GENERAL, PEOPLE, TEAM } from '#sandbox/default-workspace.ts';

export const DEMO_TEAM = TEAM;
export const DEMO_PEOPLE = PEOPLE;

/** A channel shared with another organisation, and the one where the bot posts its alerts. */
export const DEMO_CHANNELS: readonly Channel[] = [
  { ...GENERAL, is_ext_shared: true },
  CONSOLIDATION,
];
