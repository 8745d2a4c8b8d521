import type { FunctionComponent } from 'react';
import { type Fields, fieldsAt, isFields, listAt } from '#sandbox/block-kit/record.ts';
import { LibraryBlockView } from './library-block.tsx';
import { Words } from './words.tsx';

type Props = { block: Fields; draw: FunctionComponent<{ blocks: readonly Fields[] }> };

function Title({ block }: { block: Fields }) {
  const rich = fieldsAt(block, 'rich_text_title');
  const subtitle = fieldsAt(block, 'subtitle');
  return (
    <>
      {rich && <LibraryBlockView block={rich} />}
      <strong>
        <Words text={fieldsAt(block, 'title')} />
      </strong>
      {subtitle && (
        <div className="hint">
          <Words text={subtitle} />
        </div>
      )}
    </>
  );
}

/** Blocks under a title, folded away where the bot says so. */
export function ContainerBlock({ block, draw: Draw }: Props) {
  const inside = <Draw blocks={listAt(block, 'child_blocks').filter(isFields)} />;
  if (block.is_collapsible !== true)
    return (
      <div className="container">
        <Title block={block} />
        {inside}
      </div>
    );
  return (
    <details className="container" open={block.default_collapsed !== true}>
      <summary>
        <Title block={block} />
      </summary>
      {inside}
    </details>
  );
}
