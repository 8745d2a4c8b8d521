import { useEffect, useState } from 'react';
import type { LogCard, Screen } from '#sandbox/desk/screen.ts';
import { sameObjects } from './same-objects.ts';

export type Live = { screen: Screen | null; log: readonly LogCard[]; stopped: boolean };

const NOTHING: Live = { screen: null, log: [], stopped: false };
const RETRY_MS = 1500;

const withNew = (old: readonly LogCard[], more: readonly LogCard[]): LogCard[] => {
  const known = new Set(old.map(({ id }) => id));
  return [...old, ...more.filter(({ id }) => !known.has(id))];
};

type Change = (change: (live: Live) => Live) => void;

/** Listens to what one person sees; returns how to stop. A line that breaks is opened again. */
function listen(person: string, change: Change): () => void {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    source = new EventSource(`live?person=${encodeURIComponent(person)}`);
    source.onopen = () => change((live) => ({ ...live, log: [], stopped: false }));
    source.onerror = () => {
      source.close();
      change((live) => ({ ...live, stopped: true }));
      retry = setTimeout(open, RETRY_MS);
    };
    source.addEventListener('screen', ({ data }) => {
      const fresh: Screen = JSON.parse(data);
      change((live) => ({ ...live, screen: sameObjects(live.screen, fresh) }));
    });
    source.addEventListener('log', ({ data }) => {
      const more: LogCard[] = JSON.parse(data);
      change((live) => ({ ...live, log: withNew(live.log, more) }));
    });
  };
  open();
  return () => {
    clearTimeout(retry);
    source.close();
  };
}

/** What a person sees of Slack, kept up to date. */
export function useLive(person: string): Live {
  const [live, setLive] = useState(NOTHING);
  useEffect(() => listen(person, setLive), [person]);
  return live;
}
