import { may, type Need, type Person } from '#domain/person.ts';
import type { Voice } from '#locales/voice.ts';

/** Why a person may not have what they ask for, in a sentence; undefined when they may. Every door asks here. */
export function refusalOf(person: Person, need: Need, { phrases }: Voice): string | undefined {
  if (may(person.role, need)) return undefined;
  if (person.role === 'guest' || person.role === 'stranger') return phrases.refusals[person.role];
  return need === 'administer' ? phrases.refusals.administer : phrases.refusals.edit;
}
