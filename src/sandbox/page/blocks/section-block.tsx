import { type Fields, fieldsAt, textAt } from '#sandbox/block-kit/record.ts';
import { ElementView } from '#sandbox/page/elements/element.tsx';
import { FieldContext } from '#sandbox/page/forms/field.ts';
import { LibraryBlockView } from './library-block.tsx';

/** Text drawn by the library, and beside it the page's own element. */
export function SectionBlock({ block }: { block: Fields }) {
  const accessory = fieldsAt(block, 'accessory');
  if (accessory === undefined || accessory.type === 'image')
    return <LibraryBlockView block={block} />;
  const { accessory: _, ...words } = block;
  const blockId = textAt(block, 'block_id') ?? '';
  const name = textAt(fieldsAt(block, 'text') ?? {}, 'text') ?? '';
  const below = ['radio_buttons', 'checkboxes'].includes(String(accessory.type));
  return (
    <div className={below ? 'section below' : 'section'}>
      <LibraryBlockView block={words} />
      <FieldContext value={{ blockId, toldAtOnce: true, name }}>
        <div className="accessory">
          <ElementView element={accessory} />
        </div>
      </FieldContext>
    </div>
  );
}
