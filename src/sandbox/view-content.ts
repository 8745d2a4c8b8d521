import { ApiRefusal, blockRefusal } from './api-refusal.ts';
import { broadcasts } from './block-kit/broadcasts.ts';
import { rolloutFaults } from './block-kit/check-blocks.ts';
import { checkView, type ViewDraft } from './block-kit/check-view.ts';
import type { BlockFault } from './block-kit/fault-sentences.ts';
import { LIMITS } from './block-kit/limits.ts';
import { isFields } from './block-kit/record.ts';
import { pictureFaults } from './picture-faults.ts';
import type { Sandbox } from './sandbox.ts';

const inView = (faults: readonly BlockFault[]): BlockFault[] =>
  faults.map((fault) => ({ ...fault, pointer: `/view${fault.pointer}` }));

/** A view the bot sent, or the refusal Slack gives; faults in views are invalid_arguments. */
export function readView(sandbox: Sandbox, surface: 'modal' | 'home', view: unknown): ViewDraft {
  if (JSON.stringify(view ?? null).length > LIMITS.view.bytes)
    throw new ApiRefusal('view_too_large');
  const reading = checkView(surface, view);
  if (!reading.ok) throw blockRefusal('invalid_arguments', reading.faults);
  const { blocks } = reading.draft;
  const lost = inView(pictureFaults(blocks, sandbox.workspace.files));
  if (lost.length > 0) throw blockRefusal('invalid_arguments', lost);
  const early = inView(rolloutFaults(blocks, sandbox.withheld));
  if (early.length > 0) throw blockRefusal('invalid_arguments', early, true);
  for (const ping of broadcasts(undefined, blocks.filter(isFields)))
    sandbox.journal.refuse(`a ping of many at /view${ping}`);
  return reading.draft;
}
