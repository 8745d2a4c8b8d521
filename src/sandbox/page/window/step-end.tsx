import type { RunCard } from '#sandbox/desk/screen.ts';
import { Words } from '#sandbox/page/blocks/words.tsx';
import { useSlack } from '#sandbox/page/slack-context.ts';

/** How a step ended: what it hands on, or why it failed, in the bot's words. */
export function StepEnd({ run }: { run: RunCard | undefined }) {
  const { phrases } = useSlack();
  return (
    <div role="status" className="step-end">
      {run?.state === 'running' && <p>{phrases.stepRuns}</p>}
      {run?.state === 'failed' && (
        <>
          <strong>{phrases.stepFailed}</strong>
          <Words text={{ type: 'mrkdwn', text: run.error }} />
        </>
      )}
      {run?.state === 'completed' && (
        <>
          <strong>{phrases.stepDone}</strong>
          <dl>
            {run.outputs.map(({ title, value }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  );
}
