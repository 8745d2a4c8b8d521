import { type ChangeEvent, useId, useState } from 'react';
import { type Fields, isFields, listAt, textAt } from '#sandbox/block-kit/record.ts';
import { type Field, useControl, useField } from '#sandbox/page/forms/field.ts';
import { uploadFile } from '#sandbox/page/live/post-act.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';

const MOST_FILES = 10;

function ChosenFiles({ files, drop }: { files: Fields[]; drop(file: Fields): void }) {
  const { phrases } = useSlack();
  const nameOf = (file: Fields) => textAt(file, 'name') ?? textAt(file, 'id') ?? '';
  return (
    <ul className="files">
      {files.map((file) => (
        <li key={textAt(file, 'id')}>
          {nameOf(file)}
          <button
            type="button"
            className="plain"
            aria-label={phrases.remove(nameOf(file))}
            onClick={() => drop(file)}
          >
            ✕
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The files in a field, how more of them get there, and what went wrong with the last ones. */
function useFiles({ value, pick }: Field) {
  const { viewer } = useSlack();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const files = Array.isArray(value) ? value.filter(isFields) : [];
  async function add(chosen: File[]) {
    setBusy(true);
    setWrong(null);
    try {
      const added = await Promise.all(chosen.map((file) => uploadFile(viewer.id, file)));
      await pick([...files, ...added]);
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  }
  const drop = (gone: Fields) => void pick(files.filter((one) => one !== gone));
  return { files, busy, wrong, add, drop };
}

type ChooserProps = { element: Fields; room: number; busy: boolean; add(files: File[]): void };

function FileChooser({ element, room, busy, add }: ChooserProps) {
  const { phrases } = useSlack();
  const { id, ...control } = useControl(element);
  const fallback = useId();
  const types = listAt(element, 'filetypes').map((type) => `.${String(type)}`);
  function onChange({ target }: ChangeEvent<HTMLInputElement>) {
    add([...(target.files ?? [])].slice(0, room));
    target.value = '';
  }
  return (
    <label className="button" htmlFor={id ?? fallback}>
      {busy ? phrases.uploading : phrases.addFile}
      <input
        {...control}
        id={id ?? fallback}
        type="file"
        accept={types.join(',')}
        multiple={room > 1}
        onChange={onChange}
      />
    </label>
  );
}

/** Files from this computer: each is sent at once, and the form keeps its id. */
export function FileField({ element }: { element: Fields }) {
  const { files, busy, wrong, add, drop } = useFiles(useField(element));
  const room = Number(element.max_files ?? MOST_FILES) - files.length;
  return (
    <div className="file-field">
      {files.length > 0 && <ChosenFiles files={files} drop={drop} />}
      {room > 0 && <FileChooser element={element} room={room} busy={busy} add={add} />}
      {wrong !== null && (
        <p className="error" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
