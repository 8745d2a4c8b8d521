import type { MessageCard } from '#sandbox/desk/screen.ts';
import { MenuButton } from '#sandbox/page/elements/menu-button.tsx';
import { useSlack } from '#sandbox/page/slack-context.ts';

type Props = { message: MessageCard; openThread: (() => void) | undefined };

/** What can be done with a message: a reply in its thread, and the app's shortcuts for messages. */
export function MessageActions({ message: { channel, ts }, openThread }: Props) {
  const { phrases, viewer, offers, act } = useSlack();
  const items = offers.shortcuts
    .filter(({ type }) => type === 'message')
    .map(({ callbackId, name, description }) => ({
      key: callbackId,
      text: name,
      hint: description,
      take: () =>
        void act({
          kind: 'takeMessageShortcut',
          person: viewer.id,
          callbackId,
          on: { channel, ts },
        }),
    }));
  return (
    <div className="message-actions">
      {openThread && (
        <button type="button" onClick={openThread} aria-label={phrases.replyInThread}>
          💬
        </button>
      )}
      {items.length > 0 && (
        <MenuButton label={phrases.messageActions} sign="⋮" items={items} look="" />
      )}
    </div>
  );
}
