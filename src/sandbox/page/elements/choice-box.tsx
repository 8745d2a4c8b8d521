import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type Fields, fieldsAt, isFields, textAt } from '#sandbox/block-kit/record.ts';
import { useControl } from '#sandbox/page/forms/field.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { ChoiceList } from './choice-list.tsx';
import { ChosenTokens } from './chosen-tokens.tsx';
import { optionText, optionValue } from './options.ts';
import type { Suggestions } from './use-offered.ts';

type Props = {
  element: Fields;
  chosen: readonly unknown[];
  suggestions: Suggestions;
  many?: boolean;
  /** Why nothing more may be chosen, when that is so. */
  closed?: string;
  pick(option: Fields): void;
  drop(chosen: unknown): void;
};

/** A combobox: type to narrow, arrows to move, Enter to choose; many choices are tokens before it. */
export function ChoiceBox({ element, chosen, suggestions, many, closed, pick, drop }: Props) {
  const { phrases } = useSlack();
  const control = useControl(element);
  const list = useId();
  const box = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const taken = new Set(chosen.map((one) => (isFields(one) ? optionValue(one) : one)));
  const groups = suggestions.groups
    .map((group) => ({
      ...group,
      options: many ? group.options.filter((one) => !taken.has(optionValue(one))) : group.options,
    }))
    .filter(({ options }) => options.length > 0);
  const options = groups.flatMap((group) => group.options);
  const current = options[Math.min(at, options.length - 1)];
  const [only] = chosen;
  const resting = !many && isFields(only) ? optionText(only) : '';
  useEffect(() => {
    if (open) box.current?.closest('.choice-box')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  function show() {
    if (!open) suggestions.type('');
    setAt(0);
    setOpen(true);
  }
  function choose(option: Fields | undefined) {
    if (option === undefined || closed !== undefined) return;
    pick(option);
    suggestions.type('');
    setOpen(many === true);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Backspace' && suggestions.typed === '' && chosen.length > 0) {
      drop(chosen.at(-1));
      return;
    }
    if (!open && step !== undefined) show();
    else if (open && step !== undefined)
      setAt((at + step + options.length) % (options.length || 1));
    else if (open && event.key === 'Enter') choose(current);
    else if (open && event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <div className="choice-box">
      <div className="control picker tokens">
        {many && <ChosenTokens chosen={chosen} drop={drop} />}
        <input
          ref={box}
          {...control}
          role="combobox"
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          {...(open && current
            ? { 'aria-activedescendant': `${list}-${optionValue(current)}` }
            : {})}
          autoComplete="off"
          data-focus-on-load={element.focus_on_load === true || undefined}
          placeholder={
            resting || chosen.length > 0
              ? resting
              : (textAt(fieldsAt(element, 'placeholder') ?? {}, 'text') ?? phrases.chooseOption)
          }
          data-chosen={resting !== '' || undefined}
          value={open ? suggestions.typed : resting}
          onChange={({ target }) => {
            show();
            suggestions.type(target.value);
          }}
          onClick={show}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
      </div>
      {open && (
        <ChoiceList
          id={list}
          groups={closed === undefined ? groups : []}
          nothing={
            closed ?? (options.length === 0 ? (suggestions.nothing ?? phrases.noResults) : null)
          }
          current={current}
          choose={choose}
        />
      )}
    </div>
  );
}
