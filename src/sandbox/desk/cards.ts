import { fieldsAt, textAt } from '#sandbox/block-kit/record.ts';
import type { Execution } from '#sandbox/executions.ts';
import type { KeptFile } from '#sandbox/file-shelf.ts';
import { fileType } from '#sandbox/file-types.ts';
import type { Message } from '#sandbox/message.ts';
import type { OpenView } from '#sandbox/open-view.ts';
import type { Person } from '#sandbox/person.ts';
import type { FileCard, MessageCard, PersonCard, RunCard, ViewCard } from './screen.ts';

function kindOf(person: Person): PersonCard['kind'] {
  if (person.is_bot === true) return 'app';
  if (person.is_stranger === true) return 'stranger';
  if (person.is_restricted === true || person.is_ultra_restricted === true) return 'guest';
  if (person.is_admin === true) return 'admin';
  return person.locale?.startsWith('es') === true ? 'spanish' : 'member';
}

export function personCard(person: Person, appName: string): PersonCard {
  const kind = kindOf(person);
  return { id: person.id, name: kind === 'app' ? appName : person.name, kind };
}

export function fileCard(file: KeptFile): FileCard {
  const url = `/files/${file.id}/${encodeURIComponent(file.name)}`;
  const { mimetype } = fileType(file.name);
  return { id: file.id, name: file.name, mimetype, size: file.bytes.length, url };
}

export function messageCard(message: Message, author: PersonCard): MessageCard {
  return {
    channel: message.channel,
    ts: message.ts,
    ...(message.thread_ts === undefined ? {} : { threadTs: message.thread_ts }),
    author,
    text: message.text,
    blocks: message.blocks,
    files: (message.files ?? []).map(fileCard),
    edited: message.edited !== undefined,
    ephemeral: message.visible_to !== undefined,
  };
}

export function viewCard(view: OpenView): ViewCard {
  const shown = view.toSlack();
  const submit = shown.submit === null ? null : (textAt(shown.submit, 'text') ?? null);
  const words = (name: 'title' | 'close') => textAt(fieldsAt(shown, name) ?? {}, 'text');
  return {
    id: view.id,
    hash: shown.hash,
    type: shown.type,
    title: words('title') ?? '',
    submit,
    close: words('close') ?? (submit === null ? 'Close' : 'Cancel'),
    blocks: shown.blocks,
    values: shown.state.values,
    errors: { ...view.errors },
    trouble: view.trouble ?? null,
  };
}

export function runCard({ id, state, step, outputs, error }: Execution): RunCard {
  const handed = step.outputs.filter(({ name }) => outputs[name] !== undefined);
  const shown = handed.map(({ name, title }) => ({ title, value: String(outputs[name]) }));
  return { id, state, outputs: shown, error };
}
