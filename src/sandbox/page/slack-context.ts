import { createContext, useContext } from 'react';
import type { Fields } from '#sandbox/block-kit/record.ts';
import type { Act, ActAnswer } from '#sandbox/desk/act.ts';
import type { AppOffers, PersonCard } from '#sandbox/desk/screen.ts';
import type { Phrases } from './words/phrases.ts';

export type Theme = 'light' | 'dark';
export type Named = { id: string; name: string };

/** What every part of Slack's window needs and what seldom changes; the screen itself is handed down. */
export type Slack = {
  viewer: PersonCard;
  people: readonly PersonCard[];
  channels: readonly Named[];
  offers: AppOffers;
  theme: Theme;
  phrases: Phrases;
  /** Does it and shows what Slack says about it; undefined when the sandbox could not. */
  act(act: Act): Promise<ActAnswer | undefined>;
  /** Asks what a `confirm` object asks; true when the person goes on. */
  confirm(question: Fields): Promise<boolean>;
  /** Opens the form of a workflow that has one step of the app. */
  openStep(callbackId: string): void;
};

export const SlackContext = createContext<Slack | null>(null);

export function useSlack(): Slack {
  const slack = useContext(SlackContext);
  if (slack === null) throw new Error('drawn outside of Slack');
  return slack;
}
