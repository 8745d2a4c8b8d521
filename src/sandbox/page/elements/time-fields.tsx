import type { Fields } from '#sandbox/block-kit/record.ts';
import { useControl, useField } from '#sandbox/page/forms/field.ts';

/** A day or a time of day, by the browser's own picker. */
export function DateField({ element }: { element: Fields }) {
  const { value, pick } = useField(element);
  return (
    <input
      className="control date"
      type={element.type === 'datepicker' ? 'date' : 'time'}
      {...useControl(element)}
      data-focus-on-load={element.focus_on_load === true || undefined}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => void pick(target.value || null)}
    />
  );
}

/** Seconds since 1970 as the browser's picker writes them, in the time of this computer. */
function written(seconds: unknown): string {
  if (typeof seconds !== 'number') return '';
  const date = new Date(seconds * 1000);
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

export function DateTimeField({ element }: { element: Fields }) {
  const { value, pick } = useField(element);
  return (
    <input
      className="control date"
      type="datetime-local"
      {...useControl(element)}
      data-focus-on-load={element.focus_on_load === true || undefined}
      value={written(value)}
      onChange={({ target }) =>
        void pick(target.value === '' ? null : Math.floor(Date.parse(target.value) / 1000))
      }
    />
  );
}
