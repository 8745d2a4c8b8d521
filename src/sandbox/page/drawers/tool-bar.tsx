import type { Theme } from '#sandbox/page/slack-context.ts';

export type Tools = { log: boolean; faults: boolean };

type Props = {
  theme: Theme;
  setTheme(theme: Theme): void;
  tools: Tools;
  setTools(tools: Tools): void;
};

const MOON = 'M13.5 11.5A6 6 0 0 1 6.5 4.5a6.2 6.2 0 1 0 7 7z';
const SUN =
  'M9 5.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM9 1v2M9 15v2M1 9h2M15 9h2M3.3 3.3l1.4 1.4M13.3 13.3l1.4 1.4M3.3 14.7l1.4-1.4M13.3 4.7l1.4-1.4';

/** What the button leads to: the sun out of the dark, the moon out of the light. */
const ThemeSign = ({ theme }: { theme: Theme }) => (
  <svg
    viewBox="0 0 18 18"
    width={16}
    fill="none"
    stroke="currentColor"
    strokeWidth={1.6}
    aria-hidden
  >
    <path d={theme === 'dark' ? SUN : MOON} />
  </svg>
);

/** The sandbox's own strip above Slack: what Slack itself does not have. */
export function ToolBar({ theme, setTheme, tools, setTools }: Props) {
  return (
    <header className="tool-bar" lang="en">
      <h1 className="tool-title">Slack sandbox</h1>
      <button
        type="button"
        aria-pressed={tools.log}
        onClick={() => setTools({ ...tools, log: !tools.log })}
      >
        Request log
      </button>
      <button
        type="button"
        aria-pressed={tools.faults}
        onClick={() => setTools({ ...tools, faults: !tools.faults })}
      >
        Make Slack misbehave
      </button>
      <button
        type="button"
        aria-label={theme === 'dark' ? 'Change to light' : 'Change to dark'}
        onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
      >
        <ThemeSign theme={theme} />
      </button>
    </header>
  );
}
