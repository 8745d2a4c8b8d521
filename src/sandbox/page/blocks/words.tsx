import { type Fields, textAt } from '#sandbox/block-kit/record.ts';
import { LibraryBlockView } from './library-block.tsx';

/** A text object: plain words as they are, markup by the library. */
export function Words({ text }: { text: Fields | undefined }) {
  if (text === undefined) return null;
  if (text.type === 'mrkdwn') return <LibraryBlockView block={{ type: 'section', text }} />;
  return <>{textAt(text, 'text')}</>;
}
