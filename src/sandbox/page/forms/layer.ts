import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

type Layer = {
  ref: RefObject<HTMLDivElement | null>;
  inert: boolean;
  onFocusCapture(event: FocusEvent): void;
};

/** One sheet of the stack of window and dialogs: only the top one is live, and gets its focus back. */
export function useLayer(live: boolean, fallback: string): Layer {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement | null>(null);
  const wasLive = useRef(live);
  useEffect(() => {
    const returns = live && !wasLive.current;
    wasLive.current = live;
    if (!returns) return;
    const target = last.current?.isConnected ? last.current : ref.current?.querySelector(fallback);
    if (target instanceof HTMLElement) target.focus();
  }, [live, fallback]);
  return {
    ref,
    inert: !live,
    onFocusCapture({ target }) {
      if (target instanceof HTMLElement) last.current = target;
    },
  };
}
