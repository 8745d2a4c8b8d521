import { type Fields, fieldsAt, isFields, textAt } from '#sandbox/block-kit/record.ts';
import { pictureFileId } from '#sandbox/picture-file.ts';

/** Where a picture is: on the web, or among the files of this workspace. */
export function pictureAddress(image: Fields): string | undefined {
  const id = pictureFileId(fieldsAt(image, 'slack_file') ?? {});
  const here = id === undefined ? undefined : `files/${encodeURIComponent(id)}/picture`;
  return textAt(image, 'image_url') ?? here;
}

/** The same block for the library, which knows pictures on the web alone. */
export function onTheWeb<T>(value: T): T;
export function onTheWeb(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((part) => onTheWeb<unknown>(part));
  if (!isFields(value)) return value;
  const { slack_file: file, ...rest } = value;
  if (value.type === 'image' && file !== undefined)
    return { ...rest, image_url: pictureAddress(value) };
  const parts = Object.entries(value).map(([name, part]) => [name, onTheWeb<unknown>(part)]);
  return Object.fromEntries(parts);
}
