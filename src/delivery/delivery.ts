import type { WebClient } from '@slack/web-api';
import type { Database } from '#store/schema.ts';

export type DeliveryLogger = {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
};

/** What delivery is handed. All times are in milliseconds. */
export type Delivery = {
  db: Database;
  /** A client that neither retries nor waits, and fetches in time: what to do about a fault is decided here. */
  slack: WebClient;
  /** Where alerts go until an admin picks a channel. */
  fallbackChannel: string | null;
  now: () => Date;
  newId: () => string;
  /** From 0 up to 1. */
  random: () => number;
  logger: DeliveryLogger;
  /**
   * How long after it was claimed an alert may still appear in Slack's history, though nothing was
   * heard of it: it sets out within 5 seconds, and Slack takes it and shows it in its own time.
   */
  historyLag: number;
  /**
   * How long others leave a claim alone, longer than most posts take; 0 where no other process
   * delivers, so that what a crash left behind is taken up at once. Whoever takes over too soon looks
   * in vain at worst, and never posts before `historyLag` is over.
   */
  lease: number;
  /** Between two messages to one channel: Slack takes about one a second. */
  gap: number;
};

/** The instant so many milliseconds after another, ISO 8601 in UTC. */
export const later = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() + milliseconds).toISOString();
