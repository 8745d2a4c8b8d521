import { useState } from 'react';
import { type Fields, fieldsAt, textAt } from '#sandbox/block-kit/record.ts';
import { useFieldPlace } from '#sandbox/page/forms/field.ts';
import { useSurface } from '#sandbox/page/forms/surface.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';

/** Presses an element once at a time, after the question it may need. */
export function usePress(element: Fields) {
  const { press } = useSurface();
  const { blockId } = useFieldPlace();
  const { confirm } = useSlack();
  const [busy, setBusy] = useState(false);
  async function onPress(value?: unknown) {
    if (busy) return;
    const question = fieldsAt(element, 'confirm');
    if (question !== undefined && !(await confirm(question))) return;
    setBusy(true);
    await press({ blockId, actionId: textAt(element, 'action_id') ?? '' }, value);
    setBusy(false);
  }
  return { busy, onPress };
}

const words = (element: Fields) => textAt(fieldsAt(element, 'text') ?? {}, 'text') ?? '';

export function ButtonElement({ element }: { element: Fields }) {
  const { busy, onPress } = usePress(element);
  const url = textAt(element, 'url');
  const look = `button ${textAt(element, 'style') ?? ''}`;
  const spoken = textAt(element, 'accessibility_label');
  if (url !== undefined)
    return (
      <a
        className={look}
        href={url}
        target="_blank"
        rel="noreferrer"
        onClick={() => void onPress()}
        aria-label={spoken}
      >
        {words(element)}
      </a>
    );
  return (
    <button
      type="button"
      className={look}
      aria-label={spoken}
      aria-busy={busy}
      onClick={() => void onPress()}
    >
      {words(element)}
    </button>
  );
}

export function IconButton({ element }: { element: Fields }) {
  const { busy, onPress } = usePress(element);
  const spoken = textAt(element, 'accessibility_label') ?? words(element);
  return (
    <button
      type="button"
      className="button icon"
      aria-label={spoken}
      aria-busy={busy}
      onClick={() => void onPress()}
    >
      🗑
    </button>
  );
}

export function FeedbackButtons({ element }: { element: Fields }) {
  const { onPress } = usePress(element);
  const one = (name: string, sign: string) => {
    const button = fieldsAt(element, name) ?? {};
    const spoken = textAt(button, 'accessibility_label') ?? words(button);
    return (
      <button
        type="button"
        className="button icon"
        aria-label={spoken}
        onClick={() => void onPress(textAt(button, 'value'))}
      >
        {sign}
      </button>
    );
  };
  return (
    <span className="feedback">
      {one('positive_button', '👍')}
      {one('negative_button', '👎')}
    </span>
  );
}
