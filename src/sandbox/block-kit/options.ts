import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { LIMITS } from './limits.ts';
import { anyText, plainText } from './text.ts';

const value = z.string().min(1).max(LIMITS.option.value);
const description = plainText(LIMITS.option.description).optional();

export const plainOption = z.strictObject({
  text: plainText(LIMITS.option.text),
  value,
  description,
});

/** Radio buttons and checkboxes alone may style their options. */
export const styledOption = z.strictObject({
  text: anyText(LIMITS.option.text),
  value,
  description,
});

export const overflowOption = z.strictObject({
  text: plainText(LIMITS.option.text),
  value,
  description,
  url: z.url().max(LIMITS.url).optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(LIMITS.optionGroup.label),
  options: z.array(plainOption).min(1).max(LIMITS.optionGroup.options),
});

export type Option = z.infer<typeof styledOption>;

type Choices = {
  options?: readonly Option[] | undefined;
  option_groups?: readonly { options: readonly Option[] }[] | undefined;
  initial_option?: Option | undefined;
  initial_options?: readonly Option[] | undefined;
};

export function allOptions(menu: Choices): readonly Option[] {
  return menu.options ?? (menu.option_groups ?? []).flatMap((group) => group.options);
}

type Report = (path: (string | number)[], sentence: string) => void;

/** What holds between the parts of a menu: told apart by value, chosen only from what is offered. */
export function checkChoices(menu: Choices, report: Report): void {
  const offered = allOptions(menu);
  const values = new Set<string>();
  for (const option of offered) {
    if (values.has(option.value)) report([], `two options have the value "${option.value}"`);
    values.add(option.value);
  }
  const isOffered = (wanted: Option) => offered.some((option) => isDeepStrictEqual(option, wanted));
  if (menu.initial_option !== undefined && !isOffered(menu.initial_option))
    report(['initial_option'], 'is not exactly one of the options');
  for (const [at, wanted] of (menu.initial_options ?? []).entries())
    if (!isOffered(wanted)) report(['initial_options', at], 'is not exactly one of the options');
}

/** A menu lists its options or its groups of options: one of the two. */
export function checkOneList(menu: Choices, report: Report): void {
  if ((menu.options === undefined) === (menu.option_groups === undefined))
    report([], 'needs either options or option_groups');
}
