import { Avatar } from '#sandbox/page/messages/avatar.tsx';
import { Eye } from '#sandbox/page/messages/eye.tsx';
import { useSlack } from '#sandbox/page/slack-context.ts';

/** What Slack says to the person at once, and how it goes away again. */
export type Notice = { text: string; dismiss(): void } | null;

const SLACKBOT = { id: 'USLACKBOT', name: 'Slackbot', kind: 'slackbot' } as const;

/** Slackbot's word to one person, above what they were at. */
export function Notice({ notice }: { notice: Notice }) {
  const { phrases } = useSlack();
  return (
    <div role="status" className="notice-place">
      {notice !== null && (
        <div className="notice">
          <Avatar person={SLACKBOT} />
          <div>
            <p className="only-you">
              <Eye /> {phrases.onlyYou}
            </p>
            <strong>{SLACKBOT.name}</strong>
            <p>{notice.text}</p>
          </div>
          <button
            type="button"
            className="plain"
            aria-label={phrases.dismiss}
            onClick={notice.dismiss}
          >
            ✕
          </button>
        </div>
      )}
    </div>
  );
}
