import { useEffect, useId, useRef } from 'react';
import { type Fields, fieldsAt, textAt } from '#sandbox/block-kit/record.ts';
import { Words } from '#sandbox/page/blocks/words.tsx';
import { useSlack } from '#sandbox/page/slack-context.ts';
import { useEscape } from './escape.ts';
import { trapTab } from './focus-trap.ts';

const said = (fields: Fields, name: string) => textAt(fieldsAt(fields, name) ?? {}, 'text');

export type Asked = { question: Fields; answer: (goesOn: boolean) => void };

function Answers({ question, answer }: Asked) {
  const { phrases } = useSlack();
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), []);
  const colour = question.style === 'danger' ? 'danger' : 'primary';
  return (
    <footer>
      <div className="buttons">
        <button type="button" className="button" onClick={() => answer(false)}>
          {said(question, 'deny') ?? phrases.close}
        </button>
        <button ref={go} type="button" className={`button ${colour}`} onClick={() => answer(true)}>
          {said(question, 'confirm') ?? phrases.submit}
        </button>
      </div>
    </footer>
  );
}

/** The question that a `confirm` object puts before its element does anything. */
export function ConfirmDialog({ question, answer }: Asked) {
  const [title, text] = [useId(), useId()];
  useEscape(true, () => answer(false));
  return (
    <div className="sheet">
      <div
        className="modal confirm"
        role="alertdialog"
        aria-modal
        aria-labelledby={title}
        aria-describedby={text}
        onKeyDown={trapTab}
      >
        <div className="modal-head">
          <h2 id={title}>{said(question, 'title')}</h2>
        </div>
        <div className="modal-body" id={text}>
          <Words text={fieldsAt(question, 'text')} />
        </div>
        <Answers question={question} answer={answer} />
      </div>
    </div>
  );
}
