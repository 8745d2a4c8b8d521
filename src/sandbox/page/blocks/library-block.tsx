import { type Block as LibraryBlock, Message } from 'slack-blocks-to-jsx';
import type { Fields } from '#sandbox/block-kit/record.ts';
import { LOGO } from '#sandbox/page/app-person.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';

/** What the library draws well; everything that a person can press is the page's own. */
const DRAWN = new Set(
  'section header divider context rich_text markdown alert card plan task_card file data_visualization'.split(
    ' ',
  ),
);

const isDrawn = (block: Fields): block is Fields & LibraryBlock => DRAWN.has(String(block.type));

/** A block of mere display, drawn by the library; nothing when it is none of those. */
export function LibraryBlockView({ block }: { block: Fields }) {
  const { people, channels, theme } = useSlack();
  if (!isDrawn(block)) return null;
  const users = people.map(({ id, name }) => ({ id, name }));
  const named = channels.map(({ id, name }) => ({ id, name }));
  return (
    <Message
      blocks={[block]}
      logo={LOGO}
      name=""
      theme={theme}
      data={{ users, channels: named }}
      withoutWrapper
    />
  );
}

export const drawnByLibrary = isDrawn;
