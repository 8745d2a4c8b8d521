import * as z from 'zod';
import { checkBlocks } from './check-blocks.ts';
import { type BlockFault, faultsFrom } from './fault-sentences.ts';
import { LIMITS } from './limits.ts';
import { plainText } from './text.ts';

const shared = {
  blocks: z.array(z.unknown()).min(1).max(LIMITS.view.blocks),
  private_metadata: z.string().max(LIMITS.view.privateMetadata).optional(),
  callback_id: z.string().max(LIMITS.view.callbackId).optional(),
  external_id: z.string().max(LIMITS.view.externalId).optional(),
};

const modal = z.strictObject({
  type: z.literal('modal'),
  title: plainText(LIMITS.view.title),
  submit: plainText(LIMITS.view.submit).optional(),
  close: plainText(LIMITS.view.close).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  ...shared,
});

const home = z.strictObject({ type: z.literal('home'), ...shared });

export type ModalDraft = z.infer<typeof modal>;
export type HomeDraft = z.infer<typeof home>;
export type ViewDraft = ModalDraft | HomeDraft;

export type ViewReading =
  | { ok: true; draft: ViewDraft }
  | { ok: false; faults: readonly BlockFault[] };

function hasInput(blocks: readonly unknown[]): boolean {
  const input = z.looseObject({ type: z.literal('input') });
  return blocks.some((block) => input.safeParse(block).success);
}

function innerFaults(draft: ViewDraft): BlockFault[] {
  const faults = checkBlocks(draft.type, draft.blocks);
  if (draft.type === 'modal' && draft.submit === undefined && hasInput(draft.blocks))
    faults.push({ pointer: '/submit', sentence: 'is required where there is an input block' });
  return faults;
}

/** A view as the bot sent it, or everything Slack would refuse in it. */
export function checkView(surface: 'modal' | 'home', view: unknown): ViewReading {
  const schema: z.ZodType<ViewDraft> = surface === 'modal' ? modal : home;
  const read = schema.safeParse(view, { reportInput: true });
  const faults = read.success ? innerFaults(read.data) : faultsFrom(read.error, '');
  if (!read.success || faults.length > 0)
    return {
      ok: false,
      faults: faults.map((fault) => ({ ...fault, pointer: `/view${fault.pointer}` })),
    };
  return { ok: true, draft: read.data };
}
