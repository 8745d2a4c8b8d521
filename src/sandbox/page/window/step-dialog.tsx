import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import type { RunCard, StepCard, StepParameter } from '#sandbox/desk/screen.ts';
import { useEscape } from '#sandbox/page/forms/escape.ts';
import { trapTab } from '#sandbox/page/forms/focus-trap.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { StepEnd } from './step-end.tsx';

const MOST_TYPED = 3000;

function Input({ parameter }: { parameter: StepParameter }) {
  const { phrases } = useSlack();
  const id = useId();
  const { name, title, description, required } = parameter;
  return (
    <div className="step-input">
      <label htmlFor={id}>
        {title} {!required && <span className="optional">{phrases.optional}</span>}
      </label>
      <input
        id={id}
        name={name}
        className="control"
        required={required}
        maxLength={MOST_TYPED}
        aria-describedby={description ? `${id}-hint` : undefined}
      />
      {description && (
        <p className="hint" id={`${id}-hint`}>
          {description}
        </p>
      )}
    </div>
  );
}

/** Sends the form's texts as the step's inputs; what is left empty is left out. */
function useRun({ callbackId }: StepCard) {
  const { act, viewer } = useSlack();
  const [run, setRun] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function start(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const typed = [...new FormData(event.currentTarget)].map(([name, text]) => [
      name,
      String(text),
    ]);
    const inputs = Object.fromEntries(typed.filter(([, text]) => text !== ''));
    setBusy(true);
    const answer = await act({ kind: 'runStep', person: viewer.id, callbackId, inputs });
    setBusy(false);
    setRun(answer?.run ?? null);
  }
  return { run, busy, start };
}

type Props = { step: StepCard; runs: readonly RunCard[]; close(): void };

/** A workflow that has this one step: its form, and what came of it. */
export function StepDialog({ step, runs, close }: Props) {
  const { phrases, viewer } = useSlack();
  const { run, busy, start } = useRun(step);
  const title = useId();
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => dialog.current?.querySelector('input')?.focus(), []);
  useEscape(true, close);
  return (
    <div className="sheet">
      <div
        className="modal"
        role="dialog"
        aria-modal
        aria-labelledby={title}
        ref={dialog}
        onKeyDown={trapTab}
      >
        <div className="modal-head">
          <h2 id={title}>{step.title}</h2>
        </div>
        <form onSubmit={start}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long form is scrolled by its keys. */}
          <div className="modal-body" tabIndex={0}>
            <p className="hint">{step.description}</p>
            {step.inputs.map((parameter) =>
              parameter.type === 'string' ? (
                <Input key={parameter.name} parameter={parameter} />
              ) : (
                <p key={parameter.name}>
                  {parameter.title}: <strong>{viewer.name}</strong>
                </p>
              ),
            )}
          </div>
          <footer>
            <StepEnd run={runs.find(({ id }) => id === run)} />
            <div className="buttons">
              <button type="button" className="button" onClick={close}>
                {phrases.close}
              </button>
              <button type="submit" className="button primary" aria-busy={busy}>
                {phrases.runWorkflow}
              </button>
            </div>
          </footer>
        </form>
      </div>
    </div>
  );
}
