import type { Fields } from './block-kit/record.ts';
import type { BotAnswer } from './bot-link.ts';
import { clientError } from './client-checks.ts';
import type { Courier } from './courier.ts';
import { enterInto } from './field-entry.ts';
import { type FormField, formFields } from './form-fields.ts';
import { type Ground, groundOf, viewGround } from './ground.ts';
import type { MessageRef } from './message.ts';
import type { OpenView } from './open-view.ts';
import { submissionPayload } from './payloads.ts';
import { optionsOf, optionText } from './pick-option.ts';
import type { Sandbox } from './sandbox.ts';
import { followSubmission } from './submission-answer.ts';
import { suggestions } from './suggestions.ts';
import type { ViewRef } from './view.ts';

/** Typing in an external select: by its label in the topmost modal, or by its action_id anywhere. */
export type Suggest = { userId: string; typed: string } & (
  | { label: string }
  | { on: MessageRef | ViewRef; actionId: string }
);

function openModal(sandbox: Sandbox, userId: string): OpenView {
  const view = sandbox.views.top(userId);
  if (view === undefined) throw new Error(`${userId} has no modal open`);
  return view;
}

function fieldCalled(view: OpenView, label: string): FormField {
  const fields = formFields(view.blocks);
  const found = fields.find((field) => field.label === label);
  if (found !== undefined) return found;
  const labels = fields.flatMap((field) => (field.label === undefined ? [] : [`"${field.label}"`]));
  throw new Error(`No field "${label}" in this modal; it has ${labels.join(', ') || 'none'}`);
}

function clientErrors(view: OpenView): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of formFields(view.blocks)) {
    const error =
      field.label === undefined ? undefined : clientError(field, view.form.entry(field));
    if (error !== undefined) errors[field.blockId] = error;
  }
  return errors;
}

/** What a person does in the modal on top of their screen. */
export class FormActs {
  readonly #sandbox: Sandbox;
  readonly #courier: Courier;

  constructor(sandbox: Sandbox, courier: Courier) {
    this.#sandbox = sandbox;
    this.#courier = courier;
  }

  async fill(userId: string, fields: Readonly<Record<string, string>>): Promise<OpenView> {
    const view = openModal(this.#sandbox, userId);
    const ask = (field: FormField, typed: string) =>
      this.offers(viewGround(view), field, typed).then(optionsOf);
    for (const [label, typed] of Object.entries(fields)) {
      const field = fieldCalled(view, label);
      view.form.enter(field, await enterInto(this.#sandbox.workspace, field, typed, ask));
    }
    return view;
  }

  async fillAndSubmit(act: {
    userId: string;
    fields: Readonly<Record<string, string>>;
  }): Promise<BotAnswer> {
    return this.submit(await this.fill(act.userId, act.fields));
  }

  /** Presses the submit button; what Slack's own client finds wrong never reaches the bot. */
  async submit(view: OpenView): Promise<BotAnswer> {
    if (!view.hasSubmit) throw new Error('This modal has no submit button');
    view.trouble = undefined;
    view.errors = clientErrors(view);
    if (Object.keys(view.errors).length > 0)
      return { status: 0, body: { client_errors: view.toPerson().errors }, ms: 0 };
    const payload = submissionPayload(this.#sandbox, view);
    return this.#courier.send({ kind: 'interactive', payload, takesBody: true }, (answer) =>
      followSubmission(this.#sandbox, view, answer),
    );
  }

  /** What the bot offers in an external select: a menu with options, or with groups of them. */
  offers(ground: Ground, field: FormField, typed: string): Promise<Fields> {
    return suggestions(this.#sandbox, this.#courier, ground, field, typed);
  }

  async suggest(act: Suggest): Promise<{ text: string; value: string }[]> {
    const { ground, field } = this.#asked(act);
    const offered = await this.offers(ground, field, act.typed).then(optionsOf);
    return offered.map((option) => ({ text: optionText(option), value: String(option.value) }));
  }

  #asked(act: Suggest): { ground: Ground; field: FormField } {
    if (!('on' in act)) {
      const view = openModal(this.#sandbox, act.userId);
      return { ground: viewGround(view), field: fieldCalled(view, act.label) };
    }
    const ground = groundOf(this.#sandbox, act.userId, act.on);
    const field = formFields(ground.blocks).find(({ actionId }) => actionId === act.actionId);
    if (field === undefined) throw new Error(`No ${act.actionId} to search in`);
    return { ground, field };
  }
}
