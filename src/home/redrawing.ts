import { setTimeout as pause } from 'node:timers/promises';
import { may } from '#domain/person.ts';
import {
  claimHome,
  countHomes,
  forgetHome,
  forgetHomes,
  markDrawn,
  rememberHome,
  type StaleHome,
} from '#store/home-tabs.ts';
import { holdChannel, takeChannel } from '#store/pace.ts';
import { inSharedTurn } from '#store/shared-turns.ts';
import { drawHome } from './draw-home.ts';
import type { GrowthPicture, GrowthPictures } from './growth-pictures.ts';
import { factsReader, type ReadFacts } from './home-facts.ts';
import type { HomeParts } from './home-parts.ts';
import { publishHome } from './publish.ts';

/** So many Home tabs are kept up to date, those that were opened last: more, and none would be for long. */
const MOST_OPEN = 50;
const HOUR = 60 * 60 * 1000;
const LONGEST_OPEN = 12 * HOUR;
/** Milliseconds after which the clock is looked at again: it may have been set. */
const LONGEST_PAUSE = 1000;
/** Slack is left in peace for no longer, in seconds. */
const LONGEST_WAIT = 500;

/** Draws Home tabs one after the other, at the pace that Slack takes them from all processes together. */
export class Redrawing {
  readonly #parts: HomeParts;
  readonly #pictures: GrowthPictures;
  readonly #stopping: AbortSignal;
  readonly #readFacts: ReadFacts;
  readonly #pace: string;
  #forgot = 0;

  constructor(parts: HomeParts, pictures: GrowthPictures, stopping: AbortSignal) {
    const { db, readFigures, chapter } = parts;
    this.#parts = parts;
    this.#pictures = pictures;
    this.#stopping = stopping;
    this.#readFacts = factsReader(db, readFigures, chapter.teamId);
    this.#pace = `views.publish ${chapter.teamId}`;
  }

  /** Draws the tab of somebody who has just come to it: they wait for it, so it waits for nobody. */
  async drawOpened(userId: string, hash: string | null): Promise<void> {
    const { db, chapter, rest } = this.#parts;
    const times = { at: this.#later(0), freeAt: this.#later(rest) };
    const home = await rememberHome(db, chapter.id, { userId, hash, ...times }, MOST_OPEN);
    await this.#draw(home);
  }

  /** Draws one tab that shows the roster as it was, if there still is one when its turn comes. */
  async drawNext(): Promise<void> {
    const { db, chapter, gap, rest } = this.#parts;
    if (!(await this.#takePace())) return;
    // Each has been drawn once before anybody is drawn twice, however fast the roster changes.
    const until = this.#later(Math.max(rest, gap * (await countHomes(db, chapter.id))));
    const home = await claimHome(db, chapter.id, { now: this.#later(0), until });
    if (home) await this.#draw(home);
  }

  /** Forgets, once an hour, who has not come to their tab for half a day. */
  async forgetLongOpen(): Promise<void> {
    const now = this.#parts.now().getTime();
    if (Math.abs(now - this.#forgot) < HOUR) return;
    this.#forgot = now;
    await forgetHomes(this.#parts.db, this.#later(-LONGEST_OPEN));
  }

  async #draw(home: StaleHome): Promise<void> {
    const { db, chapter, slack, whoIs, now, lost } = this.#parts;
    const { userId } = home;
    const person = await whoIs(userId);
    const draw = async (isPlain: boolean) => {
      const facts = await this.#readFacts(now().toISOString());
      const isShown = !isPlain && may(person.role, 'read');
      const picture = isShown ? await this.#pictures.find(facts.standing, person.language) : null;
      return drawHome(person, facts, picture);
    };
    const refused = (picture: GrowthPicture) => this.#pictures.refuse(picture);
    const outcome = await publishHome(slack, home, { draw, refused });
    switch (outcome.kind) {
      case 'shown':
        return may(person.role, 'read')
          ? markDrawn(db, chapter.id, home, outcome)
          : forgetHome(db, chapter.id, userId);
      case 'wait': {
        const until = this.#later(Math.min(outcome.seconds, LONGEST_WAIT) * 1000);
        return holdChannel(db, this.#pace, { now: this.#later(0), until });
      }
      case 'nobody':
        lost(userId, outcome.reason);
        return forgetHome(db, chapter.id, userId);
    }
  }

  /** Waits until Slack takes another draw; false when the bot stops meanwhile. */
  async #takePace(): Promise<boolean> {
    const { db, gap, now } = this.#parts;
    while (!this.#stopping.aborted) {
      const pace = { now: this.#later(0), until: this.#later(gap) };
      const free = await inSharedTurn(db, (turn) => takeChannel(turn, this.#pace, pace));
      if (free === undefined) return true;
      const wait = Math.max(1, Date.parse(free) - now().getTime());
      await pause(Math.min(wait, LONGEST_PAUSE), undefined, { signal: this.#stopping }).catch(
        () => undefined,
      );
    }
    return false;
  }

  #later(milliseconds: number): string {
    return new Date(this.#parts.now().getTime() + milliseconds).toISOString();
  }
}
