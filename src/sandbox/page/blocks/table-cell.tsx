import { type Fields, textAt } from '#sandbox/block-kit/record.ts';
import { BlockFault } from './block-fault.tsx';
import { LibraryBlockView } from './library-block.tsx';

/** What stands in one cell of a table. */
export function CellContent({ cell }: { cell: Fields }) {
  const type = textAt(cell, 'type') ?? '';
  if (type === 'raw_text' || type === 'raw_number') return <>{textAt(cell, 'text')}</>;
  if (type === 'rich_text') return <LibraryBlockView block={cell} />;
  return <BlockFault what="element" type={type} />;
}
