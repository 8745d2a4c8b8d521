/** Someone in the workspace; a flag left out is false. */
export type Person = {
  id: string;
  name: string;
  locale?: string;
  tz?: string;
  team_id?: string;
  /** The only channels this person is in, by id; every public one when left out. */
  channels?: readonly string[];
  is_admin?: boolean;
  is_owner?: boolean;
  is_restricted?: boolean;
  is_ultra_restricted?: boolean;
  is_stranger?: boolean;
  is_bot?: boolean;
  deleted?: boolean;
};

/** The short name Slack puts in payloads. */
export function userName(person: Person): string {
  const plain = person.name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.');
}
