import type { webApi } from '@slack/bolt';
import type { Voice } from '#locales/voice.ts';
import { importWaiting } from '#views/import-form.ts';
import type { Modal } from '#views/message.ts';
import { showAnew } from './show-anew.ts';

/** Milliseconds between two words about how far it is: Slack takes some hundred a minute, of all forms together. */
const REST = 2500;

type OpenForm = { client: webApi.WebClient; viewId: string; voice: Voice; now: () => Date };

/** What a person sees in an open form while their file is worked on: what the bot does, and now and then how far it is. */
export class ImportProgress {
  readonly #form: OpenForm;
  #stage: string;
  #toldAt: number;
  #telling: Promise<void> | undefined;
  #isOver = false;

  /** `stage` is what the form says by now. */
  constructor(form: OpenForm, stage: string) {
    this.#form = form;
    this.#stage = stage;
    this.#toldAt = form.now().getTime();
  }

  /** Says what the bot does from now on; nobody waits for it to be told. */
  begin(stage: string): void {
    this.#stage = stage;
    this.#say();
  }

  /** Hears how many rows of all are done, as often as it may be. */
  readonly tell = (done: number, all: number): void => {
    const { voice, now } = this.#form;
    if (this.#telling || this.#isOver || now().getTime() - this.#toldAt < REST) return;
    this.#say(voice.phrases.imports.soFar(voice.number(done), voice.count(all)));
  };

  /** Shows what came of it, in the place of all that was told. */
  async end(view: Modal): Promise<void> {
    this.#isOver = true;
    await this.#telling;
    await showAnew(this.#form, view);
  }

  #say(...more: string[]): void {
    this.#toldAt = this.#form.now().getTime();
    const waiting = importWaiting([this.#stage, ...more], this.#form.voice);
    const telling = (this.#telling ?? Promise.resolve())
      .then(() => showAnew(this.#form, waiting))
      // Where Slack does not take this, it takes the next, or what comes of it all.
      .catch(() => undefined)
      .finally(() => {
        if (this.#telling === telling) this.#telling = undefined;
      });
    this.#telling = telling;
  }
}
