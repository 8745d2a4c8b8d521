import { type Count, ordinal } from './words.ts';

export const milestones = {
  title: 'Milestones',
  passed: 'Passed',
  nonePassed: 'None yet.',
  ahead: 'Ahead',
  noneAhead: 'None: all are passed.',
  nth: (at: Count) => `${ordinal(at)} U.S.-owned company`,
  target: (nth: string) => `${nth}, the target`,
  on: (milestone: string, day: string) => `${milestone}: ${day}`,
  onWith: (milestone: string, day: string, company: string) =>
    `${milestone}: ${company}, on ${day}`,
  unannounced: (milestone: string) => `${milestone}: passed before it was a milestone`,
};
