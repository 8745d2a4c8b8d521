import type { Phrases } from '#locales/en.ts';
import { ordinal } from './words.ts';

export const milestones: Phrases['milestones'] = {
  title: 'Hitos',
  passed: 'Alcanzados',
  nonePassed: 'Ninguno todavía.',
  ahead: 'Por alcanzar',
  noneAhead: 'Ninguno: ya se alcanzaron todos.',
  nth: (at) => `${ordinal(at)} empresa de capital estadounidense`,
  target: (nth) => `${nth}, la meta`,
  on: (milestone, day) => `${milestone}: el ${day}`,
  onWith: (milestone, day, company) => `${milestone}: ${company}, el ${day}`,
  unannounced: (milestone) => `${milestone}: se alcanzó antes de ser un hito`,
};
