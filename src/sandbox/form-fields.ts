import { everyObject, type Fields, fieldsAt, listAt, textAt } from './block-kit/record.ts';
import { entryKind } from './entries.ts';

/** One element that holds a value, and the label a person finds it by when it is an input. */
export type FormField = {
  blockId: string;
  actionId: string;
  element: Fields;
  label?: string;
  optional: boolean;
  /** Is the bot told of a change at once, and not only when the form is submitted? */
  dispatches: boolean;
};

function fieldAt(block: Fields, element: Fields): FormField[] {
  if (entryKind(element) === undefined) return [];
  const label = fieldsAt(block, 'label');
  return [
    {
      blockId: textAt(block, 'block_id') ?? '',
      actionId: textAt(element, 'action_id') ?? '',
      element,
      optional: block.type !== 'input' || block.optional === true,
      dispatches: block.type !== 'input' || block.dispatch_action === true,
      ...(label === undefined ? {} : { label: textAt(label, 'text') ?? '' }),
    },
  ];
}

function elementsOf(block: Fields): Fields[] {
  const single = [fieldsAt(block, 'element'), fieldsAt(block, 'accessory')];
  const row = block.type === 'actions' ? listAt(block, 'elements') : [];
  return [...single, ...row].flatMap((element) =>
    typeof element === 'object' && element !== null ? [{ ...element }] : [],
  );
}

/** Every element of these blocks that holds a value, in the order they are read. */
export function formFields(blocks: readonly Fields[]): FormField[] {
  return everyObject(blocks)
    .map(({ fields }) => fields)
    .filter((fields) => ['input', 'section', 'actions'].includes(textAt(fields, 'type') ?? ''))
    .flatMap((block) => elementsOf(block).flatMap((element) => fieldAt(block, element)));
}

export function entryKey(field: { blockId: string; actionId: string }): string {
  return JSON.stringify([field.blockId, field.actionId]);
}
