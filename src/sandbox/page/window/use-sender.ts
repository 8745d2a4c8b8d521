import { useState } from 'react';
import { useSlack } from '#sandbox/page/slack-context.ts';

/** Sends what a person wrote in a channel or a thread, and counts how often. */
export function useSender(channel: string, threadTs?: string) {
  const { act, viewer } = useSlack();
  const [sent, setSent] = useState(0);
  function send(text: string) {
    setSent((count) => count + 1);
    const thread = threadTs === undefined ? {} : { threadTs };
    return act({ kind: 'send', person: viewer.id, channel, text, ...thread });
  }
  return { sent, send };
}
