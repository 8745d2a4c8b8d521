import { memo } from 'react';
import type { MessageCard } from '#sandbox/desk/screen.ts';
import { Blocks } from '#sandbox/page/blocks/blocks.tsx';
import { Words } from '#sandbox/page/blocks/words.tsx';
import { SurfaceContext, useMessageSurface } from '#sandbox/page/forms/surface.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { Avatar } from './avatar.tsx';
import { Eye } from './eye.tsx';
import { FileLink } from './file-link.tsx';
import { MessageActions } from './message-actions.tsx';
import { clock, momentOf } from './moment.ts';

type Props = {
  message: MessageCard;
  /** Follows one of the same author: neither face nor name again. */
  follows: boolean;
  replies: number;
  openThread?: (ts: string) => void;
};

function Head({ message }: { message: MessageCard }) {
  const { phrases } = useSlack();
  const { author, ts } = message;
  const when = momentOf(ts);
  return (
    <div className="message-head">
      <strong className="author">{author.name}</strong>
      {author.kind === 'app' && <span className="app-badge">{phrases.app}</span>}
      <time dateTime={when.toISOString()}>{clock(when, phrases)}</time>
    </div>
  );
}

function Body({ message }: { message: MessageCard }) {
  const { phrases } = useSlack();
  const surface = useMessageSurface(message.channel, message.ts);
  const { blocks, text, files, edited } = message;
  return (
    <SurfaceContext value={surface}>
      {blocks.length > 0 ? (
        <Blocks blocks={blocks} />
      ) : (
        text !== '' && (
          <div className="message-text">
            <Words text={{ type: 'mrkdwn', text }} />
          </div>
        )
      )}
      {edited && <span className="edited">{phrases.edited}</span>}
      {files.map((file) => (
        <FileLink key={file.id} file={file} />
      ))}
    </SurfaceContext>
  );
}

/** One message as Slack's list shows it. */
export const MessageRow = memo(({ message, follows, replies, openThread }: Props) => {
  const { phrases } = useSlack();
  const { ephemeral, author, ts } = message;
  const open = () => openThread?.(ts);
  return (
    <article
      className={follows ? 'message follows' : 'message'}
      data-ts={ts}
      aria-label={author.name}
    >
      {ephemeral && (
        <p className="only-you">
          <Eye /> {phrases.onlyYou}
        </p>
      )}
      <div className="gutter">{!follows && <Avatar person={author} />}</div>
      <div className="message-body">
        {!follows && <Head message={message} />}
        <Body message={message} />
        {replies > 0 && openThread && (
          <button type="button" className="replies" onClick={open}>
            {phrases.replies(replies)}
          </button>
        )}
      </div>
      {!ephemeral && <MessageActions message={message} openThread={openThread && open} />}
    </article>
  );
});
