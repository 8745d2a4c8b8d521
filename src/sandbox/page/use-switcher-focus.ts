import { useEffect, useRef } from 'react';

/** Gives the person switcher its focus back when Slack is drawn anew for somebody else; returns what to call before. */
export function useSwitcherFocus(ready: boolean): () => void {
  const switched = useRef(false);
  useEffect(() => {
    if (!ready || !switched.current) return;
    switched.current = false;
    document.querySelector<HTMLElement>('.switcher select')?.focus();
  }, [ready]);
  return () => {
    switched.current = true;
  };
}
