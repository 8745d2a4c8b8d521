const PLAIN = /^[\x20-\x7e]*$/;
/** The marks of Latin letters; the iota below Greek ones is a letter of its own in capitals. */
const MARKS = /[\u0300-\u0344\u0346-\u036f]+/g;

/**
 * Text as it is compared, never as it is shown: case, accents and punctuation folded, words parted
 * by one blank. "Sí, S.A." becomes "si s a". Letters of every script stay (Unicode NFKD, marks removed).
 */
export function fold(text: string): string {
  // Most names are Latin letters with marks or without; the long way comes to the same.
  const bare = PLAIN.test(text) ? text : text.normalize('NFKD').replace(MARKS, '');
  if (PLAIN.test(bare))
    return bare
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
