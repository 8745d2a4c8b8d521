import { type Fields, fieldsAt, textAt } from '#sandbox/block-kit/record.ts';
import { useControl, useField, useFieldPlace } from '#sandbox/page/forms/field.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { ChoiceBox } from './choice-box.tsx';
import { type OptionGroup, optionText, optionValue } from './options.ts';
import { isOfIds, useOffered, useSuggestions } from './use-offered.ts';

function Groups({ groups }: { groups: OptionGroup[] }) {
  return groups.map(({ label, options }) => {
    const inside = options.map((option) => (
      <option key={optionValue(option)} value={optionValue(option)}>
        {optionText(option)}
      </option>
    ));
    return label === undefined ? (
      inside
    ) : (
      <optgroup key={label} label={label}>
        {inside}
      </optgroup>
    );
  });
}

/** One of a list that is known: the browser's own menu. */
export function SelectMenu({ element }: { element: Fields }) {
  const { phrases } = useSlack();
  const { required } = useFieldPlace();
  const { value, pick } = useField(element);
  const control = useControl(element);
  const groups = useOffered(element);
  const chosen = typeof value === 'string' ? value : optionValue(value);
  const empty = textAt(fieldsAt(element, 'placeholder') ?? {}, 'text') ?? phrases.chooseOption;
  function onPick(wanted: string) {
    const option = groups
      .flatMap(({ options }) => options)
      .find((one) => optionValue(one) === wanted);
    void pick(isOfIds(element) ? wanted || null : (option ?? null));
  }
  return (
    <select
      className={chosen === '' ? 'control picker empty' : 'control picker'}
      {...control}
      data-focus-on-load={element.focus_on_load === true || undefined}
      value={chosen}
      onChange={({ target }) => onPick(target.value)}
    >
      <option value="" disabled={required === true && chosen !== ''}>
        {empty}
      </option>
      <Groups groups={groups} />
    </select>
  );
}

/** One of what the bot offers for a typed text. */
export function ExternalSelect({ element }: { element: Fields }) {
  const { value, pick } = useField(element);
  const suggestions = useSuggestions(element);
  const chosen = value === null || value === undefined ? [] : [value];
  return (
    <ChoiceBox
      element={element}
      chosen={chosen}
      suggestions={suggestions}
      pick={(option) => void pick(option)}
      drop={() => void pick(null)}
    />
  );
}
