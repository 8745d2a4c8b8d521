import { distance } from 'fastest-levenshtein';
import { companyKey, nameKey } from './name-key.ts';

type Known = { name: string; key: string };

/** A name that begins like another is told from it only if both are longer than this. */
const SURE_BEGINNING = 12;
const EDGE = 3;

/** The names of a roster, to find the one that a new company's name is all but the same as. */
export class LikelyTwins {
  readonly #byEdge = new Map<string, Known[]>();

  constructor(companies: Iterable<{ readonly name: string }>) {
    for (const company of companies) {
      const known = { name: company.name, key: companyKey(company) };
      for (const edge of edgesOf(known.key)) {
        const alike = this.#byEdge.get(edge);
        if (alike) alike.push(known);
        else this.#byEdge.set(edge, [known]);
      }
    }
  }

  /** The name most like this one, if a slip of the pen or a shorter form of it may be all that parts them. */
  of(name: string): string | undefined {
    const key = nameKey(name);
    const near = edgesOf(key).flatMap((edge) => this.#byEdge.get(edge) ?? []);
    return near.find((known) => areAlike(key, known.key))?.name;
  }
}

/** Two names are compared only if they begin or end alike, and hold the same digits: "Works 1" is not "Works 2". */
function edgesOf(key: string): string[] {
  const digits = key.replace(/\D+/g, ' ').trim();
  return [`${key.slice(0, EDGE)}… ${digits}`, `…${key.slice(-EDGE)} ${digits}`];
}

function areAlike(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].sort((a, b) => a.length - b.length);
  if (short.length >= SURE_BEGINNING && long.startsWith(short)) return true;
  const slips = Math.floor(short.length / 7);
  return long.length - short.length <= slips && distance(one, other) <= slips;
}
