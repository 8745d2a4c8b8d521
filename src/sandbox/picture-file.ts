import { type Fields, textAt } from './block-kit/record.ts';

/** The id of the file that an image's `slack_file` names, by itself or within an address. */
export function pictureFileId(slackFile: Fields): string | undefined {
  const address = textAt(slackFile, 'url') ?? '';
  return textAt(slackFile, 'id') ?? /[-/](F[A-Z0-9]+)\//.exec(address)?.[1];
}
