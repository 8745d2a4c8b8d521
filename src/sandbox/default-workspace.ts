import type { Channel } from './channel.ts';
import type { Person } from './person.ts';

const tz = 'America/Hermosillo';

export const TEAM = { id: 'T0NORTHWEST', name: 'AMCHAM Northwest' } as const;

export const ADMIN: Person = {
  id: 'U0ADMIN',
  name: 'Grace Holloway',
  locale: 'en-US',
  tz,
  is_admin: true,
};
export const MEMBER: Person = { id: 'U0MEMBER', name: 'Daniel Whitcomb', locale: 'en-US', tz };
export const SPANISH_MEMBER: Person = {
  id: 'U0MIEMBRO',
  name: 'Lucía Armendáriz',
  locale: 'es-MX',
  tz,
};
export const GUEST: Person = {
  id: 'U0GUEST',
  name: 'Peter Lindqvist',
  locale: 'en-US',
  tz,
  is_restricted: true,
  channels: ['C0GENERAL'],
};
export const STRANGER: Person = {
  id: 'U0STRANGER',
  name: 'Renata Okafor',
  locale: 'en-US',
  tz: 'America/Phoenix',
  team_id: 'T0ELSEWHERE',
  is_stranger: true,
  channels: ['C0GENERAL'],
};

export const GENERAL: Channel = { id: 'C0GENERAL', name: 'general' };
export const CONSOLIDATION: Channel = { id: 'C0CONSOLIDATION', name: 'consolidation' };
export const BOARD: Channel = { id: 'C0BOARD', name: 'board', is_member: false };
export const ARCHIVED: Channel = { id: 'C0ARCHIVED', name: 'phase-three', is_archived: true };

export const PEOPLE: readonly Person[] = [ADMIN, MEMBER, SPANISH_MEMBER, GUEST, STRANGER];
export const CHANNELS: readonly Channel[] = [GENERAL, CONSOLIDATION, BOARD, ARCHIVED];
