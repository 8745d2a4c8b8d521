import { Avatar } from '#sandbox/page/messages/avatar.tsx';
import { Eye } from '#sandbox/page/messages/eye.tsx';
import { useSlack } from '#sandbox/page/slack-context.ts';

/** What Slack, or the sandbox itself, says to the person at once, and in which thread if in one. */
export type Said = { from: 'slackbot' | 'sandbox'; text: string; thread: string | null };

/** What is said, and how it goes away again. */
export type Notice = (Said & { dismiss(): void }) | null;

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
            <strong>{notice.from === 'sandbox' ? 'Sandbox' : SLACKBOT.name}</strong>
            <p>{notice.from === 'sandbox' ? phrases.sandboxFault(notice.text) : notice.text}</p>
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
