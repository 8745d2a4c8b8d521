import type { ViewDraft } from './block-kit/check-view.ts';
import { completeBlocks } from './block-kit/complete-blocks.ts';
import { type Fields, textAt } from './block-kit/record.ts';
import { shownEntry } from './entries.ts';
import { formFields } from './form-fields.ts';
import { FormState } from './form-state.ts';
import { newBlockId, newId } from './ids.ts';
import type { SlackView, View } from './view.ts';
import type { Workspace } from './workspace.ts';

/** A view on somebody's screen, with what they have typed into it so far. */
export class OpenView {
  readonly id = newId('V');
  readonly userId: string;
  readonly rootId: string;
  readonly previousId: string | null;
  readonly #workspace: Workspace;
  #draft: ViewDraft;
  /** What stands in the view's fields. */
  readonly form = new FormState();
  #blocks: Fields[] = [];
  #revision = 0;
  #hash = '';
  /** Sentences beside fields, by block_id. */
  errors: Record<string, string> = {};
  trouble: string | undefined;

  constructor(workspace: Workspace, userId: string, draft: ViewDraft, below?: OpenView) {
    this.#workspace = workspace;
    this.userId = userId;
    this.rootId = below?.rootId ?? this.id;
    this.previousId = below?.id ?? null;
    this.#draft = draft;
    this.show(draft);
  }

  get hash(): string {
    return this.#hash;
  }

  get draft(): ViewDraft {
    return this.#draft;
  }

  get blocks(): readonly Fields[] {
    return this.#blocks;
  }

  /** Puts new content in the same view; what was typed stays where block_id and action_id stay. */
  show(draft: ViewDraft): void {
    this.#draft = draft;
    this.#blocks = completeBlocks(draft.blocks, newBlockId);
    this.#revision += 1;
    this.#hash = `${Math.floor(Date.now() / 1000)}.${this.#revision}${newBlockId()}`;
    this.errors = {};
    this.trouble = undefined;
    this.form.show(this.#blocks);
  }

  #modalParts() {
    const draft = this.#draft;
    const modal = draft.type === 'modal' ? draft : undefined;
    return {
      title: modal?.title ?? null,
      submit: modal?.submit ?? null,
      close: modal?.close ?? null,
      clear_on_close: modal?.clear_on_close ?? false,
      notify_on_close: modal?.notify_on_close ?? false,
    };
  }

  toSlack(): SlackView {
    const { app, team } = this.#workspace;
    return {
      id: this.id,
      team_id: team.id,
      type: this.#draft.type,
      blocks: this.#blocks,
      private_metadata: this.#draft.private_metadata ?? '',
      callback_id: this.#draft.callback_id ?? '',
      external_id: this.#draft.external_id ?? '',
      state: { values: this.form.values() },
      hash: this.#hash,
      ...this.#modalParts(),
      previous_view_id: this.previousId,
      root_view_id: this.rootId,
      app_id: app.id,
      app_installed_team_id: team.id,
      bot_id: app.botId,
    };
  }

  toPerson(): View {
    const labelled = formFields(this.#blocks).flatMap((field) =>
      field.label === undefined ? [] : [{ label: field.label, entry: this.form.entry(field) }],
    );
    return {
      ...this.toSlack(),
      labels: labelled.map(({ label }) => label),
      values: Object.fromEntries(labelled.map(({ label, entry }) => [label, shownEntry(entry)])),
      errors: Object.fromEntries(
        Object.entries(this.errors).map(([id, sentence]) => [this.labelOf(id) ?? id, sentence]),
      ),
      ...(this.trouble === undefined ? {} : { trouble: this.trouble }),
    };
  }

  /** The label of an input block, or nothing when there is no such input block. */
  labelOf(blockId: string): string | undefined {
    return formFields(this.#blocks).find(
      (field) => field.blockId === blockId && field.label !== undefined,
    )?.label;
  }

  get hasSubmit(): boolean {
    return (
      this.#draft.type === 'modal' && textAt(this.toSlack().submit ?? {}, 'text') !== undefined
    );
  }
}
