import { type SyntheticEvent, useId, useRef, useState } from 'react';
import type { ViewCard } from '#sandbox/desk/screen.ts';
import { Blocks } from '#sandbox/page/blocks/blocks.tsx';
import { useSlack } from '#sandbox/page/slack-context.ts';
import type { Notice } from '#sandbox/page/window/notice.tsx';
import { useEscape } from './escape.ts';
import { formFaults } from './field-faults.ts';
import { trapTab } from './focus-trap.ts';
import { ModalFoot } from './modal-foot.tsx';
import { ModalHead } from './modal-head.tsx';
import { type Surface, SurfaceContext, useViewSurface } from './surface.ts';
import { useFormFocus } from './use-form-focus.ts';

const NO_FAULTS = {};

/** The form's sending: judged here first as Slack's window does, then sent with all that was typed. */
function useSubmission(view: ViewCard) {
  const { act, viewer, phrases } = useSlack();
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>(NO_FAULTS);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const sent = useRef<string | null>(null);
  const surface = useViewSurface(view, faults);
  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (busy) return;
    const found = formFaults(view.blocks, surface, phrases);
    setFaults(found);
    if (Object.keys(found).length === 0) {
      setBusy(true);
      await surface.drafts.settle();
      sent.current = view.hash;
      await act({ kind: 'submit', person: viewer.id, view: view.id });
      setBusy(false);
    }
    setTries((count) => count + 1);
  }
  const goOn = () => {
    sent.current = null;
  };
  return { surface, submit, goOn, busy, tries, sent };
}

/** Closes the form once, when all that was typed has arrived. */
function useClosing(view: ViewCard, { drafts }: Surface) {
  const { act, viewer } = useSlack();
  const closing = useRef(false);
  return async () => {
    if (closing.current) return;
    closing.current = true;
    await drafts.settle();
    await act({ kind: 'close', person: viewer.id, view: view.id });
    closing.current = false;
  };
}

/** One modal; below the top one it waits. A native dialog would shut the sandbox's drawers away. */
export function Modal({ view, live, notice }: { view: ViewCard; live: boolean; notice: Notice }) {
  const { surface, submit, goOn, busy, tries, sent } = useSubmission(view);
  const title = useId();
  const errors = JSON.stringify(surface.errors);
  const layer = useFormFocus({ live, hash: view.hash, errors, tries, sent });
  const close = useClosing(view, surface);
  useEscape(live, close);
  return (
    <div className="sheet" {...layer}>
      <div
        className="modal"
        role="dialog"
        aria-modal
        aria-labelledby={title}
        tabIndex={-1}
        onKeyDown={trapTab}
      >
        <ModalHead id={title} title={view.title} close={close} />
        <form noValidate onSubmit={submit} onInput={goOn}>
          <div className="modal-body">
            <SurfaceContext value={surface}>
              <Blocks blocks={view.blocks} />
            </SurfaceContext>
          </div>
          <ModalFoot view={view} busy={busy} close={close} notice={live ? notice : null} />
        </form>
      </div>
    </div>
  );
}
