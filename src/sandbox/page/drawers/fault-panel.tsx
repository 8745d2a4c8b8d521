import { useId, useState } from 'react';
import type { Act, Misbehaviour } from '#sandbox/desk/act.ts';
import type { Mischief } from '#sandbox/desk/screen.ts';
import { FAULTS, type Fault } from './faults.ts';

type Order = (act: Act) => void;

function stillToCome(left: number | boolean): string | null {
  if (typeof left === 'boolean') return left ? 'Withheld now' : null;
  return left > 0 ? `Still to come: ${left}` : null;
}

type RowProps = { fault: Fault; mischief: Mischief; order(how: Misbehaviour, times: number): void };

function FaultRow({ fault, mischief, order }: RowProps) {
  const [times, setTimes] = useState(1);
  const id = useId();
  const left = stillToCome(mischief[fault.how]);
  return (
    <li>
      <h3 id={id}>{fault.name}</h3>
      <p id={`${id}-why`}>{fault.sentence}</p>
      <div className="fault-do">
        {fault.counted && (
          <label>
            Times
            <input
              type="number"
              min={1}
              max={99}
              value={times}
              aria-label={`${fault.name}: times`}
              onChange={({ target }) => setTimes(Math.max(1, Number(target.value) || 1))}
            />
          </label>
        )}
        <button
          type="button"
          className="button"
          aria-label={`${fault.button}: ${fault.name}`}
          aria-describedby={`${id}-why`}
          onClick={() => order(fault.how, fault.counted ? times : 1)}
        >
          {fault.button}
        </button>
        {left !== null && (
          <button
            type="button"
            className="button"
            aria-label={`End: ${fault.name}`}
            onClick={() => order(fault.how, 0)}
          >
            End
          </button>
        )}
        {left !== null && <strong className="to-come">{left}</strong>}
      </div>
    </li>
  );
}

type Props = { mischief: Mischief; act: Order; close(): void };

/** Where one makes Slack misbehave, to see what the bot does about it. */
export function FaultPanel({ mischief, act, close }: Props) {
  return (
    <aside className="drawer faults" aria-label="Make Slack misbehave">
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
          <FaultRow
            key={fault.how}
            fault={fault}
            mischief={mischief}
            order={(how, times) => act({ kind: 'misbehave', how, times })}
          />
        ))}
      </ul>
      <button type="button" className="button primary" onClick={() => act({ kind: 'behave' })}>
        Behave again
      </button>
    </aside>
  );
}
