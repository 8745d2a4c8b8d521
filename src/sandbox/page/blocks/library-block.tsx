import { useMemo, useRef } from 'react';
import { type Block as LibraryBlock, Message } from 'slack-blocks-to-jsx';
import type { Fields } from '#sandbox/block-kit/record.ts';
import { LOGO } from '#sandbox/page/app-person.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { onTheWeb } from './pictures.ts';
import { shielded } from './shield.ts';
import { useUnshielded } from './use-unshielded.ts';

/** What the library draws well; everything that a person can press is the page's own. */
const DRAWN = new Set(
  'section header divider context rich_text markdown alert card plan task_card file data_visualization'.split(
    ' ',
  ),
);

type Drawn = Fields & LibraryBlock;

const isDrawn = (block: Fields): block is Drawn => DRAWN.has(String(block.type));

function Drawing({ block }: { block: Drawn }) {
  const { people, channels, theme } = useSlack();
  const place = useRef<HTMLDivElement>(null);
  const safe = useMemo(() => shielded(onTheWeb(block)), [block]);
  useUnshielded(place);
  const users = people.map(({ id, name }) => ({ id, name }));
  const named = channels.map(({ id, name }) => ({ id, name }));
  return (
    <div className="drawing" ref={place}>
      <Message
        blocks={[safe]}
        logo={LOGO}
        name=""
        theme={theme}
        data={{ users, channels: named }}
        withoutWrapper
      />
    </div>
  );
}

/** A block of mere display, drawn by the library; nothing when it is none of those. */
export function LibraryBlockView({ block }: { block: Fields }) {
  return isDrawn(block) ? <Drawing block={block} /> : null;
}

export const drawnByLibrary = isDrawn;
