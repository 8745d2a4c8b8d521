import { Component, type ReactNode } from 'react';

/** A part that the page cannot show says so; it is never left out in silence. */
export function BlockFault({ what, type }: { what: 'block' | 'element'; type: string }) {
  const article = what === 'block' ? 'a block' : 'an element';
  return (
    <p className="block-fault" role="alert">
      This page cannot draw {article} of the type <code>{type}</code>.
    </p>
  );
}

type Props = { type: string; children: ReactNode };

/** Holds one block, so that a broken one becomes a visible fault and spoils no other. */
export class BlockFrame extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    const { type, children } = this.props;
    return this.state.broken ? <BlockFault what="block" type={type} /> : children;
  }
}
