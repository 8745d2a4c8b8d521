import type { LogCard } from '#sandbox/desk/screen.ts';

const ALLOWED_MS = 3000;
const MOST_SHOWN = 200;

const time = (at: number) =>
  `${new Date(at).toLocaleTimeString('en-GB')}.${String(at % 1000).padStart(3, '0')}`;

const json = (value: unknown) =>
  typeof value === 'string' ? value : (JSON.stringify(value, null, 2) ?? '');

/** How much of Slack's three seconds an answer took. */
function Bar({ ms }: { ms: number }) {
  const share = Math.min(100, (ms / ALLOWED_MS) * 100);
  return (
    <span className={ms > ALLOWED_MS ? 'bar late' : 'bar'} title={`${ms} of ${ALLOWED_MS} ms`}>
      <span style={{ width: `${share}%` }} />
    </span>
  );
}

function Row({ entry }: { entry: LogCard }) {
  const toBot = entry.direction === 'to bot';
  const bad = entry.status < 200 || entry.status >= 400;
  return (
    <details className="log-row">
      <summary>
        <span className="log-time">{time(entry.at)}</span>
        <span className={toBot ? 'way to' : 'way from'}>
          {toBot ? 'Slack → bot' : 'bot → Slack'}
        </span>
        <span className="log-name">{entry.name}</span>
        <span className={bad ? 'log-status bad' : 'log-status'}>{entry.status}</span>
        <span className="log-ms">{Math.round(entry.ms)} ms</span>
        {toBot && <Bar ms={entry.ms} />}
      </summary>
      <div className="log-parts">
        <Part name="Request" value={entry.request} />
        <Part name="Answer" value={entry.answer} />
      </div>
    </details>
  );
}

function Part({ name, value }: { name: string; value: unknown }) {
  return (
    <section>
      <h3>{name}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long request is scrolled by its keys. */}
      <pre tabIndex={0}>{json(value)}</pre>
    </section>
  );
}

/** Each request and answer between Slack and the bot, newest first. */
export function RequestLog({ log, close }: { log: readonly LogCard[]; close(): void }) {
  return (
    <aside className="drawer log" aria-label="Request log">
      <header className="drawer-header">
        <h2>Request log</h2>
        <span className="where">Slack gives the bot 3,000 ms to answer</span>
        <button
          type="button"
          className="plain last"
          aria-label="Close the request log"
          onClick={close}
        >
          ✕
        </button>
      </header>
      <div className="log-rows">
        {log.length === 0 && (
          <p className="beginning">Nothing has passed between Slack and the bot yet.</p>
        )}
        {log
          .slice(-MOST_SHOWN)
          .reverse()
          .map((entry) => (
            <Row key={entry.id} entry={entry} />
          ))}
      </div>
    </aside>
  );
}
