import type { Fields } from './block-kit/record.ts';
import type { Offer } from './exact-entry.ts';
import type { FormState } from './form-state.ts';
import { optionsOf } from './pick-option.ts';
import type { Workspace } from './workspace.ts';

/** What may be put into an element: its own options, and those the bot last offered for it. */
export function offerOf(
  workspace: Workspace,
  element: Fields,
  ref: { blockId: string; actionId: string },
  form: FormState,
): Offer {
  const options = [...optionsOf(element), ...form.offered(ref)];
  return { workspace, options, standing: form.entry(ref) };
}
