import { type Fields, fieldsAt, isFields, listAt, textAt } from './block-kit/record.ts';

/** All options of a menu, out of their groups. */
export function optionsOf(menu: Fields): Fields[] {
  const groups = listAt(menu, 'option_groups').filter(isFields);
  const lists = [listAt(menu, 'options'), ...groups.map((group) => listAt(group, 'options'))];
  return lists.flat().filter(isFields);
}

export function optionText(option: Fields): string {
  return textAt(fieldsAt(option, 'text') ?? {}, 'text') ?? '';
}

/** The option a person reads as `wanted`, or whose value it is; throws naming what is offered. */
export function pickOption(options: readonly Fields[], wanted: string, label: string): Fields {
  const found =
    options.find((option) => optionText(option) === wanted) ??
    options.find((option) => option.value === wanted);
  if (found !== undefined) return found;
  const offered = options.map((option) => `"${optionText(option)}"`).join(', ') || 'nothing';
  throw new Error(`"${label}" does not offer "${wanted}"; it offers ${offered}`);
}
