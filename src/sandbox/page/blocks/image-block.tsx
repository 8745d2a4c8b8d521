import { type Fields, fieldsAt, textAt } from '#sandbox/block-kit/record.ts';

/** Where a picture is: on the web, or among the files of this workspace. */
function addressOf(image: Fields): string | undefined {
  const file = fieldsAt(image, 'slack_file') ?? {};
  const id = textAt(file, 'id');
  const here = id === undefined ? undefined : `files/${encodeURIComponent(id)}/picture`;
  return textAt(image, 'image_url') ?? textAt(file, 'url') ?? here;
}

/** A picture under its title; the library's own has a button without a name. */
export function ImageBlock({ block }: { block: Fields }) {
  const title = textAt(fieldsAt(block, 'title') ?? {}, 'text');
  return (
    <figure className="picture">
      {title !== undefined && <figcaption className="hint">{title}</figcaption>}
      <img src={addressOf(block)} alt={textAt(block, 'alt_text') ?? ''} />
    </figure>
  );
}
