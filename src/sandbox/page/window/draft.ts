import { useEffect, useState } from 'react';

export type Draft = { text: string; setText(text: string | ((now: string) => string)): void };

/** What somebody has begun to write in one place, kept while this tab of the browser is open. */
export function useDraft(viewer: string, place: string): Draft {
  const key = `draft of ${viewer} in ${place}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  useEffect(() => {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  }, [key, text]);
  return { text, setText };
}
