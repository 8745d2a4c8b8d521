import { type Fields, fieldsAt, isFields, listAt, textAt } from '#sandbox/block-kit/record.ts';

export type OptionGroup = { label: string | undefined; options: Fields[] };

export const optionText = (option: Fields): string =>
  textAt(fieldsAt(option, 'text') ?? {}, 'text') ?? '';

export const optionValue = (option: unknown): string =>
  isFields(option) ? (textAt(option, 'value') ?? '') : '';

/** What a menu offers, in its groups; options without a group are one nameless group. */
export function offeredBy(menu: Fields): OptionGroup[] {
  const groups = listAt(menu, 'option_groups')
    .filter(isFields)
    .map((group) => ({
      label: textAt(fieldsAt(group, 'label') ?? {}, 'text'),
      options: listAt(group, 'options').filter(isFields),
    }));
  const loose = listAt(menu, 'options').filter(isFields);
  return loose.length > 0 ? [{ label: undefined, options: loose }, ...groups] : groups;
}

/** Options that stand for ids of people or channels. */
export const namedOption = (id: string, name: string): Fields => ({
  text: { type: 'plain_text', text: name },
  value: id,
});
