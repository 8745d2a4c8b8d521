import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ElementRef, MessagePlace, ViewPlace } from '#sandbox/desk/act.ts';
import type { ViewCard } from '#sandbox/desk/screen.ts';
import { entryValue } from '#sandbox/entries.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { Drafts, fieldKey, onTheWire } from './drafts.ts';

/** Where blocks stand: a message, a modal or a Home tab, and what was typed and picked there. */
export type Surface = {
  on: ViewPlace | MessagePlace;
  drafts: Drafts;
  errors: Readonly<Record<string, string>>;
  /** What the server says stands in a field; undefined where it says nothing. */
  kept(element: ElementRef): unknown;
  press(element: ElementRef, value?: unknown): Promise<void>;
};

export const SurfaceContext = createContext<Surface | null>(null);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === null) throw new Error('blocks drawn on no surface');
  return surface;
}

const NO_ERRORS = {};

function keptValue(values: ViewCard['values'], { blockId, actionId }: ElementRef): unknown {
  const entry = values[blockId]?.[actionId];
  return entry === undefined ? undefined : entryValue(entry);
}

function keptByKey(values: ViewCard['values']): Map<string, unknown> {
  const pairs = Object.entries(values).flatMap(([blockId, elements]) =>
    Object.entries(elements).map(([actionId, entry]): [string, unknown] => [
      fieldKey({ blockId, actionId }),
      entryValue(entry),
    ]),
  );
  return new Map(pairs);
}

function usePress(on: ViewPlace | MessagePlace, drafts: Drafts): Surface['press'] {
  const { act, viewer } = useSlack();
  return async (element, value) => {
    await drafts.settle();
    const told = value === undefined ? {} : { value: onTheWire(value) };
    await act({ kind: 'press', person: viewer.id, on, element, ...told });
  };
}

/** A view's surface: what is typed there goes to the server a little later. */
export function useViewSurface(view: ViewCard, faults: Surface['errors'] = NO_ERRORS): Surface {
  const { act, viewer } = useSlack();
  const [drafts] = useState(
    () =>
      new Drafts((element, value) =>
        act({ kind: 'enter', person: viewer.id, view: view.id, element, value }),
      ),
  );
  const values = JSON.stringify(view.values);
  useEffect(() => {
    const kept = keptByKey(JSON.parse(values));
    drafts.reconcile((key) => kept.get(key));
  }, [drafts, values]);
  const on = useMemo(() => ({ view: view.id }), [view.id]);
  const press = usePress(on, drafts);
  const kept = (element: ElementRef) => keptValue(view.values, element);
  return { on, drafts, errors: { ...view.errors, ...faults }, kept, press };
}

/** A message's surface: Slack tells the bot of every change at once, so nothing waits. */
export function useMessageSurface(channel: string, ts: string): Surface {
  const [drafts] = useState(() => new Drafts(() => Promise.resolve()));
  const on = useMemo(() => ({ channel, ts }), [channel, ts]);
  const press = usePress(on, drafts);
  return { on, drafts, errors: NO_ERRORS, kept: () => undefined, press };
}
