import { useCallback } from 'react';
import type { ChannelCard } from '#sandbox/desk/screen.ts';
import { MessageList } from '#sandbox/page/messages/message-list.tsx';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { Composer } from './composer.tsx';
import { titleOf } from './place.ts';

type Props = { channel: ChannelCard; ts: string; close(): void };

/** One message and its replies, beside the channel. */
export function ThreadPane({ channel, ts, close }: Props) {
  const { act, viewer, phrases } = useSlack();
  const messages = channel.messages.filter(
    (message) => message.ts === ts || message.threadTs === ts,
  );
  const send = useCallback(
    (text: string) =>
      act({ kind: 'send', person: viewer.id, channel: channel.id, text, threadTs: ts }),
    [act, viewer.id, channel.id, ts],
  );
  return (
    <aside className="thread" aria-label={phrases.thread}>
      <header className="pane-header">
        <h2>{phrases.thread}</h2>
        <span className="where">{titleOf(channel)}</span>
        <button type="button" className="plain last" aria-label={phrases.close} onClick={close}>
          ✕
        </button>
      </header>
      <MessageList label={phrases.thread} messages={messages} />
      <Composer key={ts} label={phrases.reply} commands={[]} send={send} />
    </aside>
  );
}
