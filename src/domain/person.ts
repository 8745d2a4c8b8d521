/**
 * What a person may do in a chapter: an admin everything, a member all but settings, a reader (a full
 * member where editing is narrowed to others) see it, the others nothing.
 */
export type Role = 'admin' | 'member' | 'reader' | 'guest' | 'stranger';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What is posted to channels is in one language, or in two: then the one named first stands above. */
export const CHAPTER_LANGUAGES = [...LANGUAGES, 'en+es', 'es+en'] as const;
export type ChapterLanguage = (typeof CHAPTER_LANGUAGES)[number];

export type Person = { id: string; role: Role; language: Language };

/** Whether whoever made a change is a Slack user, and not the command line. */
export const isPersonId = (actor: string): boolean => /^[UW][A-Z0-9]{2,}$/.test(actor);

/** The same with the language that they have chosen in place of that of their Slack, if any. */
export type KnownPerson = Person & { chosenLanguage: Language | null };

/** What Slack says of an account. */
export type Account = {
  teamId: string | null;
  isAdmin: boolean;
  isGuest: boolean;
  isStranger: boolean;
  isBot: boolean;
  isDeleted: boolean;
};

/** A person's role in the chapter of a workspace: people of other organisations are strangers whatever they are at home. */
export function roleOf(account: Account, teamId: string): Role {
  const elsewhere = account.teamId !== null && account.teamId !== teamId;
  if (elsewhere || account.isStranger || account.isBot || account.isDeleted) return 'stranger';
  if (account.isGuest) return 'guest';
  return account.isAdmin ? 'admin' : 'member';
}

/** Whom a chapter's settings let in, by Slack ids: who may edit (null for every full member), and who administers. */
export type Access = { editors: readonly string[] | null; admins: readonly string[] };

/** The same person as a chapter's settings have it; they give nothing to whoever is no full member. */
export function personIn(person: Person, { editors, admins }: Access): Person {
  const { id, role } = person;
  if (role !== 'member') return person;
  if (admins.includes(id)) return { ...person, role: 'admin' };
  return editors === null || editors.includes(id) ? person : { ...person, role: 'reader' };
}

/** What a command or a button asks of a person. */
export type Need = 'read' | 'edit' | 'administer';

const GRANTED: Record<Role, readonly Need[]> = {
  admin: ['read', 'edit', 'administer'],
  member: ['read', 'edit'],
  reader: ['read'],
  guest: [],
  stranger: [],
};

export const may = (role: Role, need: Need): boolean => GRANTED[role].includes(need);
