import { LOGO } from '#sandbox/page/app-person.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';

type Props = { id: string; title: string; close(): void };

/** The bar above a form: whose it is, what it is called, and its cross. */
export function ModalHead({ id, title, close }: Props) {
  const { phrases } = useSlack();
  return (
    <div className="modal-head">
      <img src={LOGO} alt="" />
      <h2 id={id}>{title}</h2>
      <button type="button" className="plain" aria-label={phrases.close} onClick={close}>
        ✕
      </button>
    </div>
  );
}
