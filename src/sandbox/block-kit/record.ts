export type Fields = Record<string, unknown>;

/** A JSON object, as opposed to a list, a text, a number or nothing. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textAt(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}

export function fieldsAt(fields: Fields, name: string): Fields | undefined {
  const value = fields[name];
  return isFields(value) ? value : undefined;
}

export function listAt(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  return Array.isArray(value) ? value : [];
}

export type Placed = { pointer: string; fields: Fields };

/** Every JSON object inside a value, with where it stands, outermost first. */
export function everyObject(value: unknown, pointer = ''): Placed[] {
  if (Array.isArray(value))
    return value.flatMap((item, at) => everyObject(item, `${pointer}/${at}`));
  if (!isFields(value)) return [];
  const inner = Object.entries(value).flatMap(([name, part]) =>
    everyObject(part, `${pointer}/${name}`),
  );
  return [{ pointer, fields: value }, ...inner];
}
