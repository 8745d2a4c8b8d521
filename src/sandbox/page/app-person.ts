import type { PersonCard } from '#sandbox/desk/screen.ts';

/** The bot's mark, a chart on navy. */
export const LOGO = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><rect width="36" height="36" rx="6" fill="#0a3161"/><path d="M8 22h4v6H8zm8-6h4v12h-4zm8-8h4v20h-4z" fill="#fff"/></svg>',
)}`;

/** What the bot is called; its manifest says the same. */
export function appName(people: readonly PersonCard[]): string {
  return people.find(({ kind }) => kind === 'app')?.name ?? 'Consolidation';
}
