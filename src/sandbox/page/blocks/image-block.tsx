import { type Fields, fieldsAt, textAt } from '#sandbox/block-kit/record.ts';
import { pictureAddress } from './pictures.ts';

/** A picture under its title; the library's own has a button without a name. */
export function ImageBlock({ block }: { block: Fields }) {
  const title = textAt(fieldsAt(block, 'title') ?? {}, 'text');
  return (
    <figure className="picture">
      {title !== undefined && <figcaption className="hint">{title}</figcaption>}
      <img src={pictureAddress(block)} alt={textAt(block, 'alt_text') ?? ''} />
    </figure>
  );
}
