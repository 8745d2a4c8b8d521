import { MenuButton } from '#sandbox/page/elements/menu-button.tsx';
import { useSlack } from '#sandbox/page/slack-context.ts';

/** The app's shortcuts from anywhere, and the workflows that its steps make. */
export function ShortcutMenu() {
  const { phrases, viewer, offers, act, openStep } = useSlack();
  const shortcuts = offers.shortcuts
    .filter(({ type }) => type === 'global')
    .map(({ callbackId, name, description }) => ({
      key: callbackId,
      text: name,
      hint: description,
      take: () => void act({ kind: 'takeShortcut', person: viewer.id, callbackId }),
    }));
  const steps = offers.steps.map(({ callbackId, title }) => ({
    key: callbackId,
    text: title,
    hint: phrases.workflow,
    take: () => openStep(callbackId),
  }));
  const items = [...shortcuts, ...steps];
  return items.length === 0 ? null : (
    <MenuButton label={phrases.shortcuts} sign="⚡" items={items} look="plain shortcuts" />
  );
}
