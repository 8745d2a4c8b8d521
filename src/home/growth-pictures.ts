import { createHash } from 'node:crypto';
import type { Drawing } from '#charts/drawing.ts';
import { growthDrawing } from '#charts/growth-drawing.ts';
import { paint } from '#charts/paint.ts';
import { svgOf } from '#charts/svg.ts';
import type { Standing } from '#domain/consolidation.ts';
import type { Language } from '#domain/person.ts';
import { type Voice, voiceOf } from '#locales/voice.ts';
import {
  claimPicture,
  findPicture,
  forgetPicture,
  keepPicture,
  oldPictures,
  putOffPicture,
} from '#store/home-pictures.ts';
import { makeHomesStale } from '#store/home-tabs.ts';
import type { HomeParts } from './home-parts.ts';
import { bring, takeAway } from './picture-file.ts';

/** A picture that Slack has: the file, and the hash of what it shows. */
export type GrowthPicture = { fileId: string; hash: string };

/** Slack shows pictures hardly wider than this, on a telephone as at a desk; the letters are to be read there. */
const SIZE = { width: 400, height: 220, text: 12 };
/** As fine as the screens of telephones are. */
const PIXELS = 3 * SIZE.width;
const MINUTE = 60_000;
/** One that brings a picture may take so long before another does. */
const CLAIMED = 2 * MINUTE;
/** What Slack did not take is brought again after so long, when a Home tab is drawn. */
const RESPITE = 10 * MINUTE;
/** A picture that another has replaced stays so long, for those who look at it still. */
const KEPT = 60 * MINUTE;

/**
 * The pictures of the growth on the Home tabs, of which the store knows those that Slack has. A tab is
 * drawn without one until it is there, and then once more with it: no tab waits, and none fails for its sake.
 */
export class GrowthPictures {
  readonly #parts: HomeParts;
  readonly #stopping: AbortSignal;
  readonly #ready: () => void;
  #making: Promise<void> = Promise.resolve();

  constructor(parts: HomeParts, stopping: AbortSignal, ready: () => void) {
    this.#parts = parts;
    this.#stopping = stopping;
    this.#ready = ready;
  }

  /** The picture of where a chapter stands, if Slack has it; if not, it is made beside everything else. */
  async find(standing: Standing, language: Language): Promise<GrowthPicture | null> {
    if (standing.members === 0) return null;
    const { db, chapter } = this.#parts;
    const wanted = wantedFor(standing, language);
    const { hash } = wanted;
    const fileId = await findPicture(db, chapter.id, hash);
    if (fileId !== null) return { fileId, hash };
    const make = () => this.#make(wanted);
    this.#making = this.#making.then(make).catch((error: unknown) => this.#parts.unpictured(error));
    return null;
  }

  /** Slack will not show a picture: the Home tabs do without it for a while. */
  async refuse({ fileId, hash }: GrowthPicture): Promise<void> {
    const { db, chapter, slack } = this.#parts;
    await putOffPicture(db, chapter.id, hash, this.#later(RESPITE));
    await takeAway(slack, fileId).catch((error: unknown) => this.#parts.unpictured(error));
  }

  /** Ends once what is in hand is done. */
  ended(): Promise<void> {
    return this.#making;
  }

  async #make({ hash, language, drawing }: Wanted): Promise<void> {
    if (this.#stopping.aborted) return;
    const { db, chapter, slack } = this.#parts;
    const claim = { hash, language, now: this.#later(0), until: this.#later(CLAIMED) };
    if (!(await claimPicture(db, chapter.id, claim))) return;
    try {
      const png = await paint(drawing, PIXELS);
      if (this.#stopping.aborted) return forgetPicture(db, chapter.id, hash);
      const fileId = await bring(slack, png, nameOf(voiceOf(language)), this.#stopping);
      await keepPicture(db, chapter.id, { hash, fileId, at: this.#later(0) });
    } catch (error) {
      await putOffPicture(db, chapter.id, hash, this.#later(RESPITE));
      throw error;
    }
    await makeHomesStale(db, chapter.id);
    this.#ready();
    await this.#clearAway(language, hash);
  }

  async #clearAway(language: Language, but: string): Promise<void> {
    const { db, chapter, slack } = this.#parts;
    const old = await oldPictures(db, chapter.id, { language, but, before: this.#later(-KEPT) });
    for (const { hash, fileId } of old) {
      if (fileId !== null) await takeAway(slack, fileId);
      await forgetPicture(db, chapter.id, hash);
    }
  }

  #later(milliseconds: number): string {
    return new Date(this.#parts.now().getTime() + milliseconds).toISOString();
  }
}

type Wanted = { hash: string; language: Language; drawing: Drawing };

/** By the standing that they show: the tabs that are drawn after one change share them. */
const drawn = new WeakMap<Standing, Map<Language, Wanted>>();

function wantedFor(standing: Standing, language: Language): Wanted {
  const known = drawn.get(standing) ?? new Map<Language, Wanted>();
  drawn.set(standing, known);
  const wanted = known.get(language) ?? drawAnew(standing, language);
  known.set(language, wanted);
  return wanted;
}

function drawAnew(standing: Standing, language: Language): Wanted {
  const drawing = growthDrawing(standing, SIZE, voiceOf(language));
  const hash = createHash('sha256')
    .update(`${language} ${svgOf(drawing)}`)
    .digest('hex');
  return { hash, language, drawing };
}

const nameOf = ({ phrases }: Voice): string => phrases.status.chart;
