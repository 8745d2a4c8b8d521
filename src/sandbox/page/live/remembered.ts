import { useState } from 'react';

function read<T>(key: string, initial: T): T {
  const kept = localStorage.getItem(key);
  if (kept === null) return initial;
  try {
    return JSON.parse(kept);
  } catch {
    return initial;
  }
}

/** State that outlives the page, under a key of this browser. */
export function useRemembered<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => read(key, initial));
  const remember = (next: T) => {
    localStorage.setItem(key, JSON.stringify(next));
    setValue(next);
  };
  return [value, remember];
}
