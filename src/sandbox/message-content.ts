import { argJson, argObject, argText } from './api-call.ts';
import { ApiRefusal, blockRefusal } from './api-refusal.ts';
import { broadcasts } from './block-kit/broadcasts.ts';
import { blockTextLength, checkBlocks, rolloutFaults } from './block-kit/check-blocks.ts';
import { completeBlocks } from './block-kit/complete-blocks.ts';
import { LIMITS } from './block-kit/limits.ts';
import { type Fields, isFields, textAt } from './block-kit/record.ts';
import { newBlockId } from './ids.ts';
import type { MessageMetadata } from './message.ts';
import { pictureFaults } from './picture-faults.ts';
import type { Sandbox } from './sandbox.ts';

export type MessageContent = { text: string; blocks: Fields[] };

/** The blocks of a message as Slack keeps them, or its refusal. */
export function readBlocks(sandbox: Sandbox, args: Fields): Fields[] {
  const blocks = argJson(args, 'blocks', 'invalid_blocks_format') ?? [];
  if (!Array.isArray(blocks)) throw new ApiRefusal('invalid_blocks_format');
  const faults = [
    ...checkBlocks('message', blocks),
    ...pictureFaults(blocks, sandbox.workspace.files),
  ];
  if (faults.length > 0) throw blockRefusal('invalid_blocks', faults);
  const early = rolloutFaults(blocks, sandbox.withheld);
  if (early.length > 0) throw blockRefusal('invalid_blocks', early, true);
  const kept = completeBlocks(blocks, newBlockId);
  const length = blockTextLength(kept);
  if (length > LIMITS.message.blockText)
    throw new ApiRefusal('msg_blocks_too_long', { errors: [`${length} characters`] });
  return kept;
}

/** What a message says, or the refusal Slack gives; blocks without a text fallback are refused too. */
export function readContent(sandbox: Sandbox, args: Fields): MessageContent {
  const text = argText(args, 'text') ?? '';
  if (text.length > LIMITS.message.text) throw new ApiRefusal('msg_too_long');
  const blocks = readBlocks(sandbox, args);
  if (text.trim() === '') {
    const why = blocks.length > 0 ? ['blocks without a text that says the same'] : [];
    throw new ApiRefusal('no_text', { errors: why });
  }
  for (const ping of broadcasts(text, blocks)) sandbox.journal.refuse(`a ping of many at ${ping}`);
  return { text, blocks };
}

/** A message's metadata, when it has some. */
export function readMetadata(args: Fields): { metadata?: MessageMetadata } {
  const metadata = argObject(args, 'metadata', 'invalid_metadata_format');
  if (metadata === undefined) return {};
  const eventType = textAt(metadata, 'event_type');
  const { event_payload: payload } = metadata;
  if (eventType === undefined || eventType === '' || !isFields(payload))
    throw new ApiRefusal('invalid_metadata_format');
  if (JSON.stringify(metadata).length > LIMITS.message.metadata)
    throw new ApiRefusal('metadata_too_large');
  return { metadata: { event_type: eventType, event_payload: payload } };
}
