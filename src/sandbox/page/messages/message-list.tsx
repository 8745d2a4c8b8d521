import { Fragment, type ReactNode, useLayoutEffect, useRef } from 'react';
import type { MessageCard } from '#sandbox/desk/screen.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { MessageRow } from './message-row.tsx';
import { dayName, momentOf } from './moment.ts';

type Props = {
  label: string;
  messages: readonly MessageCard[];
  replies?: ReadonlyMap<string, number>;
  openThread?: (ts: string) => void;
  /** How many messages the person has sent from here: each one leads back to the end. */
  sent: number;
  /** The first message that the person has not seen. */
  firstNew?: string | undefined;
  /** What stands above the first message. */
  children?: ReactNode;
};

const TOGETHER_S = 5 * 60;
const NEAR_END_PX = 60;

function followsOn(message: MessageCard, before: MessageCard | undefined): boolean {
  if (before === undefined || message.ephemeral || before.ephemeral) return false;
  const close = Number(message.ts) - Number(before.ts) < TOGETHER_S;
  return close && message.author.id === before.author.id;
}

/** Begins at what is new, or at the end. Stays at the end while new messages come, unless the person has scrolled up from it and sent nothing. */
function useEnd(sent: number) {
  const list = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const [scroller, inside] = [list.current, content.current];
    if (scroller === null || inside === null) return;
    const note = () => {
      const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
      if (left < NEAR_END_PX) atEnd.current = true;
      else if (scroller.scrollTop < top) atEnd.current = false;
      top = scroller.scrollTop;
    };
    const follow = () => {
      if (atEnd.current) scroller.scrollTop = scroller.scrollHeight;
    };
    let top = 0;
    const sizes = new ResizeObserver(follow);
    sizes.observe(inside);
    sizes.observe(scroller);
    scroller.addEventListener('scroll', note);
    content.current?.querySelector('.new-messages')?.scrollIntoView({ block: 'start' });
    const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    atEnd.current = content.current?.querySelector('.new-messages') == null || left < NEAR_END_PX;
    follow();
    return () => {
      sizes.disconnect();
      scroller.removeEventListener('scroll', note);
    };
  }, []);
  useLayoutEffect(() => {
    if (sent === 0 || list.current === null) return;
    atEnd.current = true;
    list.current.scrollTop = list.current.scrollHeight;
  }, [sent]);
  return { list, content };
}

/** Messages, oldest first, with the days between them. */
export function MessageList(props: Props) {
  const { label, messages, replies, openThread, sent, firstNew, children } = props;
  const { phrases } = useSlack();
  const { list, content } = useEnd(sent);
  const today = new Date();
  const day = (message: MessageCard | undefined) =>
    message && dayName(momentOf(message.ts), today, phrases);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by its keys.
    <section className="messages" aria-label={label} tabIndex={0} ref={list}>
      <div className="messages-inside" ref={content} aria-live="polite">
        {children}
        {messages.map((message, at) => {
          const before = messages[at - 1];
          const newDay = day(message) !== day(before);
          return (
            <Fragment key={message.ts}>
              {newDay && (
                <h3 className="day">
                  <span>{day(message)}</span>
                </h3>
              )}
              {message.ts === firstNew && (
                <p className="new-messages">
                  <span>{phrases.newMessages}</span>
                </p>
              )}
              <MessageRow
                message={message}
                follows={!newDay && message.ts !== firstNew && followsOn(message, before)}
                replies={replies?.get(message.ts) ?? 0}
                {...(openThread ? { openThread } : {})}
              />
            </Fragment>
          );
        })}
      </div>
    </section>
  );
}
