import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import { ROW_FIELDS, type RowField } from '#domain/company.ts';
import type { Assigned, UnknownColumn } from '#domain/spreadsheet-columns.ts';
import type { Voice } from '#locales/voice.ts';
import { ELEMENT } from './form-fields.ts';
import { clipped, heading, plain, section } from './message.ts';

/** What a person chooses of an import: what unknown columns hold, and which rows are companies of their own. */
export type ImportChoices = { assigned: Assigned; twins: readonly number[] };

/** The most columns that are asked about, and the most rows: Slack shows no more boxes. */
const MOST_COLUMNS = 20;
const MOST_TWINS = 10;

const TWINS = 'twins';
const COLUMN = 'column.';
const LEFT_OUT = 'none';

const option = (value: string, text: string): PlainTextOption => ({
  text: plain(clipped(text, 75)),
  value,
});

/** Asks what the columns hold that the roster does not know. */
export function columnBlocks(
  unknown: readonly UnknownColumn[],
  assigned: Assigned,
  voice: Voice,
): KnownBlock[] {
  const { imports } = voice.phrases;
  if (unknown.length === 0) return [];
  const rest = unknown.slice(MOST_COLUMNS).map(({ header }) => header);
  return [
    heading(imports.unknown, imports.unknownHint),
    ...unknown.slice(0, MOST_COLUMNS).map((column) => columnBlock(column, assigned, voice)),
    ...(rest.length > 0 ? [section(imports.moreColumns(rest.join(', ')))] : []),
  ];
}

function columnBlock({ at, header }: UnknownColumn, assigned: Assigned, voice: Voice): InputBlock {
  const { imports, fields } = voice.phrases;
  const leaveOut = option(LEFT_OUT, imports.leaveOut);
  const options = [leaveOut, ...ROW_FIELDS.map((field) => option(field, fields[field]))];
  const field = assigned[at];
  return {
    type: 'input',
    block_id: `${COLUMN}${at}`,
    label: plain(clipped(imports.column(header), 150)),
    element: {
      type: 'static_select',
      action_id: ELEMENT,
      options,
      initial_option: options.find(({ value }) => value === field) ?? leaveOut,
    },
  };
}

/** A row that the preview found very like a company of the roster; `isOther` where the person has said that it is another. */
export type ShownTwin = { line: number; name: string; of: string };

/** Asks which of the rows that are very like companies of the roster are companies of their own. */
export function twinBlocks(
  alike: readonly ShownTwin[],
  twins: readonly number[],
  voice: Voice,
): KnownBlock[] {
  const { imports } = voice.phrases;
  if (alike.length === 0) return [];
  const options = alike.slice(0, MOST_TWINS).map(({ line, name, of }) => ({
    ...option(String(line), imports.twin(voice.number(line), name)),
    description: plain(clipped(imports.twinOf(of), 75)),
  }));
  const ticked = options.filter(({ value }) => twins.includes(Number(value)));
  const more = alike.length - options.length;
  return [
    {
      type: 'input',
      block_id: TWINS,
      optional: true,
      label: plain(imports.twinsLabel),
      hint: plain(imports.twinsHint),
      element: {
        type: 'checkboxes',
        action_id: ELEMENT,
        options,
        ...(ticked.length > 0 ? { initial_options: ticked } : {}),
      },
    },
    ...(more > 0 ? [section(imports.moreTwins(voice.count(more)))] : []),
  ];
}

type Filled = Readonly<
  Record<
    string,
    Readonly<
      Record<
        string,
        {
          selected_option?: { value: string } | null | undefined;
          selected_options?: readonly { value: string }[] | null | undefined;
        }
      >
    >
  >
>;

/** Reads what a person has chosen. */
export function readChoices(values: Filled): ImportChoices {
  const assigned: Record<number, RowField> = {};
  for (const [block, elements] of Object.entries(values)) {
    const value = elements[ELEMENT]?.selected_option?.value;
    const field = ROW_FIELDS.find((one) => one === value);
    if (block.startsWith(COLUMN) && field) assigned[Number(block.slice(COLUMN.length))] = field;
  }
  const ticked = values[TWINS]?.[ELEMENT]?.selected_options ?? [];
  return { assigned, twins: ticked.map(({ value }) => Number(value)) };
}

/** Whether two choices are the same. */
export const isSameChoice = (one: ImportChoices, other: ImportChoices): boolean =>
  printOf(one) === printOf(other);

const printOf = ({ assigned, twins }: ImportChoices): string =>
  JSON.stringify([
    Object.entries(assigned).sort(([a], [b]) => Number(a) - Number(b)),
    [...twins].sort((a, b) => a - b),
  ]);
