import { useCallback, useMemo, useState } from 'react';
import type { Act } from '#sandbox/desk/act.ts';
import type { Screen } from '#sandbox/desk/screen.ts';
import type { Asked } from './forms/confirm-dialog.tsx';
import { postAct } from './live/post-act.ts';
import type { Slack, Theme } from './slack-context.ts';
import type { Notice, Said } from './window/notice.tsx';
import { en, es } from './words/phrases.ts';

/** The thread that an act was done in, if any. */
const threadOf = (act: Act): string | null => (act.kind === 'send' ? (act.threadTs ?? null) : null);

/** Acts, and what Slack says about the last of them. */
export function useActs() {
  const [said, setSaid] = useState<Said | null>(null);
  const act: Slack['act'] = useCallback(async (act: Act) => {
    try {
      const answer = await postAct(act);
      if (answer?.notice) setSaid({ from: 'slackbot', text: answer.notice, thread: threadOf(act) });
      else if (answer !== undefined && act.kind === 'send') setSaid(null);
      return answer;
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      setSaid({ from: 'sandbox', text, thread: null });
      return undefined;
    }
  }, []);
  const notice: Notice = said === null ? null : { ...said, dismiss: () => setSaid(null) };
  return { act, notice };
}

/** The question that waits for the person's answer, if any. */
export function useQuestion() {
  const [asked, setAsked] = useState<Asked | null>(null);
  const confirm: Slack['confirm'] = useCallback(
    (question) =>
      new Promise<boolean>((resolve) => {
        const answer = (goesOn: boolean) => {
          setAsked(null);
          resolve(goesOn);
        };
        setAsked({ question, answer });
      }),
    [],
  );
  return { asked, confirm };
}

type Parts = { screen: Screen; theme: Theme } & Pick<Slack, 'act' | 'confirm' | 'openStep'>;

/** What the parts of the window need of the screen, the same object while that stays the same. */
export function useSlackOf({ screen, theme, act, confirm, openStep }: Parts): Slack {
  const { viewer, people } = screen;
  const named = JSON.stringify(
    screen.channels.filter(({ kind }) => kind !== 'direct').map(({ id, name }) => ({ id, name })),
  );
  const offered = JSON.stringify(screen.offers);
  const phrases = viewer.kind === 'spanish' ? es : en;
  return useMemo(
    () => ({
      viewer,
      people,
      channels: JSON.parse(named),
      offers: JSON.parse(offered),
      theme,
      phrases,
      act,
      confirm,
      openStep,
    }),
    [viewer, people, named, offered, theme, phrases, act, confirm, openStep],
  );
}
