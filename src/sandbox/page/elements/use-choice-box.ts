import { type KeyboardEvent, useState } from 'react';
import { type Fields, isFields } from '#sandbox/block-kit/record.ts';
import { optionValue } from './options.ts';
import type { Suggestions } from './use-offered.ts';

export type Choosing = {
  chosen: readonly unknown[];
  suggestions: Suggestions;
  many?: boolean;
  /** Why nothing more may be chosen, when that is so. */
  closed?: string;
  pick(option: Fields): void;
  drop(chosen: unknown): void;
};

/** What is still to be chosen from: of many, what is chosen already is not offered again. */
function offeredStill({ chosen, suggestions, many, closed }: Choosing) {
  if (closed !== undefined) return [];
  const taken = new Set(chosen.map((one) => (isFields(one) ? optionValue(one) : one)));
  const isFree = (option: Fields) => !many || !taken.has(optionValue(option));
  return suggestions.groups
    .map((group) => ({ ...group, options: group.options.filter(isFree) }))
    .filter(({ options }) => options.length > 0);
}

/** How a combobox opens, moves, chooses and closes. */
export function useChoiceBox(choosing: Choosing) {
  const { chosen, suggestions, many, pick, drop } = choosing;
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const groups = offeredStill(choosing);
  const options = groups.flatMap((group) => group.options);
  const current = options[Math.min(at, options.length - 1)];
  function show() {
    if (!open) suggestions.type('');
    setAt(0);
    setOpen(true);
  }
  function choose(option: Fields | undefined) {
    if (option === undefined) return;
    pick(option);
    suggestions.type('');
    setOpen(many === true);
  }
  function move(step: number) {
    if (open) setAt((at + step + options.length) % (options.length || 1));
    else show();
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const takesBack = event.key === 'Backspace' && suggestions.typed === '' && chosen.length > 0;
    if (takesBack) drop(chosen.at(-1));
    else if (step !== undefined) move(step);
    else if (open && event.key === 'Enter') choose(current);
    else if (open && event.key === 'Escape') setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return { open, groups, current, show, hide: () => setOpen(false), choose, onKeyDown };
}
