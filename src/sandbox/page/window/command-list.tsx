import type { Screen } from '#sandbox/desk/screen.ts';
import { LOGO } from '#sandbox/page/app-person.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';

type Command = Screen['commands'][number];
type Props = {
  id: string;
  offered: readonly Command[];
  current: Command;
  take(command: string): void;
};

/** The slash commands that begin as typed; the composer keeps the focus. */
export function CommandList({ id, offered, current, take }: Props) {
  const { phrases } = useSlack();
  return (
    <div className="command-list" role="listbox" id={id} aria-label={phrases.commands}>
      {offered.map((one) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the composer keeps the focus and names the option.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the composer takes the keys.
        <div
          key={one.command}
          id={`${id}-${one.command}`}
          role="option"
          aria-selected={one === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(one.command)}
        >
          <img src={LOGO} alt="" />
          <span>
            <strong>{one.command}</strong> <span className="usage-hint">{one.usageHint}</span>
            <span className="hint">{one.description}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
