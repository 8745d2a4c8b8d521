import type { KeyboardEvent } from 'react';
import { type Fields, fieldsAt, isFields, listAt, textAt } from '#sandbox/block-kit/record.ts';
import { type Field, useControl, useField, useFieldPlace } from '#sandbox/page/forms/field.ts';

const placeholderOf = (element: Fields) => textAt(fieldsAt(element, 'placeholder') ?? {}, 'text');

const written = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** When an input that dispatches tells the bot: at Enter, unless it says at each character. */
function tellsAt(element: Fields): { enter: boolean; character: boolean } {
  const config = fieldsAt(element, 'dispatch_action_config') ?? {};
  const triggers = listAt(config, 'trigger_actions_on');
  const character = triggers.includes('on_character_entered');
  return { character, enter: triggers.length === 0 || triggers.includes('on_enter_pressed') };
}

function useTyping(element: Fields, field: Field) {
  const { toldAtOnce } = useFieldPlace();
  const control = useControl(element);
  const tells = tellsAt(element);
  const change = (text: string) =>
    toldAtOnce && tells.character ? void field.pick(text) : field.type(text);
  return {
    ...control,
    placeholder: placeholderOf(element),
    'data-focus-on-load': element.focus_on_load === true || undefined,
    onChange: ({ target }: { target: { value: string } }) => change(target.value),
    onBlur: field.leave,
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !toldAtOnce || !tells.enter) return;
      event.preventDefault();
      void field.tell();
    },
  };
}

const LINES: Readonly<Record<string, 'text' | 'email' | 'url'>> = {
  email_text_input: 'email',
  url_text_input: 'url',
};

/** A number, an e-mail address or a web address: one line with the right keyboard. */
export function LineField({ element }: { element: Fields }) {
  const field = useField(element);
  const typing = useTyping(element, field);
  const type = textAt(element, 'type') ?? '';
  const numbers = type === 'number_input';
  return (
    <input
      className="control"
      type={LINES[type] ?? 'text'}
      inputMode={numbers ? 'decimal' : undefined}
      autoComplete="off"
      value={written(field.value)}
      {...typing}
    />
  );
}

/** A line of text, or several. */
export function TextField({ element }: { element: Fields }) {
  const field = useField(element);
  const typing = useTyping(element, field);
  if (element.multiline === true) {
    const { onKeyDown: _, ...rest } = typing;
    return <textarea className="control" rows={3} value={written(field.value)} {...rest} />;
  }
  return (
    <input
      className="control"
      type="text"
      autoComplete="off"
      value={written(field.value)}
      {...typing}
    />
  );
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('');
  if (!isFields(value)) return '';
  return textAt(value, 'text') ?? wordsOf(value.elements);
}

const asRichText = (text: string): Fields | null =>
  text === ''
    ? null
    : {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
      };

/** Rich text, of which this page lets a person write the words. */
export function RichTextField({ element }: { element: Fields }) {
  const { value, pick } = useField(element);
  return (
    <textarea
      className="control"
      rows={3}
      {...useControl(element)}
      placeholder={placeholderOf(element)}
      value={wordsOf(value)}
      onChange={({ target }) => void pick(asRichText(target.value))}
    />
  );
}
