import { type Fields, isFields, listAt, textAt } from '#sandbox/block-kit/record.ts';
import { ElementView } from '#sandbox/page/elements/element.tsx';
import { FieldContext } from '#sandbox/page/forms/field.ts';

/** A row of elements, each of which tells the bot at once. */
export function ActionsBlock({ block }: { block: Fields }) {
  const blockId = textAt(block, 'block_id') ?? '';
  const elements = listAt(block, 'elements').filter(isFields);
  return (
    <FieldContext value={{ blockId, toldAtOnce: true }}>
      <div className="actions">
        {elements.map((element, at) => (
          <ElementView key={textAt(element, 'action_id') ?? at} element={element} />
        ))}
      </div>
    </FieldContext>
  );
}
