import type { AppOffers } from './app-offers.ts';
import type { BotLink } from './bot-link.ts';
import type { Executions } from './executions.ts';
import type { Journal } from './journal.ts';
import type { MessageForms } from './message-forms.ts';
import type { Misbehaviour } from './misbehaviour.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Triggers } from './triggers.ts';
import type { ViewShelf } from './view-shelf.ts';
import type { Workspace } from './workspace.ts';

/** The rooms of the stand-in that the Web API and the person's acts share. */
export type Sandbox = {
  botToken: string;
  appToken: string | undefined;
  scopes: readonly string[];
  offers: AppOffers;
  now: () => number;
  workspace: Workspace;
  views: ViewShelf;
  messageForms: MessageForms;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  executions: Executions;
  journal: Journal;
  misbehaviour: Misbehaviour;
  /** Block types that have not reached this workspace. */
  withheld: Set<string>;
  bot: BotLink;
  /** A fresh WebSocket address for Socket Mode, good for one connection. */
  socketUrl: () => string;
};
