import type { ChannelCard } from '#sandbox/desk/screen.ts';
import { MessageList } from '#sandbox/page/messages/message-list.tsx';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { Composer } from './composer.tsx';
import { useDraft } from './draft.ts';
import { Notice } from './notice.tsx';
import { titleOf } from './place.ts';
import { useSender } from './use-sender.ts';

type Props = { channel: ChannelCard; ts: string; notice: Notice; close(): void };

/** One message and its replies, beside the channel. */
export function ThreadPane({ channel, ts, notice, close }: Props) {
  const { phrases, viewer } = useSlack();
  const draft = useDraft(viewer.id, ts);
  const messages = channel.messages.filter(
    (message) => message.ts === ts || message.threadTs === ts,
  );
  const { sent, send } = useSender(channel.id, ts);
  return (
    <aside className="thread" aria-label={phrases.thread}>
      <header className="pane-header">
        <h2>{phrases.thread}</h2>
        <span className="where">{titleOf(channel)}</span>
        <button type="button" className="plain last" aria-label={phrases.close} onClick={close}>
          ✕
        </button>
      </header>
      <MessageList label={phrases.thread} messages={messages} sent={sent} />
      <Notice notice={notice} />
      <Composer key={ts} label={phrases.reply} commands={[]} send={send} draft={draft} />
    </aside>
  );
}
