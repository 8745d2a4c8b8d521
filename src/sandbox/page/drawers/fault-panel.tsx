import { useId, useState } from 'react';
import type { Act, Misbehaviour } from '#sandbox/desk/act.ts';
import type { Mischief } from '#sandbox/desk/screen.ts';
import { FAULTS, type Fault } from './faults.ts';

function stillToCome(left: number | boolean): string | null {
  if (typeof left === 'boolean') return left ? 'Withheld now' : null;
  return left > 0 ? `Still to come: ${left}` : null;
}

type TimesProps = { name: string; times: number; setTimes(times: number): void };

const MOST_TIMES = 99;

const Times = ({ name, times, setTimes }: TimesProps) => (
  <label>
    Times
    <input
      type="number"
      min={1}
      max={MOST_TIMES}
      value={times}
      aria-label={`${name}: times`}
      onChange={({ target }) =>
        setTimes(Math.min(MOST_TIMES, Math.max(1, Number(target.value) || 1)))
      }
    />
  </label>
);

type RowProps = { fault: Fault; mischief: Mischief; order(how: Misbehaviour, times: number): void };

function FaultRow({ fault, mischief, order }: RowProps) {
  const { how, name, sentence, button, counted } = fault;
  const [times, setTimes] = useState(1);
  const why = useId();
  const left = stillToCome(mischief[how]);
  const press = (label: string, count: number) => (
    <button
      type="button"
      className="button"
      aria-label={`${label}: ${name}`}
      aria-describedby={why}
      onClick={() => order(how, count)}
    >
      {label}
    </button>
  );
  return (
    <li>
      <h3>{name}</h3>
      <p id={why}>{sentence}</p>
      <div className="fault-do">
        {counted && <Times name={name} times={times} setTimes={setTimes} />}
        {press(button, counted ? times : 1)}
        {left !== null && press('End', 0)}
        {left !== null && <strong className="to-come">{left}</strong>}
      </div>
    </li>
  );
}

type Props = { mischief: Mischief; act: (act: Act) => void; close(): void };

/** Where one makes Slack misbehave, to see what the bot does about it. */
export function FaultPanel({ mischief, act, close }: Props) {
  const order = (how: Misbehaviour, times: number) => act({ kind: 'misbehave', how, times });
  return (
    <aside className="drawer faults" aria-label="Make Slack misbehave" lang="en">
      <header className="drawer-header">
        <h2>Make Slack misbehave</h2>
        <button
          type="button"
          className="plain last"
          aria-label="Close the fault panel"
          onClick={close}
        >
          ✕
        </button>
      </header>
      <ul>
        {FAULTS.map((fault) => (
          <FaultRow key={fault.how} fault={fault} mischief={mischief} order={order} />
        ))}
      </ul>
      <button type="button" className="button primary" onClick={() => act({ kind: 'behave' })}>
        Behave again
      </button>
    </aside>
  );
}
