import type { BlockFault } from './block-kit/fault-sentences.ts';
import { everyObject, fieldsAt } from './block-kit/record.ts';
import type { FileShelf } from './file-shelf.ts';
import { fileType } from './file-types.ts';
import { pictureFileId } from './picture-file.ts';

const PICTURES = ['gif', 'jpg', 'png'];

/** The images whose `slack_file` is no picture of this workspace, no longer there, or not yet. */
export function pictureFaults(blocks: readonly unknown[], files: FileShelf): BlockFault[] {
  return everyObject(blocks, '/blocks').flatMap(({ pointer, fields }) => {
    const slackFile = fields.type === 'image' ? fieldsAt(fields, 'slack_file') : undefined;
    if (slackFile === undefined) return [];
    const file = files.find(pictureFileId(slackFile) ?? '');
    const isPicture = file !== undefined && PICTURES.includes(fileType(file.name).filetype);
    if (isPicture && files.look(file)) return [];
    return [{ pointer: `${pointer}/slack_file`, sentence: 'invalid slack file' }];
  });
}
