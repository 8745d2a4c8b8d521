import * as mexico from 'stdnum/lib/cjs/mx/index.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const CHECK_DIGITS = '0123456789A';

/** The check digit that makes eleven (a company's) or twelve (a person's) characters an RFC. */
export function withCheckDigit(stem: string): string {
  for (const digit of CHECK_DIGITS)
    if (mexico.rfc.validate(`${stem}${digit}`).isValid) return `${stem}${digit}`;
  throw new Error(`No check digit makes ${stem} an RFC.`);
}

/** An invented company's RFC, another for each number below 17,576. */
export function companyRfc(number: number): string {
  const letter = (place: number) => LETTERS[Math.floor(number / 26 ** place) % 26] ?? 'A';
  return withCheckDigit(`${letter(2)}${letter(1)}${letter(0)}240105AB`);
}

/** The same RFC with another check digit: wrong by one letter. */
export function mistyped(rfc: string): string {
  const last = CHECK_DIGITS.indexOf(rfc.slice(-1));
  const other = [...CHECK_DIGITS].find((digit, at) => {
    const typed = `${rfc.slice(0, -1)}${digit}`;
    return at !== last && !mexico.rfc.validate(typed).isValid;
  });
  return `${rfc.slice(0, -1)}${other}`;
}
