import type { Fields } from './block-kit/record.ts';
import type { Offer } from './exact-entry.ts';
import { entryKey } from './form-fields.ts';
import type { OpenView } from './open-view.ts';
import { optionsOf } from './pick-option.ts';
import type { Workspace } from './workspace.ts';

/** What may be put into an element: its own options, and in a view those the bot last offered for it. */
export function offerOf(
  workspace: Workspace,
  element: Fields,
  ref: { blockId: string; actionId: string },
  view?: OpenView,
): Offer {
  if (view === undefined) return { workspace, options: optionsOf(element) };
  const last = view.offered.get(entryKey(ref)) ?? [];
  return { workspace, options: [...optionsOf(element), ...last], standing: view.entry(ref) };
}
