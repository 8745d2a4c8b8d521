import { readSector, readState } from './choices.ts';
import { MAX_LENGTH, type WrittenCompany } from './company.ts';
import * as read from './field-readers.ts';
import { labelledIn } from './labelled-lines.ts';
import { type Line, type Link, readWords } from './message-words.ts';
import { nameWithLegalForm } from './name-with-legal-form.ts';

/** What is taken from a message; whom it counts for, a person decides. */
const SOUND = {
  name: (text: string) => read.readLine(text, MAX_LENGTH.name).ok,
  state: (text: string) => readState(text) !== undefined,
  city: (text: string) => read.readLine(text, MAX_LENGTH.city).ok,
  sector: (text: string) => readSector(text) !== undefined,
  rfc: (text: string) => read.readRfc(text).ok,
  website: (text: string) => read.readWebsite(text).ok,
  contactName: (text: string) => read.readLine(text, MAX_LENGTH.contactName).ok,
  contactEmail: (text: string) => read.readEmail(text).ok,
  contactPhone: (text: string) => read.readPhone(text).ok,
};
type TakenField = keyof typeof SOUND;
export const TAKEN_FIELDS: readonly TakenField[] = [
  'name',
  'state',
  'city',
  'sector',
  'rfc',
  'website',
  'contactName',
  'contactEmail',
  'contactPhone',
];

/** So much of a message is read; Slack itself shows no more than 40,000 characters. */
const MOST_READ = 40_000;

/**
 * What a message in Slack's markup says of a company: what stands behind a label ("Company: …"), and else
 * what is plainly a name, an address or a number. Every field it gives would be taken by the roster; of a
 * message that says nothing it gives nothing.
 */
export function companyInMessage(markup: string): WrittenCompany {
  const { lines, links } = readWords(markup.slice(0, MOST_READ));
  const labelled = labelledIn(lines);
  const candidates: Record<TakenField, readonly (string | undefined)[]> = {
    name: [labelled.name, boldLine(lines), siteName(links), nameWithLegalForm(lines)],
    state: [labelled.state],
    city: [labelled.city],
    sector: [labelled.sector],
    rfc: [labelled.rfc],
    website: [labelled.website, ...sites(lines, links)],
    contactName: [labelled.contactName?.split(/[,;(<|]/)[0], addressee(links)],
    contactEmail: [labelled.contactEmail, ...addresses(lines, links)],
    contactPhone: [labelled.contactPhone, ...numbers(lines, links)],
  };
  return Object.fromEntries(
    TAKEN_FIELDS.flatMap((field) => {
      const cleaned = candidates[field].map((text) => read.clean(text ?? ''));
      const found = cleaned.find((text) => text !== '' && SOUND[field](text));
      return found === undefined ? [] : [[field, found]];
    }),
  );
}

const MARK_AT_END = /[.:!?…]$/;

/** The first line in bold, if it has the look of a heading that is a name. */
function boldLine(lines: readonly Line[]): string | undefined {
  const text = lines.find(({ bold }) => bold)?.text;
  return text !== undefined && /\p{Lu}/u.test(text) && !MARK_AT_END.test(text) ? text : undefined;
}

/** Where people meet, and no company's own address. */
const SHARED_HOSTS =
  /(?:^|\.)(?:slack|linkedin|facebook|instagram|youtube|twitter|x|google|goo|zoom|office|microsoft|whatsapp|wa)\.[a-z.]+$/i;

const hostOf = (url: string): string =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';

const isSite = ({ url }: Pick<Link, 'url'>): boolean =>
  /^https?:/i.test(url) && !SHARED_HOSTS.test(hostOf(url));

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The words of a link to a site that bears the same name. */
function siteName(links: readonly Link[]): string | undefined {
  return links.filter(isSite).find(({ url, label }) => {
    const own = lettersOf(hostOf(url).split('.')[0] ?? '');
    return own.length > 2 && !label.includes('.') && lettersOf(label).startsWith(own);
  })?.label;
}

const BARE_SITE = /(?<![@\p{L}\p{N}.-])(?:https?:\/\/|www\.)[^\s<>()"'|]{3,290}/giu;
const DOMAIN = /^[a-z0-9.-]+\.[a-z]{2,}$/i;

/** Addresses of sites, as they are shown where that is an address too. */
function sites(lines: readonly Line[], links: readonly Link[]): string[] {
  const linked = links.filter(isSite).map(({ url, label }) => (DOMAIN.test(label) ? label : url));
  const bare = matches(lines, BARE_SITE).map((found) => found.replace(/[.,;:!?]+$/, ''));
  return [...linked, ...bare.filter((url) => isSite({ url: url.replace(/^www\./i, 'https://') }))];
}

const ADDRESS =
  /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;

const behind = (links: readonly Link[], scheme: string): Link[] =>
  links.filter(({ url }) => url.toLowerCase().startsWith(scheme));

const addresses = (lines: readonly Line[], links: readonly Link[]): string[] => [
  ...behind(links, 'mailto:').map(({ url }) => url.slice('mailto:'.length).split('?')[0] ?? ''),
  ...matches(lines, ADDRESS),
];

/** The name that an address goes by. */
const addressee = (links: readonly Link[]): string | undefined =>
  behind(links, 'mailto:').find(({ label }) => /\p{L}/u.test(label) && !label.includes('@'))?.label;

const NUMBER = /\+\d[\d ().-]{7,20}\d/g;

/** Numbers that say themselves that they are telephones. */
const numbers = (lines: readonly Line[], links: readonly Link[]): string[] => [
  ...behind(links, 'tel:').map(({ url }) => url.slice('tel:'.length)),
  ...matches(lines, NUMBER),
];

const matches = (lines: readonly Line[], pattern: RegExp): string[] =>
  lines.flatMap(({ text }) => text.match(pattern) ?? []);
