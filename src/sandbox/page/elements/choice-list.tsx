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

type LineProps = Pick<Props, 'id' | 'current' | 'choose'> & { option: Fields };

/** One option; the mouse chooses it without taking the focus from the typed text. */
const OptionLine = ({ id, option, current, choose }: LineProps) => (
  // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and names the option.
  // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox takes the keys.
  <div
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

type GroupProps = Omit<Props, 'groups' | 'nothing'> & { group: OptionGroup };

function Group({ group: { label, options }, ...rest }: GroupProps) {
  const lines = options.map((option) => (
    <OptionLine key={optionValue(option)} option={option} {...rest} />
  ));
  if (label === undefined) return lines;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox.
    <div role="group" aria-label={label}>
      <div className="group-label" aria-hidden>
        {label}
      </div>
      {lines}
    </div>
  );
}

/** What a combobox offers, with the marked option in sight, or why there is nothing. */
export function ChoiceList({ groups, nothing, ...rest }: Props) {
  const { id, current } = rest;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const marked = current && list.current?.querySelector('[aria-selected="true"]');
    list.current?.scrollIntoView({ block: 'nearest' });
    marked?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  if (nothing !== null)
    return (
      <p className="popup nothing" role="status" id={id}>
        {nothing}
      </p>
    );
  return (
    <div className="popup" role="listbox" id={id} ref={list} aria-label="Options">
      {groups.map((group) => (
        <Group key={group.label ?? ''} group={group} {...rest} />
      ))}
    </div>
  );
}
