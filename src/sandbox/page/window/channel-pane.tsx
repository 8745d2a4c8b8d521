import { useMemo } from 'react';
import type { ChannelCard, MessageCard, Screen } from '#sandbox/desk/screen.ts';
import { MessageList } from '#sandbox/page/messages/message-list.tsx';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { Composer } from './composer.tsx';
import { Notice } from './notice.tsx';
import { titleOf } from './place.ts';
import { useSender } from './use-sender.ts';

const inThread = ({ threadTs, ts }: MessageCard) => threadTs !== undefined && threadTs !== ts;

/** How many replies hang on each message. */
function countReplies(messages: readonly MessageCard[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { threadTs, ...message } of messages.filter(inThread))
    if (threadTs !== undefined && message.ts !== threadTs)
      counts.set(threadTs, (counts.get(threadTs) ?? 0) + 1);
  return counts;
}

type Props = {
  channel: ChannelCard;
  commands: Screen['commands'];
  notice: Notice;
  openThread(ts: string): void;
};

/** A channel's messages and the box to write in. */
export function ChannelPane({ channel, commands, notice, openThread }: Props) {
  const { phrases } = useSlack();
  const title = titleOf(channel);
  const messages = useMemo(
    () => channel.messages.filter((message) => !inThread(message)),
    [channel.messages],
  );
  const replies = useMemo(() => countReplies(channel.messages), [channel.messages]);
  const { sent, send } = useSender(channel.id);
  return (
    <>
      <MessageList
        key={`messages of ${channel.id}`}
        label={phrases.messagesIn(title)}
        messages={messages}
        replies={replies}
        openThread={openThread}
        sent={sent}
      >
        <p className="beginning">{phrases.beginning(title)}</p>
      </MessageList>
      <Notice notice={notice} />
      {channel.archived || channel.readOnly ? (
        <p className="no-composer">
          {channel.archived ? phrases.archived(title) : phrases.messagingOff}
        </p>
      ) : (
        <Composer
          key={`words for ${channel.id}`}
          label={phrases.message(title)}
          commands={commands}
          send={send}
        />
      )}
    </>
  );
}
