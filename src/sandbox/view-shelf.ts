import { ApiRefusal } from './api-refusal.ts';
import type { ViewDraft } from './block-kit/check-view.ts';
import { OpenView } from './open-view.ts';
import type { Workspace } from './workspace.ts';

const DEPTH = 3;

/** The modals on each person's screen, topmost last, and each person's Home tab. */
export class ViewShelf {
  readonly #stacks = new Map<string, OpenView[]>();
  readonly #homes = new Map<string, OpenView>();
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  #stack(userId: string): OpenView[] {
    return this.#stacks.get(userId) ?? [];
  }

  /** What lies on this person's screen, bottom first. */
  modals(userId: string): readonly OpenView[] {
    return this.#stack(userId);
  }

  top(userId: string): OpenView | undefined {
    return this.#stack(userId).at(-1);
  }

  home(userId: string): OpenView | undefined {
    return this.#homes.get(userId);
  }

  /** A view that is still on a screen, by its id or its external id. */
  find(wanted: { id?: string; externalId?: string }): OpenView | undefined {
    const all = [...[...this.#stacks.values()].flat(), ...this.#homes.values()];
    return all.find(
      (view) =>
        view.id === wanted.id ||
        (wanted.externalId !== undefined && view.draft.external_id === wanted.externalId),
    );
  }

  #checkExternalId(draft: ViewDraft, self?: OpenView): void {
    const { external_id: externalId } = draft;
    if (externalId === undefined || externalId === '') return;
    const bearer = this.find({ externalId });
    if (bearer !== undefined && bearer !== self) throw new ApiRefusal('duplicate_external_id');
  }

  /** Opens a modal in place of whatever the person had open. */
  open(userId: string, draft: ViewDraft): OpenView {
    this.#checkExternalId(draft);
    const view = new OpenView(this.#workspace, userId, draft);
    this.#stacks.set(userId, [view]);
    return view;
  }

  push(userId: string, draft: ViewDraft): OpenView {
    this.#checkExternalId(draft);
    const stack = this.#stack(userId);
    if (stack.length >= DEPTH) throw new ApiRefusal('push_limit_reached');
    const view = new OpenView(this.#workspace, userId, draft, stack.at(-1));
    this.#stacks.set(userId, [...stack, view]);
    return view;
  }

  update(view: OpenView, draft: ViewDraft, hash: string | undefined): OpenView {
    if (hash !== undefined && hash !== '' && hash !== view.hash)
      throw new ApiRefusal('hash_conflict');
    this.#checkExternalId(draft, view);
    view.show(draft);
    return view;
  }

  publish(userId: string, draft: ViewDraft, hash: string | undefined): OpenView {
    const shown = this.#homes.get(userId);
    if (shown !== undefined) return this.update(shown, draft, hash);
    if (hash !== undefined && hash !== '') throw new ApiRefusal('hash_conflict');
    this.#checkExternalId(draft);
    const view = new OpenView(this.#workspace, userId, draft);
    this.#homes.set(userId, view);
    return view;
  }

  close(view: OpenView): void {
    const left = this.#stack(view.userId).filter((each) => each !== view);
    this.#stacks.set(view.userId, left);
  }

  clear(userId: string): void {
    this.#stacks.set(userId, []);
  }
}
