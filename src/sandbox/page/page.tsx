import { useEffect, useState } from 'react';
import { ADMIN } from '#sandbox/default-workspace.ts';
import { FaultPanel } from './drawers/fault-panel.tsx';
import { RequestLog } from './drawers/request-log.tsx';
import { ToolBar, type Tools } from './drawers/tool-bar.tsx';
import { useRemembered } from './live/remembered.ts';
import { useLive } from './live/use-live.ts';
import { Stage } from './stage.tsx';
import { useActs } from './use-slack-of.ts';
import { useSwitcherFocus } from './use-switcher-focus.ts';
import { useTheme } from './use-theme.ts';

/** The whole page: the sandbox's strip and drawers, and Slack among them; who is not known here becomes the admin. */
export function Page() {
  const [person, setPerson] = useRemembered('person', ADMIN.id);
  const { screen, log, stopped } = useLive(person);
  const [theme, setTheme] = useTheme();
  const [tools, setTools] = useState<Tools>({ log: false, faults: false });
  const acts = useActs();
  const ready = screen !== null && screen.viewer.id === person;
  const keepFocus = useSwitcherFocus(ready);
  const become = (id: string) => {
    keepFocus();
    acts.notice?.dismiss();
    setPerson(id);
  };
  useEffect(() => {
    if (stopped && screen === null && person !== ADMIN.id) setPerson(ADMIN.id);
  });
  return (
    <div className="page">
      <ToolBar theme={theme} setTheme={setTheme} tools={tools} setTools={setTools} />
      {stopped && (
        <p className="stopped" role="alert" lang="en">
          The sandbox has stopped. Run <code>npm run demo</code> again.
        </p>
      )}
      <div className="desk">
        {ready ? (
          <Stage key={person} {...{ screen, theme, become, acts }} />
        ) : (
          <p className="waiting">Opening Slack…</p>
        )}
        {tools.faults && screen !== null && (
          <FaultPanel
            mischief={screen.mischief}
            act={acts.act}
            close={() => setTools({ ...tools, faults: false })}
          />
        )}
      </div>
      {tools.log && (
        <RequestLog
          log={log}
          places={screen?.channels ?? []}
          close={() => setTools({ ...tools, log: false })}
        />
      )}
    </div>
  );
}
