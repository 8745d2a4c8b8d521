import type { ReactNode } from 'react';
import { useSlack } from '#sandbox/page/slack-context.ts';

type Props = { title: ReactNode; back(): void; children?: ReactNode };

/** The bar above a pane; on a phone it leads back. */
export function PaneHeader({ title, back, children }: Props) {
  const { phrases } = useSlack();
  return (
    <header className="pane-header">
      <button type="button" className="plain back" aria-label={phrases.back} onClick={back}>
        ‹
      </button>
      <h2>{title}</h2>
      {children}
    </header>
  );
}
