import countries from 'i18n-iso-countries';
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import { fold } from './fold.ts';

/** ISO 3166-1 alpha-2 codes, the chapter's usual ones first, then by code. */
const USUAL = ['MX', 'US', 'CA', 'JP', 'DE', 'CN', 'KR', 'TW', 'ES', 'GB'];
export const COUNTRIES: readonly string[] = [
  ...USUAL,
  ...Object.keys(countries.getAlpha2Codes())
    .filter((code) => !USUAL.includes(code))
    .sort(),
];

const known = new Map(
  COUNTRIES.flatMap((code) => [
    [code, code],
    [fold(code), code],
  ]),
);
// The names under which the forms show countries, so that what is shown can be read back.
for (const locale of ['en-US', 'es-MX']) {
  const shown = new Intl.DisplayNames(locale, { type: 'region' });
  for (const code of COUNTRIES) known.set(fold(shown.of(code) ?? code), code);
}
for (const { countries: names } of [en, es])
  for (const [code, name] of Object.entries(names))
    for (const written of [name].flat()) known.set(fold(written), code);
for (const [written, code] of [
  ['EE. UU.', 'US'],
  ['EEUU', 'US'],
  ['E.U.A.', 'US'],
  ['EUA', 'US'],
  ['E.E.U.U.', 'US'],
  ['USA', 'US'],
  ['U.S.', 'US'],
  ['U.S.A.', 'US'],
  ['Estados Unidos', 'US'],
  ['Estados Unidos de América', 'US'],
  ['UK', 'GB'],
  ['U.K.', 'GB'],
] as const)
  known.set(fold(written), code);

/** Reads a country's code or its English or Spanish name; undefined when it is none. */
export const readCountry = (text: string): string | undefined =>
  known.get(text) ?? known.get(fold(text));
