import type { Phrases } from '#locales/en.ts';

export const language: Phrases['language'] = {
  itself: 'Español',
  inIt: 'En español',
  yours: 'El idioma en que le responde el bot',
  asInSlack: 'Como en Slack',
};
