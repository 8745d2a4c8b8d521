import { type ComponentProps, useId } from 'react';
import { type Fields, fieldsAt, isFields, textAt } from '#sandbox/block-kit/record.ts';
import { useControl } from '#sandbox/page/forms/field.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { ChoiceList } from './choice-list.tsx';
import { ChosenTokens } from './chosen-tokens.tsx';
import { optionText, optionValue } from './options.ts';
import { type Choosing, useChoiceBox } from './use-choice-box.ts';

type Props = Choosing & { element: Fields };

/** What the box says while nothing is typed: the one that is chosen, or what to do. */
function useResting({ element, chosen, many }: Props) {
  const { phrases } = useSlack();
  const [only] = chosen;
  const value = !many && isFields(only) ? optionText(only) : '';
  const asked = textAt(fieldsAt(element, 'placeholder') ?? {}, 'text') ?? phrases.chooseOption;
  return { value, placeholder: value || (chosen.length > 0 ? '' : asked) };
}

type BoxProps = ComponentProps<'input'> & {
  element: Fields;
  list: string;
  open: boolean;
  current?: string;
};

function TypingBox({ element, list, open, current, ...rest }: BoxProps) {
  const control = useControl(element);
  return (
    <input
      {...control}
      role="combobox"
      aria-expanded={open}
      aria-controls={list}
      aria-autocomplete="list"
      aria-activedescendant={current}
      autoComplete="off"
      data-focus-on-load={element.focus_on_load === true || undefined}
      {...rest}
    />
  );
}

/** A combobox: type to narrow, arrows to move, Enter to choose; many choices are tokens before it. */
export function ChoiceBox(props: Props) {
  const { element, chosen, suggestions, many, closed, drop } = props;
  const { phrases } = useSlack();
  const { open, groups, current, show, hide, choose, onKeyDown } = useChoiceBox(props);
  const resting = useResting(props);
  const list = useId();
  const empty = groups.length === 0 ? (suggestions.nothing ?? phrases.noResults) : null;
  function onType(text: string) {
    show();
    suggestions.type(text);
  }
  return (
    <div className="choice-box">
      <div className="control picker tokens">
        {many && <ChosenTokens chosen={chosen} drop={drop} />}
        <TypingBox
          element={element}
          list={list}
          {...(open && current ? { current: `${list}-${optionValue(current)}` } : {})}
          open={open}
          placeholder={resting.placeholder}
          value={open ? suggestions.typed : resting.value}
          onChange={({ target }) => onType(target.value)}
          onClick={show}
          onKeyDown={onKeyDown}
          onBlur={hide}
        />
      </div>
      {open && (
        <ChoiceList
          id={list}
          groups={groups}
          nothing={closed ?? empty}
          current={current}
          choose={choose}
        />
      )}
    </div>
  );
}
