import type { FunctionComponent } from 'react';
import { type Fields, textAt } from '#sandbox/block-kit/record.ts';
import { ActionsBlock } from './actions-block.tsx';
import { BlockFault, BlockFrame } from './block-fault.tsx';
import { CardBlock, CarouselBlock } from './card-block.tsx';
import { ContainerBlock } from './container-block.tsx';
import { DataTableBlock } from './data-table-block.tsx';
import { ImageBlock } from './image-block.tsx';
import { InputBlock } from './input-block.tsx';
import { drawnByLibrary, LibraryBlockView } from './library-block.tsx';
import { SectionBlock } from './section-block.tsx';
import { TableBlock } from './table-block.tsx';

/** Blocks that the page draws by itself: what can be pressed, and what the library does not know. */
const OWN: ReadonlyMap<string, FunctionComponent<{ block: Fields }>> = new Map([
  ['actions', ActionsBlock],
  ['context_actions', ActionsBlock],
  ['card', CardBlock],
  ['carousel', CarouselBlock],
  ['data_table', DataTableBlock],
  ['image', ImageBlock],
  ['input', InputBlock],
  ['section', SectionBlock],
  ['table', TableBlock],
]);

function Block({ block }: { block: Fields }) {
  const type = textAt(block, 'type') ?? '';
  const Own = OWN.get(type);
  if (Own !== undefined) return <Own block={block} />;
  if (type === 'container') return <ContainerBlock block={block} draw={Blocks} />;
  if (drawnByLibrary(block)) return <LibraryBlockView block={block} />;
  return <BlockFault what="block" type={type} />;
}

/** Blocks one below the other, each for itself. */
export function Blocks({ blocks }: { blocks: readonly Fields[] }) {
  return blocks.map((block) => {
    const type = textAt(block, 'type') ?? '';
    return (
      <BlockFrame key={textAt(block, 'block_id') ?? `${type} ${JSON.stringify(block)}`} type={type}>
        <div className="block" data-block={type}>
          <Block block={block} />
        </div>
      </BlockFrame>
    );
  });
}
