import type { FunctionComponent } from 'react';
import { type Fields, fieldsAt, isFields, listAt } from '#sandbox/block-kit/record.ts';
import { LibraryBlockView } from './library-block.tsx';
import { Words } from './words.tsx';

type Props = { block: Fields; draw: FunctionComponent<{ blocks: readonly Fields[] }> };

/** Blocks under a title, folded away where the bot says so. */
export function ContainerBlock({ block, draw: Draw }: Props) {
  const rich = fieldsAt(block, 'rich_text_title');
  const title = rich ? (
    <LibraryBlockView block={rich} />
  ) : (
    <strong>
      <Words text={fieldsAt(block, 'title')} />
    </strong>
  );
  const subtitle = fieldsAt(block, 'subtitle');
  const inside = <Draw blocks={listAt(block, 'child_blocks').filter(isFields)} />;
  const head = (
    <>
      {title}
      {subtitle && (
        <div className="hint">
          <Words text={subtitle} />
        </div>
      )}
    </>
  );
  if (block.is_collapsible !== true)
    return (
      <div className="container">
        {head}
        {inside}
      </div>
    );
  return (
    <details className="container" open={block.default_collapsed !== true}>
      <summary>{head}</summary>
      {inside}
    </details>
  );
}
