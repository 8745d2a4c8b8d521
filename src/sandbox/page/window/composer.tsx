import { type SyntheticEvent, useId } from 'react';
import type { ActAnswer } from '#sandbox/desk/act.ts';
import type { Screen } from '#sandbox/desk/screen.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { CommandList } from './command-list.tsx';
import type { Draft } from './draft.ts';
import { ShortcutMenu } from './shortcut-menu.tsx';
import { useCompletion } from './use-completion.ts';

type Commands = Screen['commands'];

type Props = {
  label: string;
  commands: Commands;
  /** Resolves to undefined when nothing was sent; the text then comes back. */
  send(text: string): Promise<ActAnswer | undefined>;
  draft: Draft;
};

/** A blank before a slash makes it a message, so the beginning of a text stays as it is. */
function useText(send: Props['send'], { text, setText }: Draft) {
  async function submit() {
    if (text.trim() === '') return;
    setText('');
    const answer = await send(text.trimEnd());
    if (answer === undefined) setText((now) => (now === '' ? text : now));
  }
  return { text, setText, submit };
}

/** How a command goes on whose name is typed already. */
function Usage({ text, commands }: { text: string; commands: Commands }) {
  const begun = commands.find(({ command }) => text.startsWith(`${command} `));
  return (
    begun && (
      <p className="usage">
        <strong>{begun.command}</strong> {begun.usageHint}
      </p>
    )
  );
}

function SendButton({ empty }: { empty: boolean }) {
  const { phrases } = useSlack();
  return (
    <button type="submit" className="send" aria-label={phrases.send} disabled={empty}>
      <svg viewBox="0 0 20 20" width={18} fill="currentColor" aria-hidden>
        <path d="M1.5 2.3c0-.5.5-.9 1-.6l15.9 7.6c.6.3.6 1.1 0 1.4L2.5 18.3c-.5.3-1-.1-1-.6l.6-6.3 9-1.4-9-1.4z" />
      </svg>
    </button>
  );
}

const MOST_LINES = 8;

/** The box to write in: Enter sends, Shift+Enter begins a line, a slash offers the commands. */
export function Composer({ label, commands, send, draft }: Props) {
  const written = useText(send, draft);
  const { text, submit } = written;
  const { offered, current, take, write, onKeyDown } = useCompletion(written, commands);
  const list = useId();
  function onSubmit(event: SyntheticEvent) {
    event.preventDefault();
    void submit();
  }
  return (
    <form className="composer" onSubmit={onSubmit}>
      {current && <CommandList id={list} offered={offered} current={current} take={take} />}
      <Usage text={text} commands={commands} />
      <div className="composer-box">
        <ShortcutMenu />
        <textarea
          rows={Math.min(MOST_LINES, text.split('\n').length)}
          aria-label={label}
          placeholder={label}
          aria-haspopup="listbox"
          aria-autocomplete="list"
          aria-controls={current && list}
          aria-activedescendant={current && `${list}-${current.command}`}
          value={text}
          onChange={({ target }) => write(target.value)}
          onKeyDown={onKeyDown}
        />
        <SendButton empty={text.trim() === ''} />
      </div>
    </form>
  );
}
