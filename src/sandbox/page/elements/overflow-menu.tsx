import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type Fields, isFields, listAt, textAt } from '#sandbox/block-kit/record.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { usePress } from './buttons.tsx';
import { optionText, optionValue } from './options.ts';

function moveBy(step: number, menu: HTMLElement | null): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const at = items.findIndex((item) => item.matches(':focus'));
  items[(at + step + items.length) % items.length]?.focus();
}

/** The three dots: a menu of which one item is told to the bot. */
export function OverflowMenu({ element }: { element: Fields }) {
  const { phrases } = useSlack();
  const { busy, onPress } = usePress(element);
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const dots = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) moveBy(1, menu.current);
  }, [open]);
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
    if (step !== undefined) moveBy(step, menu.current);
    else if (event.key === 'Escape' && open) close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
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
      {open && (
        <div
          className="popup"
          role="menu"
          ref={menu}
          onBlur={({ relatedTarget, currentTarget }) => {
            if (!currentTarget.contains(relatedTarget) && relatedTarget !== dots.current)
              setOpen(false);
          }}
        >
          {listAt(element, 'options')
            .filter(isFields)
            .map((option) => (
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
      )}
    </span>
  );
}
