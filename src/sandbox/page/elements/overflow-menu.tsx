import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type Fields, isFields, listAt, textAt } from '#sandbox/block-kit/record.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { usePress } from './buttons.tsx';
import { optionText, optionValue } from './options.ts';

function moveBy(step: number, menu: HTMLElement | null): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const at = items.findIndex((item) => item.matches(':focus'));
  items[(at + step + items.length) % items.length]?.focus();
}

type ItemsProps = {
  options: Fields[];
  menu: RefObject<HTMLDivElement | null>;
  pick(option: Fields): void;
  leave(): void;
};

/** The menu itself, whose first item takes the focus. */
function MenuItems({ options, menu, pick, leave }: ItemsProps) {
  useEffect(() => moveBy(1, menu.current), [menu]);
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!currentTarget.parentElement?.contains(relatedTarget)) leave();
  };
  return (
    <div className="popup" role="menu" ref={menu} onBlur={onBlur}>
      {options.map((option) => (
        <button
          key={optionValue(option)}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => pick(option)}
        >
          {optionText(option)}
        </button>
      ))}
    </div>
  );
}

function useMenu(element: Fields) {
  const { busy, onPress } = usePress(element);
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const dots = useRef<HTMLButtonElement>(null);
  function close() {
    setOpen(false);
    dots.current?.focus();
  }
  function pick(option: Fields) {
    close();
    const url = textAt(option, 'url');
    if (url !== undefined) window.open(url, '_blank', 'noreferrer');
    void onPress(option);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!open || (step === undefined && event.key !== 'Escape')) return;
    if (step === undefined) close();
    else moveBy(step, menu.current);
    event.preventDefault();
    event.stopPropagation();
  }
  return { busy, open, setOpen, menu, dots, pick, onKeyDown };
}

/** The three dots: a menu of which one item is told to the bot. */
export function OverflowMenu({ element }: { element: Fields }) {
  const { phrases } = useSlack();
  const { busy, open, setOpen, menu, dots, pick, onKeyDown } = useMenu(element);
  const options = listAt(element, 'options').filter(isFields);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the menu inside.
    <span className="overflow" onKeyDown={onKeyDown}>
      <button
        ref={dots}
        type="button"
        className="button icon"
        aria-label={phrases.moreActions}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-busy={busy}
        onClick={() => setOpen(!open)}
      >
        •••
      </button>
      {open && <MenuItems options={options} menu={menu} pick={pick} leave={() => setOpen(false)} />}
    </span>
  );
}
