import { type Fields, isFields, listAt, textAt } from '#sandbox/block-kit/record.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { usePress } from './buttons.tsx';
import { MenuButton } from './menu-button.tsx';
import { optionText, optionValue } from './options.ts';

/** The three dots: a menu of which one item is told to the bot. */
export function OverflowMenu({ element }: { element: Fields }) {
  const { phrases } = useSlack();
  const { busy, onPress } = usePress(element);
  function pick(option: Fields) {
    const url = textAt(option, 'url');
    if (url !== undefined) window.open(url, '_blank', 'noreferrer');
    void onPress(option);
  }
  const items = listAt(element, 'options')
    .filter(isFields)
    .map((option) => ({
      key: optionValue(option),
      text: optionText(option),
      take: () => pick(option),
    }));
  return <MenuButton label={phrases.moreActions} sign="•••" items={items} busy={busy} />;
}
