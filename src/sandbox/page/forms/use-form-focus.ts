import { type RefObject, useEffect } from 'react';
import { useLayer } from './layer.ts';

const FIRST_FIELD = '[data-focus-on-load], .modal-body :is(input, select, textarea, button)';

type Form = {
  live: boolean;
  hash: string;
  /** What is wrong, as JSON, and how often the person has tried to send the form. */
  errors: string;
  tries: number;
  /** The form's hash when it was sent last, until it is another or the person goes on in it. */
  sent: RefObject<string | null>;
};

function focusFirst(sheet: HTMLElement | null): void {
  sheet?.querySelector('.modal-body')?.scrollTo({ top: 0 });
  const first = sheet?.querySelector<HTMLElement>(FIRST_FIELD);
  (first ?? sheet?.querySelector<HTMLElement>('.modal'))?.focus();
}

function focusWrong(sheet: HTMLElement | null): void {
  const wrong = sheet?.querySelector<HTMLElement>('[aria-invalid="true"]');
  const target = wrong?.matches('fieldset') ? wrong.querySelector<HTMLElement>('input') : wrong;
  target?.focus();
  target?.closest('.field')?.scrollIntoView({ block: 'nearest' });
}

/** Puts the person at the first field of a form and of another that answers it, and at what is wrong. */
export function useFormFocus({ live, hash, errors, tries, sent }: Form) {
  const layer = useLayer(live, FIRST_FIELD);
  const { ref } = layer;
  useEffect(() => focusFirst(ref.current), [ref]);
  useEffect(() => {
    if (sent.current === null || sent.current === hash) return;
    sent.current = null;
    focusFirst(ref.current);
  }, [ref, sent, hash]);
  useEffect(() => {
    if (errors !== '{}' || tries > 0) focusWrong(ref.current);
  }, [ref, errors, tries]);
  return layer;
}
