import type { FileCard } from '#sandbox/desk/screen.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';

const KB = 1024;

const sizeOf = (bytes: number) =>
  bytes < KB * KB
    ? `${Math.max(1, Math.round(bytes / KB))} KB`
    : `${(bytes / KB / KB).toFixed(1)} MB`;

const ending = (name: string) =>
  name
    .slice(name.lastIndexOf('.') + 1)
    .toUpperCase()
    .slice(0, 5);

/** A file that hangs on a message: pictures in sight, all of them to download. */
export function FileLink({ file }: { file: FileCard }) {
  const { phrases } = useSlack();
  const picture = /^image\/(png|jpeg|gif|webp|svg)/.test(file.mimetype);
  return (
    <div className="file">
      {picture && <img className="file-picture" src={file.url} alt={file.name} />}
      <a href={file.url} download={file.name} title={phrases.download(file.name)}>
        <span className="file-type" aria-hidden>
          {ending(file.name)}
        </span>
        <span>
          <strong>{file.name}</strong>
          <span className="hint">
            {ending(file.name)} · {sizeOf(file.size)}
          </span>
        </span>
        <span className="file-arrow" aria-hidden>
          ⤓
        </span>
      </a>
    </div>
  );
}
