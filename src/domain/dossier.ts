import type { Day } from './calendar.ts';
import type { State } from './choices.ts';
import type { Company } from './company.ts';
import {
  type ChapterSettings,
  type CountingRule,
  type CurvePoint,
  growthCurve,
  type RosterFigures,
} from './consolidation.ts';

/** What a dossier tells of each company; nothing of its contacts. */
export const DOSSIER_FIELDS = [
  'name',
  'state',
  'city',
  'joinedOn',
  'ownershipBasis',
  'ultimateParent',
  'usShare',
  'evidence',
  'evidenceFile',
  'evidenceFileName',
  'evidenceFileLink',
  'confirmedBy',
  'confirmedOn',
] as const satisfies readonly (keyof Company)[];
export type DossierCompany = Pick<Company, (typeof DOSSIER_FIELDS)[number]>;

/** The dossier before: its day, the count in it, and what has moved the count since. */
export type SinceLast = { day: Day; counted: number; gained: string[]; lost: string[] };

/** What the roster tells for a dossier, as it stood after the change whose number is `turn`. */
export type DossierFacts = {
  team: string;
  turn: number;
  settings: ChapterSettings;
  figures: RosterFigures;
  companies: DossierCompany[];
  since: SinceLast | null;
};

/** All that a dossier is drawn from, and that its hash is taken of. `people` are names by Slack ids. */
export type Dossier = {
  format: 1;
  team: string;
  turn: number;
  day: Day;
  target: number;
  rule: CountingRule;
  members: number;
  states: { state: State; counted: number; members: number }[];
  curve: CurvePoint[];
  companies: DossierCompany[];
  since: SinceLast | null;
  people: Record<string, string>;
};

export const PAPERS = ['a4', 'letter'] as const;
export type Paper = (typeof PAPERS)[number];
export const DOSSIER_LANGUAGES = ['en', 'es', 'both'] as const;
export type DossierLanguage = (typeof DOSSIER_LANGUAGES)[number];
/** How a dossier is drawn, which its data say nothing of. */
export type DossierLayout = { language: DossierLanguage; paper: Paper };

/** The dossier of a chapter on a day; its companies stand in the order in which they joined. */
export function dossierOf(
  facts: DossierFacts,
  day: Day,
  people: Readonly<Record<string, string>>,
): Dossier {
  const { team, turn, settings, figures, since } = facts;
  const states = figures.states.map(({ state, counted, members }) => ({ state, counted, members }));
  return {
    format: 1,
    team,
    turn,
    day,
    target: settings.plan.target,
    rule: settings.rule,
    members: states.reduce((all, one) => all + one.members, 0),
    states,
    curve: growthCurve(figures.growth, day, MOST_MONTHS),
    companies: inOrderOfJoining(facts.companies),
    since,
    people: { ...people },
  };
}

/** A month a point, for as long as a line of so many is one. */
const MOST_MONTHS = 61;

export const inOrderOfJoining = (companies: readonly DossierCompany[]): DossierCompany[] =>
  companies.toSorted(
    (one, other) =>
      compare(one.joinedOn ?? '', other.joinedOn ?? '') || compare(one.name, other.name),
  );

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The Slack ids of those who confirmed a company of the dossier. */
export const confirmersIn = (companies: readonly DossierCompany[]): string[] =>
  [...new Set(companies.flatMap(({ confirmedBy }) => confirmedBy ?? []))].sort();

/** Where a dossier's list and the roster of its moment differ; companies by name. */
export type DossierDifferences = { missing: string[]; extra: string[]; other: string[] };

/**
 * Compares a dossier's list with the roster as its history tells it of the same moment. A file's name
 * and link are no part of the history, and what else the record says of it is.
 */
export function differencesOf(
  listed: readonly DossierCompany[],
  kept: readonly DossierCompany[],
): DossierDifferences {
  const inRoster = byPrint(kept);
  const inDossier = byPrint(listed);
  const unlike = (some: readonly DossierCompany[], others: ReadonlySet<string>) =>
    some.filter((one) => !others.has(printOf(one))).map(({ name }) => name);
  const notKept = unlike(listed, inRoster);
  const notListed = unlike(kept, inDossier);
  return {
    missing: notListed.filter((name) => !notKept.includes(name)),
    extra: notKept.filter((name) => !notListed.includes(name)),
    other: notKept.filter((name) => notListed.includes(name)),
  };
}

const NOT_IN_HISTORY: readonly string[] = ['evidenceFileName', 'evidenceFileLink'];
const printOf = (company: DossierCompany): string =>
  JSON.stringify(
    DOSSIER_FIELDS.filter((field) => !NOT_IN_HISTORY.includes(field)).map(
      (field) => company[field],
    ),
  );
const byPrint = (companies: readonly DossierCompany[]) => new Set(companies.map(printOf));

/** Reads `es letter` and the like: what is left out is as `usual` has it; undefined where a word is neither. */
export function readLayout(text: string, usual: DossierLayout): DossierLayout | undefined {
  let layout = usual;
  for (const word of text.toLowerCase().split(/\s+/).filter(Boolean)) {
    const language = LANGUAGE_WORDS.get(word);
    const paper = PAPER_WORDS.get(word);
    if (language === undefined && paper === undefined) return undefined;
    layout = { language: language ?? layout.language, paper: paper ?? layout.paper };
  }
  return layout;
}

const LANGUAGE_WORDS = new Map<string, DossierLanguage>([
  ...DOSSIER_LANGUAGES.map((one) => [one, one] as const),
  ['english', 'en'],
  ['inglés', 'en'],
  ['ingles', 'en'],
  ['spanish', 'es'],
  ['español', 'es'],
  ['espanol', 'es'],
  ['ambos', 'both'],
  ['bilingüe', 'both'],
]);
const PAPER_WORDS = new Map<string, Paper>([
  ...PAPERS.map((one) => [one, one] as const),
  ['carta', 'letter'],
]);
