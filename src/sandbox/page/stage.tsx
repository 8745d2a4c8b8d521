import { useEffect, useState } from 'react';
import type { Screen } from '#sandbox/desk/screen.ts';
import { ConfirmDialog } from './forms/confirm-dialog.tsx';
import { Modal } from './forms/modal.tsx';
import { SlackContext, type Theme } from './slack-context.ts';
import { type useActs, useQuestion, useSlackOf } from './use-slack-of.ts';
import { SlackWindow } from './window/slack-window.tsx';
import { StepDialog } from './window/step-dialog.tsx';

type Props = {
  screen: Screen;
  theme: Theme;
  become(person: string): void;
  acts: ReturnType<typeof useActs>;
};

/** Slack as one person has it: the window, the modals on it, and a question on top of all. */
export function Stage({ screen, theme, become, acts }: Props) {
  const { asked, confirm } = useQuestion();
  const { act, notice } = acts;
  const [opened, openStep] = useState<string | null>(null);
  const slack = useSlackOf({ screen, theme, act, confirm, openStep });
  const step = screen.offers.steps.find(({ callbackId }) => callbackId === opened);
  const { modals } = screen;
  const { locale } = slack.phrases;
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  const windowLive = modals.length === 0 && asked === null && step === undefined;
  return (
    <SlackContext value={slack}>
      <div className="stage" lang={locale}>
        <SlackWindow
          screen={screen}
          live={windowLive}
          notice={modals.length === 0 ? notice : null}
          become={become}
        />
        {modals.map((view, at) => (
          <Modal
            key={view.id}
            view={view}
            live={at === modals.length - 1 && asked === null}
            notice={notice}
          />
        ))}
        {step && <StepDialog step={step} runs={screen.runs} close={() => openStep(null)} />}
        {asked !== null && <ConfirmDialog {...asked} />}
      </div>
    </SlackContext>
  );
}
