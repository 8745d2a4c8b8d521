import type { Fields } from './block-kit/record.ts';
import { initialEntry } from './entries.ts';
import { entryKey, formFields } from './form-fields.ts';

type FieldRef = { blockId: string; actionId: string };

/** What stands in the elements of some blocks, as one person typed and picked it. */
export class FormState {
  readonly #entries = new Map<string, Fields>();
  readonly #offered = new Map<string, readonly Fields[]>();
  #blocks: readonly Fields[] = [];

  /** Takes other blocks; what was typed stays where block_id and action_id stay. */
  show(blocks: readonly Fields[]): void {
    this.#blocks = blocks;
    const kept = new Map(this.#entries);
    this.#entries.clear();
    for (const field of formFields(blocks)) {
      const before = kept.get(entryKey(field));
      const stays = before !== undefined && before.type === field.element.type;
      this.#entries.set(entryKey(field), stays ? before : initialEntry(field.element));
    }
  }

  enter(field: FieldRef, entry: Fields): void {
    this.#entries.set(entryKey(field), entry);
  }

  entry(field: FieldRef): Fields {
    return this.#entries.get(entryKey(field)) ?? {};
  }

  /** Remembers what the bot has offered in an external select: that alone can be picked there. */
  offer(field: FieldRef, options: readonly Fields[]): void {
    this.#offered.set(entryKey(field), options);
  }

  offered(field: FieldRef): readonly Fields[] {
    return this.#offered.get(entryKey(field)) ?? [];
  }

  /** All of it as Slack's `state.values` has it. */
  values(): Record<string, Record<string, Fields>> {
    const values: Record<string, Record<string, Fields>> = {};
    for (const field of formFields(this.#blocks)) {
      const block = values[field.blockId] ?? {};
      block[field.actionId] = this.entry(field);
      values[field.blockId] = block;
    }
    return values;
  }
}
