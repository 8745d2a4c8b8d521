import type { WebClient } from '@slack/web-api';
import type { Database } from '#store/schema.ts';

export type DeliveryLogger = {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
};

/** What delivery is handed. All times are in milliseconds. */
export type Delivery = {
  db: Database;
  /** A client that neither retries nor waits: what to do about a fault is decided here. */
  slack: WebClient;
  /** Where alerts go until an admin picks a channel. */
  fallbackChannel: string | null;
  now: () => Date;
  newId: () => string;
  /** From 0 up to 1. */
  random: () => number;
  logger: DeliveryLogger;
  /** How long Slack's history may lag behind a post. */
  historyLag: number;
  /**
   * How long a claim holds, longer than the slowest post takes; 0 where no other process delivers,
   * so that what a crash left behind is taken up at once.
   */
  lease: number;
  /** Between two messages to one channel: Slack takes about one a second. */
  gap: number;
};

/** The instant so many milliseconds after another, ISO 8601 in UTC. */
export const later = (now: Date, milliseconds: number): string =>
  new Date(now.getTime() + milliseconds).toISOString();
