import { type Fields, isFields } from './record.ts';
import { BLOCKS } from './surfaces.ts';

const interactive =
  /^(button|workflow_button|feedback_buttons|icon_button|overflow|checkboxes|radio_buttons|file_input|.*_select|.*picker|.*_input)$/;

function completed(value: unknown, newId: () => string): unknown {
  if (Array.isArray(value)) return value.map((item) => completed(item, newId));
  return isFields(value) ? completedObject(value, newId) : value;
}

function completedObject(fields: Fields, newId: () => string): Fields {
  const type = String(fields.type);
  const inner = Object.entries(fields).map(([name, part]) => [name, completed(part, newId)]);
  const named: Fields = Object.fromEntries(inner);
  if (interactive.test(type)) named.action_id ??= newId();
  else if (BLOCKS.has(type) && type !== 'image') named.block_id ??= newId();
  return named;
}

/** Blocks as Slack keeps them: whoever came without a block_id or action_id is given one. */
export function completeBlocks(blocks: readonly unknown[], newId: () => string): Fields[] {
  return blocks.filter(isFields).map((block) => {
    const whole = completedObject(block, newId);
    whole.block_id ??= newId();
    return whole;
  });
}
