import { fold } from './fold.ts';

/** Legal forms of Mexico and of the countries that members' owners come from, folded and without blanks. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  [
    'sofomenr sofomer ycia cia ycompania compania',
    'sapibdecv sapidecv sapib sapi sabdecv sab sadecv sasdecv sas sa',
    'sderldecv sderlmi sderl sprderldecv sprderl scderldecv scderl sencdecv senc scp sc ac',
    'incorporated inc corporation corp company co limited ltd llc llp lp plc pc',
    'gmbh ag kk nv bv',
  ].flatMap((line) => line.split(' ')),
);

/** The most words that a legal form is written in: "S. A. P. I. B. de C. V." */
const MOST_WORDS = 8;

/** Whatever a legal form ends in, so that most names are told apart from one by their last word. */
const ENDINGS: ReadonlySet<string> = new Set(
  [...LEGAL_FORMS].flatMap((form) => Array.from(form, (_, at) => form.slice(at))),
);

/**
 * What two names share when they name the same company: case, accents, punctuation, blanks and
 * trailing legal forms folded away. A name made of nothing else (an emoji, "S.A.") is its own key.
 */
export function nameKey(name: string): string {
  const words = fold(name).split(' ');
  for (let form = formAtEnd(words); form > 0; form = formAtEnd(words)) words.length -= form;
  return words.join('') || name.normalize('NFC').trim().toLowerCase();
}

const keys = new WeakMap<{ name: string }, string>();

/** The key of a company's name, reckoned once for each record: a long file asks for it again and again. */
export function companyKey(company: { readonly name: string }): string {
  const known = keys.get(company) ?? nameKey(company.name);
  keys.set(company, known);
  return known;
}

/** How many of the last words are a legal form, letters apart or together; never all of them. */
function formAtEnd(words: readonly string[]): number {
  const most = Math.min(MOST_WORDS, words.length - 1);
  let form = 0;
  let letters = '';
  for (let count = 1; count <= most; count += 1) {
    letters = `${words.at(-count)}${letters}`;
    if (!ENDINGS.has(letters)) break;
    if (LEGAL_FORMS.has(letters)) form = count;
  }
  return form;
}
