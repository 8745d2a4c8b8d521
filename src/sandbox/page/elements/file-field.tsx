import { useId, useState } from 'react';
import { type Fields, isFields, listAt, textAt } from '#sandbox/block-kit/record.ts';
import { useControl, useField } from '#sandbox/page/forms/field.ts';
import { uploadFile } from '#sandbox/page/live/post-act.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';

const MOST_FILES = 10;

const filesIn = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

function ChosenFiles({ files, drop }: { files: Fields[]; drop(file: Fields): void }) {
  const { phrases } = useSlack();
  return (
    <ul className="files">
      {files.map((file) => {
        const name = textAt(file, 'name') ?? textAt(file, 'id') ?? '';
        return (
          <li key={textAt(file, 'id')}>
            {name}
            <button
              type="button"
              className="plain"
              aria-label={phrases.remove(name)}
              onClick={() => drop(file)}
            >
              ✕
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Files from this computer: each is sent at once, and the form keeps its id. */
export function FileField({ element }: { element: Fields }) {
  const { phrases, viewer } = useSlack();
  const { value, pick } = useField(element);
  const control = useControl(element);
  const [state, setState] = useState<'busy' | string | null>(null);
  const chooser = useId();
  const files = filesIn(value);
  const most = Number(element.max_files ?? MOST_FILES);
  const accept = listAt(element, 'filetypes')
    .map((type) => `.${String(type)}`)
    .join(',');
  async function add(chosen: File[]) {
    setState('busy');
    try {
      const added = await Promise.all(chosen.map((file) => uploadFile(viewer.id, file)));
      setState(null);
      await pick([...files, ...added]);
    } catch (error) {
      setState(error instanceof Error ? error.message : String(error));
    }
  }
  return (
    <div className="file-field">
      {files.length > 0 && (
        <ChosenFiles
          files={files}
          drop={(gone) => void pick(files.filter((one) => one !== gone))}
        />
      )}
      {files.length < most && (
        <label className="button" htmlFor={control.id ?? chooser}>
          {state === 'busy' ? phrases.uploading : phrases.addFile}
          <input
            id={chooser}
            {...control}
            type="file"
            accept={accept}
            multiple={most > 1}
            onChange={({ target }) => {
              void add([...(target.files ?? [])].slice(0, most - files.length));
              target.value = '';
            }}
          />
        </label>
      )}
      {state !== null && state !== 'busy' && (
        <p className="error" role="alert">
          {state}
        </p>
      )}
    </div>
  );
}
