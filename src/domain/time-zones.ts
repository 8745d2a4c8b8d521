/** The clocks of Mexico's North and those that a chapter may need beside them, from west to east. */
const ZONES = [
  'America/Tijuana',
  'America/Hermosillo',
  'America/Mazatlan',
  'America/Ciudad_Juarez',
  'America/Ojinaga',
  'America/Chihuahua',
  'America/Monterrey',
  'America/Mexico_City',
  'America/Matamoros',
  'America/Cancun',
] as const;

/** The time zones to choose from; one that is set stays among them. */
export const zonesToChoose = (current: string): readonly string[] =>
  ZONES.some((zone) => zone === current) ? ZONES : [current, ...ZONES];

/** A zone's city as its IANA name has it. */
export const cityOf = (zone: string): string =>
  zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
