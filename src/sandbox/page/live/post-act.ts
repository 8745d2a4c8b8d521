import type { Act, ActAnswer } from '#sandbox/desk/act.ts';
import type { FileCard } from '#sandbox/desk/screen.ts';

export type UploadedFile = Omit<FileCard, 'url'>;

/** The status of an act that came when its form had closed. */
const LATE = 409;

/**
 * Does what a person did; undefined when nothing came of it: it came late, or the sandbox has stopped,
 * which the page says elsewhere. Rejects with a sentence when the sandbox refuses.
 */
export async function postAct(act: Act): Promise<ActAnswer | undefined> {
  const response = await fetch('acts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(act),
  }).catch(() => undefined);
  if (response === undefined || response.status === LATE) return undefined;
  const answer = await response.json();
  if (!response.ok) throw new Error(String(answer.error ?? response.statusText));
  return answer;
}

/** Puts a file where a `file_input` can name it by its id. */
export async function uploadFile(person: string, file: File): Promise<UploadedFile> {
  const where = new URLSearchParams({ person, name: file.name });
  const response = await fetch(`uploads?${where}`, {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream' },
    body: file,
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(String(answer.error ?? response.statusText));
  return answer;
}
