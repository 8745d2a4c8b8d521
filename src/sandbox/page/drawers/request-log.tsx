import type { LogCard } from '#sandbox/desk/screen.ts';
import { asJson, outcomeOf, type Places, subjectOf } from './log-words.ts';

const ALLOWED_MS = 3000;
const MOST_SHOWN = 200;

const time = (at: number) =>
  `${new Date(at).toLocaleTimeString('en-GB')}.${String(at % 1000).padStart(3, '0')}`;

/** How much of Slack's three seconds an answer took. */
function Bar({ ms }: { ms: number }) {
  const share = Math.min(100, (ms / ALLOWED_MS) * 100);
  return (
    <span className={ms > ALLOWED_MS ? 'bar late' : 'bar'} title={`${ms} of ${ALLOWED_MS} ms`}>
      <span style={{ width: `${share}%` }} />
    </span>
  );
}

function Row({ entry, places }: { entry: LogCard; places: Places }) {
  const toBot = entry.direction === 'to bot';
  const said = outcomeOf(entry);
  return (
    <details className="log-row">
      <summary>
        <span className="log-time">{time(entry.at)}</span>
        <span className={toBot ? 'way to' : 'way from'}>
          {toBot ? 'Slack → bot' : 'bot → Slack'}
        </span>
        <span className="log-name">
          {entry.name} <span className="log-what">{subjectOf(entry, places)}</span>
        </span>
        <span className={said.bad ? 'log-status bad' : 'log-status'}>{said.words}</span>
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
      <pre tabIndex={0}>{asJson(value)}</pre>
    </section>
  );
}

type Props = { log: readonly LogCard[]; places: Places; close(): void };

/** Each request and answer between Slack and the bot, newest first. */
export function RequestLog({ log, places, close }: Props) {
  return (
    <aside className="drawer log" aria-label="Request log" lang="en">
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
            <Row key={entry.id} entry={entry} places={places} />
          ))}
      </div>
    </aside>
  );
}
