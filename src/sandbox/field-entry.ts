import { type Fields, textAt } from './block-kit/record.ts';
import { entryKind, entryOf } from './entries.ts';
import type { FormField } from './form-fields.ts';
import { optionsOf, pickOption } from './pick-option.ts';
import { slackFile } from './slack-file.ts';
import type { Workspace } from './workspace.ts';

/** Finds what an external select offers for a text. */
export type AskOptions = (field: FormField, typed: string) => Promise<Fields[]>;

function pieces(typed: string): string[] {
  return typed
    .split(/[,\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

function personOrChannel(workspace: Workspace, type: string, wanted: string): string {
  const name = wanted.replace(/^[@#]/, '');
  const crowd = type.includes('users') ? workspace.people : workspace.channels;
  const found = [...crowd.values()].find((each) => each.id === wanted || each.name === name);
  if (found === undefined) throw new Error(`Nobody and nothing here is called "${wanted}"`);
  return found.id;
}

function uploaded(workspace: Workspace, id: string): Fields {
  const file = workspace.files.find(id);
  if (file === undefined) throw new Error(`No file ${id} was uploaded`);
  return slackFile(workspace, file);
}

function richTextOf(typed: string): Fields {
  const words = { type: 'text', text: typed };
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [words] }] };
}

function checkedDate(typed: string, label: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(typed) ? new Date(`${typed}T00:00:00Z`) : undefined;
  if (date === undefined || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(typed))
    throw new Error(`"${label}" takes a date such as 2024-05-31, not "${typed}"`);
  return typed;
}

async function optionValue(field: FormField, typed: string, ask: AskOptions): Promise<unknown> {
  const { element } = field;
  const label = field.label ?? field.actionId;
  const external = textAt(element, 'type')?.includes('external') === true;
  const pick = async (wanted: string) =>
    pickOption(external ? await ask(field, wanted) : optionsOf(element), wanted, label);
  if (entryKind(element)?.many !== true) return pick(typed);
  const whole = optionsOf(element).find((option) => pickable(option, typed));
  if (whole !== undefined) return [whole];
  const picked: Fields[] = [];
  for (const piece of pieces(typed)) picked.push(await pick(piece));
  return picked;
}

function pickable(option: Fields, wanted: string): boolean {
  try {
    return pickOption([option], wanted, '') === option;
  } catch {
    return false;
  }
}

/** What stands in a field after a person typed or chose this; an empty text clears the field. */
export async function enterInto(
  workspace: Workspace,
  field: FormField,
  typed: string,
  ask: AskOptions,
): Promise<Fields> {
  const { element } = field;
  const type = textAt(element, 'type') ?? '';
  if (typed === '') return entryOf(element, undefined);
  const filled = (value: unknown) => entryOf(element, value);
  if (/^(multi_)?(users|channels|conversations)_select$/.test(type)) {
    const ids = pieces(typed).map((piece) => personOrChannel(workspace, type, piece));
    return filled(type.startsWith('multi_') ? ids : ids[0]);
  }
  if (/select$|^radio_buttons$|^checkboxes$/.test(type))
    return filled(await optionValue(field, typed, ask));
  if (type === 'datepicker') return filled(checkedDate(typed, field.label ?? ''));
  if (type === 'datetimepicker') return filled(Number(typed));
  if (type === 'rich_text_input') return filled(richTextOf(typed));
  if (type === 'file_input') return filled(pieces(typed).map((id) => uploaded(workspace, id)));
  return filled(typed);
}
