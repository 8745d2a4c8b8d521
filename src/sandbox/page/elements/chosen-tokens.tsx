import { isFields } from '#sandbox/block-kit/record.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { optionText, optionValue } from './options.ts';

type Props = { chosen: readonly unknown[]; drop(chosen: unknown): void };

/** What was chosen so far, each with a cross to take it back. */
export function ChosenTokens({ chosen, drop }: Props) {
  const { people, channels, phrases } = useSlack();
  const nameOf = (one: unknown) => {
    if (isFields(one)) return optionText(one);
    const channel = channels.find(({ id }) => id === one);
    if (channel !== undefined) return `#${channel.name}`;
    return people.find(({ id }) => id === one)?.name ?? String(one);
  };
  return chosen.map((one) => (
    <span className="token" key={isFields(one) ? optionValue(one) : String(one)}>
      {nameOf(one)}
      <button type="button" aria-label={phrases.remove(nameOf(one))} onClick={() => drop(one)}>
        ✕
      </button>
    </span>
  ));
}
