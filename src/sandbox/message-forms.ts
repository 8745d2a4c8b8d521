import { FormState } from './form-state.ts';
import type { Message } from './message.ts';

/** What each person has picked in the elements of the messages they see. */
export class MessageForms {
  readonly #forms = new Map<string, FormState>();

  of(userId: string, { channel, ts, blocks }: Message): FormState {
    const key = JSON.stringify([userId, channel, ts]);
    const form = this.#forms.get(key) ?? new FormState();
    this.#forms.set(key, form);
    form.show(blocks);
    return form;
  }
}
