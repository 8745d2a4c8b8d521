import { type Fields, isFields } from '#sandbox/block-kit/record.ts';
import { useField } from '#sandbox/page/forms/field.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { ChoiceBox } from './choice-box.tsx';
import { optionValue } from './options.ts';
import { isOfIds, useKnown, useSuggestions } from './use-offered.ts';

/** Several of a list, or of what the bot offers: each chosen one is a token. */
export function ManyMenu({ element }: { element: Fields }) {
  const { value, pick } = useField(element);
  const { phrases } = useSlack();
  const external = useSuggestions(element);
  const known = useKnown(element);
  const chosen = Array.isArray(value) ? value : [];
  const most = Number(element.max_selected_items ?? Infinity);
  const full = chosen.length >= most;
  const told = (option: Fields) => (isOfIds(element) ? optionValue(option) : option);
  const suggestions = element.type === 'multi_external_select' ? external : known;
  const same = (one: unknown, other: unknown) =>
    isFields(one) ? optionValue(one) === optionValue(other) : one === other;
  return (
    <ChoiceBox
      element={element}
      many
      chosen={chosen}
      suggestions={suggestions}
      {...(full ? { closed: phrases.tooMany(most) } : {})}
      pick={(option) => void pick([...chosen, told(option)])}
      drop={(gone) => void pick(chosen.filter((one) => !same(one, gone)))}
    />
  );
}
