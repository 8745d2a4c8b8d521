import { useMemo } from 'react';
import type { ChannelCard, MessageCard, Screen } from '#sandbox/desk/screen.ts';
import { MessageList } from '#sandbox/page/messages/message-list.tsx';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { Composer } from './composer.tsx';
import { useDraft } from './draft.ts';
import { FirstWords } from './first-words.tsx';
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
  firstNew: string | undefined;
  openThread(ts: string): void;
};

/** A channel's messages and the box to write in. */
export function ChannelPane({ channel, commands, notice, firstNew, openThread }: Props) {
  const { phrases, viewer } = useSlack();
  const draft = useDraft(viewer.id, channel.id);
  const closed = channel.archived || channel.readOnly;
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
        firstNew={firstNew}
      >
        <p className="beginning">{phrases.beginning(title)}</p>
        {!closed && <FirstWords commands={commands} type={draft.setText} />}
      </MessageList>
      <Notice notice={notice} />
      {closed ? (
        <p className="no-composer">
          {channel.archived ? phrases.archived(title) : phrases.messagingOff}
        </p>
      ) : (
        <Composer
          key={`words for ${channel.id}`}
          label={phrases.message(title)}
          commands={commands}
          send={send}
          draft={draft}
        />
      )}
    </>
  );
}
