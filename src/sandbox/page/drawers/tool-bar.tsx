import type { Theme } from '#sandbox/page/slack-context.ts';

export type Tools = { log: boolean; faults: boolean };

type Props = {
  theme: Theme;
  setTheme(theme: Theme): void;
  tools: Tools;
  setTools(tools: Tools): void;
};

/** The sandbox's own strip above Slack: what Slack itself does not have. */
export function ToolBar({ theme, setTheme, tools, setTools }: Props) {
  return (
    <header className="tool-bar">
      <span className="tool-title">Sandbox</span>
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
        {theme === 'dark' ? '☀' : '☾'}
      </button>
    </header>
  );
}
