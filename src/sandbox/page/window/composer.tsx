import { type KeyboardEvent, useId, useState } from 'react';
import type { ActAnswer } from '#sandbox/desk/act.ts';
import type { Screen } from '#sandbox/desk/screen.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { CommandList } from './command-list.tsx';

type Commands = Screen['commands'];

type Props = {
  label: string;
  commands: Commands;
  /** Resolves to undefined when nothing was sent; the text then comes back. */
  send(text: string): Promise<ActAnswer | undefined>;
};

const offeredFor = (text: string, commands: Commands): Commands =>
  /^\/\S*$/.test(text) ? commands.filter(({ command }) => command.startsWith(text)) : [];

/** The command whose name is typed already, to show how it goes on. */
const begun = (text: string, commands: Commands) =>
  commands.find(({ command }) => text.startsWith(`${command} `));

function useText(send: Props['send']) {
  const [text, setText] = useState('');
  async function submit() {
    if (text.trim() === '') return;
    setText('');
    const answer = await send(text.trim());
    if (answer === undefined) setText((now) => (now === '' ? text : now));
  }
  return { text, setText, submit };
}

/** The box to write in: Enter sends, Shift+Enter begins a line, a slash offers the commands. */
export function Composer({ label, commands, send }: Props) {
  const { phrases } = useSlack();
  const { text, setText, submit } = useText(send);
  const [at, setAt] = useState(0);
  const [closed, setClosed] = useState(false);
  const list = useId();
  const offered = closed ? [] : offeredFor(text, commands);
  const current = offered[Math.min(at, offered.length - 1)];
  const started = begun(text, commands);
  function take(command: string) {
    setText(`${command} `);
    setAt(0);
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const whole = current?.command === text;
    if (current && step !== undefined) setAt((at + step + offered.length) % offered.length);
    else if (current && (event.key === 'Tab' || (event.key === 'Enter' && !whole)))
      take(current.command);
    else if (current && event.key === 'Escape') setClosed(true);
    else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing)
      void submit();
    else return;
    event.preventDefault();
  }
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {current && <CommandList id={list} offered={offered} current={current} take={take} />}
      {started && (
        <p className="usage">
          <strong>{started.command}</strong> {started.usageHint}
        </p>
      )}
      <div className="composer-box">
        <textarea
          rows={Math.min(8, text.split('\n').length)}
          aria-label={label}
          placeholder={label}
          role="combobox"
          aria-expanded={current !== undefined}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={current && `${list}-${current.command}`}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            setClosed(false);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="submit"
          className="send"
          aria-label={phrases.send}
          disabled={text.trim() === ''}
        >
          <svg viewBox="0 0 20 20" width={18} fill="currentColor" aria-hidden>
            <path d="M1.5 2.3c0-.5.5-.9 1-.6l15.9 7.6c.6.3.6 1.1 0 1.4L2.5 18.3c-.5.3-1-.1-1-.6l.6-6.3 9-1.4-9-1.4z" />
          </svg>
        </button>
      </div>
    </form>
  );
}
