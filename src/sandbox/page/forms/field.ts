import { createContext, useContext, useSyncExternalStore } from 'react';
import { type Fields, fieldsAt, textAt } from '#sandbox/block-kit/record.ts';
import type { ElementRef } from '#sandbox/desk/act.ts';
import { entryKind } from '#sandbox/entries.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { useSurface } from './surface.ts';

/** The block around an element: how the element is named, and when Slack tells the bot of it. */
export type FieldPlace = {
  blockId: string;
  /** Whether Slack tells the bot of every change, or only when the form is sent. */
  toldAtOnce: boolean;
  /** What names the element where no label points at it. */
  name?: string;
  controlId?: string;
  describedBy?: string;
  invalid?: boolean;
  required?: boolean;
};

export const FieldContext = createContext<FieldPlace | null>(null);

export function useFieldPlace(): FieldPlace {
  const place = useContext(FieldContext);
  if (place === null) throw new Error('an element drawn outside of a block');
  return place;
}

const TYPING_PAUSE_MS = 350;

export type Field = {
  value: unknown;
  /** Something picked: told to the bot at once where Slack does so, after the question it may need. */
  pick(value: unknown): Promise<void>;
  /** A character typed: the server hears of it at a pause. */
  type(value: string): void;
  /** Tells the bot what stands in the field, where Slack does so. */
  tell(): Promise<void>;
  leave(): void;
};

export const initialValue = (element: Fields): unknown =>
  element[entryKind(element)?.initial ?? ''] ?? null;

/** One element's value, and how a person changes it. */
export function useField(element: Fields): Field {
  const surface = useSurface();
  const { blockId, toldAtOnce } = useFieldPlace();
  const { confirm } = useSlack();
  const { drafts } = surface;
  const ref: ElementRef = { blockId, actionId: textAt(element, 'action_id') ?? '' };
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.draft(ref));
  const kept = surface.kept(ref);
  const server = kept === undefined ? initialValue(element) : kept;
  const value = draft === undefined ? server : draft.value;
  return {
    value,
    async pick(next) {
      const question = fieldsAt(element, 'confirm');
      if (question !== undefined && !(await confirm(question))) return;
      drafts.keep(ref, next, server);
      if (toldAtOnce) return surface.press(ref, next ?? null);
      drafts.sendIn(0, ref, next);
    },
    type(next) {
      drafts.keep(ref, next, server);
      drafts.sendIn(TYPING_PAUSE_MS, ref, next);
    },
    tell: () => surface.press(ref, value === '' ? null : value),
    leave: () => void drafts.settle(),
  };
}

/** What an element's control bears so that it is named, marked and described. */
export function useControl(element: Fields) {
  const { controlId, describedBy, invalid, required, name } = useFieldPlace();
  const placeholder = textAt(fieldsAt(element, 'placeholder') ?? {}, 'text');
  return {
    ...(controlId === undefined ? { 'aria-label': placeholder ?? name ?? 'Field' } : {}),
    ...(controlId === undefined ? {} : { id: controlId }),
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(invalid === true ? { 'aria-invalid': true } : {}),
    ...(required === true ? { 'aria-required': true } : {}),
  };
}
