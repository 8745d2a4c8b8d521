import { type ReactNode, useId } from 'react';
import { type Fields, fieldsAt, textAt } from '#sandbox/block-kit/record.ts';
import { ElementView } from '#sandbox/page/elements/element.tsx';
import { FieldContext, type FieldPlace } from '#sandbox/page/forms/field.ts';
import { useSurface } from '#sandbox/page/forms/surface.ts';
import { useSlack } from '#sandbox/page/slack-context.ts';

const GROUPS = ['radio_buttons', 'checkboxes', 'file_input'];

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

/** A field of a form: its label, its element, what is wrong with it and its hint. */
export function InputBlock({ block }: { block: Fields }) {
  const { errors } = useSurface();
  const { phrases } = useSlack();
  const id = useId();
  const blockId = textAt(block, 'block_id') ?? '';
  const element = fieldsAt(block, 'element') ?? {};
  const hint = textAt(fieldsAt(block, 'hint') ?? {}, 'text');
  const error = errors[blockId];
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  const place: FieldPlace = {
    blockId,
    toldAtOnce: block.dispatch_action === true,
    controlId: `${id}-control`,
    ...(described === '' ? {} : { describedBy: described }),
    invalid: error !== undefined,
    required: block.optional !== true,
  };
  const name = (
    <>
      {textAt(fieldsAt(block, 'label') ?? {}, 'text')}
      {block.optional === true && <span className="optional"> {phrases.optional}</span>}
    </>
  );
  return (
    <Framed place={place} group={GROUPS.includes(String(element.type))} label={name}>
      <FieldContext value={place}>
        <ElementView element={element} />
      </FieldContext>
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </Framed>
  );
}
