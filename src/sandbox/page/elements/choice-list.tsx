import { useEffect, useRef } from 'react';
import { type Fields, fieldsAt, textAt } from '#sandbox/block-kit/record.ts';
import { type OptionGroup, optionText, optionValue } from './options.ts';

type Props = {
  id: string;
  groups: OptionGroup[];
  nothing: string | null;
  current: Fields | undefined;
  choose(option: Fields): void;
};

/** What a combobox offers; the mouse chooses without taking the focus from its text. */
export function ChoiceList({ id, groups, nothing, current, choose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const marked = current && list.current?.querySelector('[aria-selected="true"]');
    list.current?.scrollIntoView({ block: 'nearest' });
    marked?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const line = (option: Fields) => (
    // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox takes the keys.
    <div
      key={optionValue(option)}
      id={`${id}-${optionValue(option)}`}
      role="option"
      aria-selected={option === current}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => choose(option)}
    >
      {optionText(option)}
      <span className="hint">{textAt(fieldsAt(option, 'description') ?? {}, 'text')}</span>
    </div>
  );
  if (nothing !== null)
    return (
      <p className="popup nothing" role="status" id={id}>
        {nothing}
      </p>
    );
  return (
    <div className="popup" role="listbox" id={id} ref={list} aria-label="Options">
      {groups.map(({ label, options }) =>
        label === undefined ? (
          options.map(line)
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox.
          <div key={label} role="group" aria-label={label}>
            <div className="group-label" aria-hidden>
              {label}
            </div>
            {options.map(line)}
          </div>
        ),
      )}
    </div>
  );
}
