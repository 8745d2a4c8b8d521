import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';

export type MenuItem = { key: string; text: string; hint?: string; take(): void };

function moveBy(step: number, menu: HTMLElement | null): void {
  const items = [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const at = items.findIndex((item) => item.matches(':focus'));
  items[(at + step + items.length) % items.length]?.focus();
}

type ItemsProps = {
  label: string;
  items: readonly MenuItem[];
  menu: RefObject<HTMLDivElement | null>;
  pick(item: MenuItem): void;
  leave(): void;
};

/** The menu itself, whose first item takes the focus. */
function MenuItems({ label, items, menu, pick, leave }: ItemsProps) {
  useEffect(() => moveBy(1, menu.current), [menu]);
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!currentTarget.parentElement?.contains(relatedTarget)) leave();
  };
  return (
    <div className="popup" role="menu" aria-label={label} ref={menu} onBlur={onBlur}>
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          onClick={() => pick(item)}
        >
          {item.text}
          {item.hint && <span className="hint"> {item.hint}</span>}
        </button>
      ))}
    </div>
  );
}

function useMenu() {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  function close() {
    setOpen(false);
    button.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!open || (step === undefined && event.key !== 'Escape')) return;
    if (step === undefined) close();
    else moveBy(step, menu.current);
    event.preventDefault();
    event.stopPropagation();
  }
  return { open, setOpen, menu, button, close, onKeyDown };
}

type Props = {
  label: string;
  sign: ReactNode;
  items: readonly MenuItem[];
  look?: string;
  busy?: boolean;
};

/** A button that opens a menu of things to do, each of which closes it. */
export function MenuButton({ label, sign, items, look = 'button icon', busy = false }: Props) {
  const { open, setOpen, menu, button, close, onKeyDown } = useMenu();
  function pick(item: MenuItem) {
    close();
    item.take();
  }
  const leave = () => setOpen(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the menu inside.
    <span className="overflow" onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        className={look}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-busy={busy}
        onClick={() => setOpen(!open)}
      >
        {sign}
      </button>
      {open && <MenuItems {...{ label, items, menu, pick, leave }} />}
    </span>
  );
}
