import { setTimeout as pause } from 'node:timers/promises';
import { forgetHome, isHomeStale, makeHomeStale } from '#store/home-tabs.ts';
import { GrowthPictures } from './growth-pictures.ts';
import type { HomeParts } from './home-parts.ts';
import { Redrawing } from './redrawing.ts';

/**
 * The Home tabs that people have open. Who has is kept in the store: so a bot that is started anew goes
 * on for those who never left the tab, shows them what changed while it was down, and several bots share
 * the work, each draw made by one of them. Slack tells of no tab that is closed, so each is forgotten
 * half a day after it was opened last.
 */
export type HomeTabs = {
  /** Somebody has come to their Home tab, which showed this by Slack's mark: it is drawn, and kept up to date from now on. */
  opened(userId: string, hash: string | null): Promise<void>;
  /** Somebody has left it. */
  left(userId: string): Promise<void>;
  /** What Slack says of somebody has changed: their Home tab, if they have it open, is drawn anew. */
  changed(userId: string): Promise<void>;
  /** Draws what changed while nobody looked, then whenever woken, and every `poll`. */
  start(): void;
  /** Says that the roster may have changed; only a hint, since it is also looked at without. */
  wake(): void;
  /** Ends once the draw in hand is done. */
  stop(): Promise<void>;
};

/** Draws the Home tabs that are open, from `start` until `stop`, looking every `poll` milliseconds. */
export function createHomeTabs(
  parts: HomeParts,
  poll: number,
  failed: (error: unknown) => void,
): HomeTabs {
  const { db, chapter, now } = parts;
  const stopping = new AbortController();
  let waking = new AbortController();
  const pictures = new GrowthPictures(parts, stopping.signal, () => waking.abort());
  const redrawing = new Redrawing(parts, pictures, stopping.signal);
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      waking = new AbortController();
      await drawAll().catch(failed);
      const signal = AbortSignal.any([stopping.signal, waking.signal]);
      await pause(poll, undefined, { signal }).catch(() => undefined);
    }
  };
  const drawAll = async (): Promise<void> => {
    await redrawing.forgetLongOpen();
    const isStale = () => isHomeStale(db, chapter.id, now().toISOString());
    while (!stopping.signal.aborted && (await isStale())) await redrawing.drawNext();
  };
  return {
    opened: (userId, hash) => redrawing.drawOpened(userId, hash),
    changed: async (userId) => {
      if (await makeHomeStale(db, chapter.id, userId)) waking.abort();
    },
    left: (userId) => forgetHome(db, chapter.id, userId),
    start: () => {
      running = run();
    },
    wake: () => waking.abort(),
    stop: async () => {
      stopping.abort();
      await running;
      await pictures.ended();
    },
  };
}
