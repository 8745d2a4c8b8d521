import { type Fields, isFields, listAt, textAt } from '#sandbox/block-kit/record.ts';
import { ActionsBlock } from './actions-block.tsx';
import { LibraryBlockView } from './library-block.tsx';

/** A card drawn by the library, with the page's own buttons below it. */
export function CardBlock({ block }: { block: Fields }) {
  const { actions: _, ...card } = block;
  const elements = listAt(block, 'actions');
  return (
    <div className="card">
      <LibraryBlockView block={card} />
      {elements.length > 0 && <ActionsBlock block={{ block_id: block.block_id, elements }} />}
    </div>
  );
}

export function CarouselBlock({ block }: { block: Fields }) {
  const cards = listAt(block, 'elements').filter(isFields);
  return (
    <ul className="carousel">
      {cards.map((card, at) => (
        <li key={textAt(card, 'block_id') ?? at}>
          <CardBlock block={card} />
        </li>
      ))}
    </ul>
  );
}
