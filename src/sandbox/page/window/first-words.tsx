import type { Screen } from '#sandbox/desk/screen.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';

type Props = { commands: Screen['commands']; type(text: string): void };

/** Tells a newcomer what to type first, and types it for them. */
export function FirstWords({ commands, type }: Props) {
  const { phrases } = useSlack();
  const [first] = commands;
  if (first === undefined) return null;
  const words = `${first.command} ${phrases.firstWord}`;
  function onClick() {
    type(words);
    document.querySelector<HTMLElement>('.composer textarea')?.focus();
  }
  return (
    <p className="beginning first-words">
      {phrases.tryFirst}{' '}
      <button type="button" className="button" onClick={onClick}>
        {words}
      </button>
    </p>
  );
}
