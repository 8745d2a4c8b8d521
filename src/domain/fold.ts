const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Text as it is compared, never as it is shown: case, accents and punctuation folded, words parted
 * by one blank. "Sí, S.A." becomes "si s a". Letters of every script stay (Unicode NFKD, marks removed).
 */
export function fold(text: string): string {
  if (PLAIN.test(text))
    return text
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
