import type { ViewCard } from '#sandbox/desk/screen.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { Notice } from '#sandbox/page/window/notice.tsx';

type Props = { view: ViewCard; busy: boolean; close: () => void; notice: Notice | null };

/** The buttons below a form, and what Slack says of the last try. */
export function ModalFoot({ view, busy, close, notice }: Props) {
  const { phrases } = useSlack();
  return (
    <footer>
      {view.trouble !== null && (
        <p className="trouble" role="alert">
          {view.trouble}
        </p>
      )}
      {notice !== null && <Notice notice={notice} />}
      <div className="buttons">
        <button type="button" className="button" onClick={close}>
          {view.close}
        </button>
        {view.submit !== null && (
          <button type="submit" className="button primary" aria-disabled={busy} aria-busy={busy}>
            {busy ? phrases.sending : view.submit}
          </button>
        )}
      </div>
    </footer>
  );
}
