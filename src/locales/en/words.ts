/** A number as a language writes it, and whether what it counts stands in the singular. */
export type Count = { n: number; isOne: boolean; text: string };

export const companies = ({ isOne, text }: Count) =>
  isOne ? `${text} company` : `${text} companies`;
export const members = ({ isOne, text }: Count) => (isOne ? `${text} member` : `${text} members`);

const suffixes: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  ...{ zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' },
};
const ordinals = new Intl.PluralRules('en-US', { type: 'ordinal' });

/** Its place in a row: 21st, 50th. */
export const ordinal = ({ n, text }: Count) => `${text}${suffixes[ordinals.select(n)]}`;

/** How many companies joined and left in 12 months. */
export type Pace = { joined: Count; left: Count };
export const pace = ({ joined, left }: Pace) =>
  left.n === 0 ? `${companies(joined)} joined` : `${companies(joined)} joined, ${left.text} left`;

/** The quantiles of a forecast, by their months. */
export type Told = { pace: Pace; target: string };
