import { type ReactNode, useEffect, useRef, useState } from 'react';

type Props = { label: string; children: ReactNode };

/** Holds something that may be wider than the window; then, and only then, Tab stops there to scroll it. */
export function ScrollBox({ label, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const here = box.current;
    if (here === null) return;
    const sizes = new ResizeObserver(() => setWide(here.scrollWidth > here.clientWidth));
    sizes.observe(here);
    return () => sizes.disconnect();
  }, []);
  const stop = wide ? { role: 'group', 'aria-label': label, tabIndex: 0 } : {};
  return (
    <div className="table-scroll" ref={box} {...stop}>
      {children}
    </div>
  );
}
