import { useEffect, useState } from 'react';
import { useRemembered } from './live/remembered.ts';
import type { Theme } from './slack-context.ts';

const DARK = '(prefers-color-scheme: dark)';

/** Light or dark: as the system has it, until the person chooses. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [chosen, choose] = useRemembered<Theme | null>('theme', null);
  const [dark, setDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const system = matchMedia(DARK);
    const note = () => setDark(system.matches);
    system.addEventListener('change', note);
    return () => system.removeEventListener('change', note);
  }, []);
  const theme = chosen ?? (dark ? 'dark' : 'light');
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return [theme, choose];
}
