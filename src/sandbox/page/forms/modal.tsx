import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import type { ViewCard } from '#sandbox/desk/screen.ts';
import { Blocks } from '#sandbox/page/blocks/blocks.tsx';
import { useSlack } from '#sandbox/page/slack-context.ts';
import type { Notice } from '#sandbox/page/window/notice.tsx';
import { useEscape } from './escape.ts';
import { formFaults } from './field-faults.ts';
import { trapTab } from './focus-trap.ts';
import { useLayer } from './layer.ts';
import { ModalFoot } from './modal-foot.tsx';
import { ModalHead } from './modal-head.tsx';
import { type Surface, SurfaceContext, useViewSurface } from './surface.ts';

const NO_FAULTS = {};
const FIRST_FIELD = '[data-focus-on-load], .modal-body :is(input, select, textarea, button)';

/** The form's sending: judged here first as Slack's window does, then sent with all that was typed. */
function useSubmission(view: ViewCard) {
  const { act, viewer, phrases } = useSlack();
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>(NO_FAULTS);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const surface = useViewSurface(view, faults);
  async function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (busy) return;
    const found = formFaults(view.blocks, surface, phrases);
    setFaults(found);
    if (Object.keys(found).length === 0) {
      setBusy(true);
      await surface.drafts.settle();
      await act({ kind: 'submit', person: viewer.id, view: view.id });
      setBusy(false);
    }
    setTries((count) => count + 1);
  }
  return { surface, submit, busy, tries };
}

/** Puts the person at the first field, and at the first one that is wrong after each try. */
function useFocus(live: boolean, errors: string, tries: number) {
  const layer = useLayer(live, FIRST_FIELD);
  useEffect(() => {
    const first = layer.ref.current?.querySelector<HTMLElement>(FIRST_FIELD);
    (first ?? layer.ref.current?.querySelector<HTMLElement>('.modal'))?.focus();
  }, [layer.ref]);
  useEffect(() => {
    if (errors === '{}' && tries === 0) return;
    const wrong = layer.ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const target = wrong?.matches('fieldset') ? wrong.querySelector<HTMLElement>('input') : wrong;
    target?.focus();
    target?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }, [layer.ref, errors, tries]);
  return layer;
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
  const { surface, submit, busy, tries } = useSubmission(view);
  const title = useId();
  const layer = useFocus(live, JSON.stringify(surface.errors), tries);
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
        <form noValidate onSubmit={submit}>
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
