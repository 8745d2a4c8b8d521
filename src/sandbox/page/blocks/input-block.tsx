import { type ReactNode, useId } from 'react';
import { type Fields, fieldsAt, textAt } from '#sandbox/block-kit/record.ts';
import { ElementView } from '#sandbox/page/elements/element.tsx';
import { FieldContext, type FieldPlace } from '#sandbox/page/forms/field.ts';
import { useSurface } from '#sandbox/page/forms/surface.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';

const GROUPS = ['radio_buttons', 'checkboxes', 'file_input'];

const wordsAt = (block: Fields, name: string) => textAt(fieldsAt(block, name) ?? {}, 'text');

type Frame = { place: FieldPlace; group: boolean; label: ReactNode; children: ReactNode };

/** Several controls of one field are named by a legend, a single one by a label. */
function Framed({ place, group, label, children }: Frame) {
  const { controlId, describedBy, invalid } = place;
  if (!group)
    return (
      <div className="field">
        <label className="label" htmlFor={controlId}>
          {label}
        </label>
        {children}
      </div>
    );
  return (
    <fieldset className="field" aria-describedby={describedBy} aria-invalid={invalid}>
      <legend className="label">{label}</legend>
      {children}
    </fieldset>
  );
}

function Label({ block }: { block: Fields }) {
  const { phrases } = useSlack();
  return (
    <>
      {wordsAt(block, 'label')}
      {block.optional === true && <span className="optional"> {phrases.optional}</span>}
    </>
  );
}

/** A sentence below a field, which the field is described by; nothing when there is none. */
function Note({ kind, id, text }: { kind: 'error' | 'hint'; id: string; text?: string }) {
  if (text === undefined) return null;
  return (
    <p className={kind} id={`${id}-${kind}`}>
      {text}
    </p>
  );
}

/** A field of a form: its label, its element, what is wrong with it and its hint. */
export function InputBlock({ block }: { block: Fields }) {
  const { errors } = useSurface();
  const id = useId();
  const blockId = textAt(block, 'block_id') ?? '';
  const element = fieldsAt(block, 'element') ?? {};
  const [error, hint] = [errors[blockId], wordsAt(block, 'hint')];
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const place: FieldPlace = {
    blockId,
    toldAtOnce: block.dispatch_action === true,
    controlId: `${id}-control`,
    ...(described === '' ? {} : { describedBy: described }),
    invalid: error !== undefined,
    required: block.optional !== true,
  };
  const group = GROUPS.includes(String(element.type));
  return (
    <Framed place={place} group={group} label={<Label block={block} />}>
      <FieldContext value={place}>
        <ElementView element={element} />
      </FieldContext>
      <Note kind="error" id={id} {...(error === undefined ? {} : { text: error })} />
      <Note kind="hint" id={id} {...(hint === undefined ? {} : { text: hint })} />
    </Framed>
  );
}
