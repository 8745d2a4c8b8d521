import { useState } from 'react';

function read<T>(key: string, initial: T, storage: Storage): T {
  const kept = storage.getItem(key);
  if (kept === null) return initial;
  try {
    return JSON.parse(kept);
  } catch {
    return initial;
  }
}

/** State that outlives the page, under a key of this browser, or of this tab with `sessionStorage`. */
export function useRemembered<T>(
  key: string,
  initial: T,
  storage = localStorage,
): [T, (value: T) => void] {
  const [value, setValue] = useState(() => read(key, initial, storage));
  const remember = (next: T) => {
    storage.setItem(key, JSON.stringify(next));
    setValue(next);
  };
  return [value, remember];
}
