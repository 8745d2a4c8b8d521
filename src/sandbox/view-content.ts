import { ApiRefusal, blockRefusal } from './api-refusal.ts';
import { broadcasts } from './block-kit/broadcasts.ts';
import { rolloutFaults } from './block-kit/check-blocks.ts';
import { checkView, type ViewDraft } from './block-kit/check-view.ts';
import { LIMITS } from './block-kit/limits.ts';
import { isFields } from './block-kit/record.ts';
import type { Sandbox } from './sandbox.ts';

/** A view the bot sent, or the refusal Slack gives; faults in views are invalid_arguments. */
export function readView(sandbox: Sandbox, surface: 'modal' | 'home', view: unknown): ViewDraft {
  if (JSON.stringify(view ?? null).length > LIMITS.view.bytes)
    throw new ApiRefusal('view_too_large');
  const reading = checkView(surface, view);
  if (!reading.ok) throw blockRefusal('invalid_arguments', reading.faults);
  const early = rolloutFaults(reading.draft.blocks, sandbox.withheld).map((fault) => ({
    ...fault,
    pointer: `/view${fault.pointer}`,
  }));
  if (early.length > 0) throw blockRefusal('invalid_arguments', early, true);
  for (const ping of broadcasts(undefined, reading.draft.blocks.filter(isFields)))
    sandbox.journal.refuse(`a ping of many at /view${ping}`);
  return reading.draft;
}
