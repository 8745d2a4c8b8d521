import type { Company } from './company.ts';
import { clean, readPhone } from './field-readers.ts';
import { fold } from './fold.ts';

/** A person whom a company's record names as its contact. */
export type Contact = Pick<Company, 'contactName' | 'contactEmail' | 'contactPhone'>;

/** What two contacts share when nothing tells them apart. */
export const personKey = ({ contactName, contactEmail, contactPhone }: Contact): string =>
  JSON.stringify([fold(contactName ?? ''), emailKey(contactEmail ?? ''), contactPhone]);

/** Somebody who is looked for: by names and e-mails, folded, and by phones as they are kept. */
export type Sought = { names: string[]; emails: string[]; phones: string[] };

const emailKey = (email: string): string => email.toLowerCase();

/** Somebody as a person names them: by the whole name, the e-mail or the phone. */
export function soughtAs(typed: string): Sought {
  const text = clean(typed);
  const phone = readPhone(text);
  const name = fold(text);
  return {
    names: name === '' ? [] : [name],
    emails: text.includes('@') ? [emailKey(text)] : [],
    phones: phone.ok ? [phone.value] : [],
  };
}

export const isSought = (
  { contactName, contactEmail, contactPhone }: Contact,
  { names, emails, phones }: Sought,
): boolean =>
  (contactName !== null && names.includes(fold(contactName))) ||
  (contactEmail !== null && emails.includes(emailKey(contactEmail))) ||
  (contactPhone !== null && phones.includes(contactPhone));

/** The same person by all that these contacts tell of them but the phone, which may be a whole office's. */
export const widened = (sought: Sought, contacts: readonly Contact[]): Sought => ({
  names: [
    ...sought.names,
    ...contacts.flatMap(({ contactName }) => (contactName === null ? [] : [fold(contactName)])),
  ],
  emails: [
    ...sought.emails,
    ...contacts.flatMap(({ contactEmail }) =>
      contactEmail === null ? [] : [emailKey(contactEmail)],
    ),
  ],
  phones: sought.phones,
});

/** Whether a text mentions them: a name as whole words, an e-mail or a phone as it is kept. */
export function mentions(text: string | null, { names, emails, phones }: Sought): boolean {
  if (text === null) return false;
  const words = ` ${fold(text)} `;
  return (
    names.some((name) => words.includes(` ${name} `)) ||
    emails.some((email) => text.toLowerCase().includes(email)) ||
    phones.some((phone) => text.includes(phone))
  );
}

/** A record without its contact. */
export const withoutContact = (company: Company): Company => ({
  ...company,
  contactName: null,
  contactEmail: null,
  contactPhone: null,
});
