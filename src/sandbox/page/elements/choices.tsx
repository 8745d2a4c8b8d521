import { useId } from 'react';
import { type Fields, fieldsAt, isFields, listAt } from '#sandbox/block-kit/record.ts';
import { Words } from '#sandbox/page/blocks/words.tsx';
import { useField, useFieldPlace } from '#sandbox/page/forms/field.ts';
import { optionValue } from './options.ts';

type Choice = {
  kind: 'radio' | 'checkbox';
  group: string;
  option: Fields;
  checked: boolean;
  toggle(): void;
  first: boolean;
};

function ChoiceLine({ kind, group, option, checked, toggle, first }: Choice) {
  const { describedBy } = useFieldPlace();
  const id = useId();
  const description = fieldsAt(option, 'description');
  const described = [description && `${id}-more`, first ? describedBy : undefined]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="choice">
      <input
        type={kind}
        id={id}
        name={group}
        checked={checked}
        onChange={toggle}
        aria-describedby={described || undefined}
      />
      <div>
        <label htmlFor={id}>
          <Words text={fieldsAt(option, 'text')} />
        </label>
        {description && (
          <div className="hint" id={`${id}-more`}>
            <Words text={description} />
          </div>
        )}
      </div>
    </div>
  );
}

const offered = (element: Fields) => listAt(element, 'options').filter(isFields);

/** One of a few, all of them in sight. */
export function RadioButtons({ element }: { element: Fields }) {
  const { value, pick } = useField(element);
  const { name, controlId } = useFieldPlace();
  const group = useId();
  const lines = offered(element).map((option, at) => (
    <ChoiceLine
      key={optionValue(option)}
      kind="radio"
      group={group}
      option={option}
      first={at === 0}
      checked={optionValue(value) === optionValue(option)}
      toggle={() => void pick(option)}
    />
  ));
  if (controlId !== undefined) return lines;
  return (
    <div className="choices" role="radiogroup" aria-label={name ?? 'Options'}>
      {lines}
    </div>
  );
}

/** Any of a few, all of them in sight. */
export function Checkboxes({ element }: { element: Fields }) {
  const { value, pick } = useField(element);
  const { name, controlId } = useFieldPlace();
  const group = useId();
  const chosen = new Set((Array.isArray(value) ? value : []).map(optionValue));
  const toggled = (wanted: string) =>
    offered(element).filter((option) => {
      const one = optionValue(option);
      return one === wanted ? !chosen.has(one) : chosen.has(one);
    });
  const lines = offered(element).map((option, at) => (
    <ChoiceLine
      key={optionValue(option)}
      kind="checkbox"
      group={group}
      option={option}
      first={at === 0}
      checked={chosen.has(optionValue(option))}
      toggle={() => void pick(toggled(optionValue(option)))}
    />
  ));
  if (controlId !== undefined) return lines;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the boxes stand in a row of elements, not in a form.
    <div className="choices" role="group" aria-label={name ?? 'Options'}>
      {lines}
    </div>
  );
}
