import { randomBytes } from 'node:crypto';
import { newId } from './ids.ts';

/** Where a file was shown, and by which message. */
export type FileShare = { channel: string; ts: string };

export type KeptFile = {
  readonly id: string;
  readonly name: string;
  title: string;
  readonly user: string;
  readonly createdAt: number;
  readonly bytes: Buffer;
  readonly shares: FileShare[];
  /** Slack takes a moment over what an app has uploaded: it is still at it when somebody first looks. */
  isProcessed: boolean;
};

/** An address that was given out for a file of this name and length. */
type Promised = { id: string; name: string; length: number; user: string; bytes?: Buffer };

export type Upload = { name: string; bytes: Buffer; user: string };

/** The files of the workspace, and those whose upload has begun. */
export class FileShelf {
  readonly #kept = new Map<string, KeptFile>();
  readonly #deleted = new Set<string>();
  readonly #promised = new Map<string, Promised>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  keep({ name, bytes, user }: Upload, id = newId('F')): KeptFile {
    const kept = { id, name, title: name, user, createdAt: this.#now(), bytes, shares: [] };
    const file = { ...kept, isProcessed: true };
    this.#kept.set(id, file);
    return file;
  }

  find(id: string): KeptFile | undefined {
    return this.#kept.get(id);
  }

  delete(id: string): void {
    if (this.#kept.delete(id)) this.#deleted.add(id);
  }

  isDeleted(id: string): boolean {
    return this.#deleted.has(id);
  }

  /** The path to send the bytes to, good once, and the id the file will have. */
  promise(file: { name: string; length: number; user: string }): { id: string; path: string } {
    const id = newId('F');
    const path = `/upload/v1/${randomBytes(24).toString('base64url')}`;
    this.#promised.set(path, { id, ...file });
    return { id, path };
  }

  /** Takes the bytes sent to such a path; a sentence tells why they are not taken. */
  receive(path: string, bytes: Buffer): string | undefined {
    const promised = this.#promised.get(path);
    if (promised === undefined) return 'no upload was promised at this address';
    if (promised.bytes !== undefined) return 'this address has had its upload';
    if (bytes.length !== promised.length)
      return `${bytes.length} bytes came where ${promised.length} were promised`;
    promised.bytes = bytes;
    return undefined;
  }

  /** Puts a file whose bytes have come on the shelf; undefined where there is none to complete. */
  complete(id: string, title: string | undefined): KeptFile | undefined {
    const found = [...this.#promised].find(([, promised]) => promised.id === id);
    if (found?.[1].bytes === undefined) return undefined;
    const [path, { name, user, bytes }] = found;
    this.#promised.delete(path);
    const kept = this.keep({ name, user, bytes }, id);
    kept.title = title ?? name;
    kept.isProcessed = false;
    return kept;
  }

  /** Looks at a file: whether Slack knows by now what it is. */
  look(file: KeptFile): boolean {
    const { isProcessed } = file;
    file.isProcessed = true;
    return isProcessed;
  }

  /** Are this file's bytes here, so that it can be completed? */
  isReceived(id: string): boolean {
    return [...this.#promised.values()].some((each) => each.id === id && each.bytes !== undefined);
  }
}
