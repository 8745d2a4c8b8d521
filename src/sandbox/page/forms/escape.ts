import { useEffect, useRef } from 'react';

/** Calls `close` when Esc is pressed wherever the focus is, unless something smaller took the key. */
export function useEscape(live: boolean, close: () => unknown): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!live) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [live]);
}
