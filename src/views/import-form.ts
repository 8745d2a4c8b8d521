import type { KnownBlock, ModalView } from '@slack/types';
import type { Voice } from '#locales/voice.ts';
import { ELEMENT } from './form-fields.ts';
import { bullets, plain, section } from './message.ts';

/** The form's name, by which its submission comes back; a form of another shape bears another. */
export const IMPORT_FORM = 'import.file.1';
/** The block of its file. */
export const FILE_BLOCK = 'file';

const modal = (blocks: KnownBlock[], { phrases }: Voice): ModalView => ({
  type: 'modal',
  callback_id: IMPORT_FORM,
  title: plain(phrases.imports.title),
  close: plain(phrases.form.cancel),
  blocks,
});

/** Asks for a spreadsheet; with what is wrong with the one that was brought before, if something is. */
export function importForm(voice: Voice, faults: readonly string[] = []): ModalView {
  const { imports } = voice.phrases;
  return {
    ...modal(
      [
        ...faultBlocks(faults, voice),
        section(imports.intro),
        section(imports.columns),
        fileBlock(voice),
      ],
      voice,
    ),
    submit: plain(imports.submit),
  };
}

/** The most faults that are told one by one. */
const MOST_TOLD = 20;

function faultBlocks(faults: readonly string[], { phrases }: Voice): KnownBlock[] {
  if (faults.length === 0) return [];
  const told = faults.length === 1 ? faults.map(section) : [bullets(faults.slice(0, MOST_TOLD))];
  return [...told, section(phrases.imports.again), { type: 'divider' }];
}

const fileBlock = ({ phrases }: Voice): KnownBlock => ({
  type: 'input',
  block_id: FILE_BLOCK,
  label: plain(phrases.imports.file),
  element: { type: 'file_input', action_id: ELEMENT, filetypes: ['xlsx', 'csv'], max_files: 1 },
});

/** What is shown while the bot is at work. */
export const importWaiting = (sentences: readonly string[], voice: Voice): ModalView =>
  modal(sentences.map(section), voice);

/** What is shown once the companies are imported; the details come as a message. */
export const importDone = (sentences: readonly string[], voice: Voice): ModalView => {
  const { imports } = voice.phrases;
  return {
    ...modal([...sentences, imports.doneToo].map(section), voice),
    title: plain(imports.done),
    close: plain(imports.close),
  };
};

type Filled = Readonly<
  Record<string, Readonly<Record<string, { files?: { id: string }[] | undefined }>>>
>;

/** The id of the file that was brought. */
export const readImportForm = (values: Filled): string | undefined =>
  values[FILE_BLOCK]?.[ELEMENT]?.files?.[0]?.id;
