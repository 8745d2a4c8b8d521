import type { StepParameter } from './app-offers.ts';
import { type Fields, isFields } from './block-kit/record.ts';

/** Slack fills this in itself, with whoever started the workflow. */
export const USER_CONTEXT = 'slack#/types/user_context';

function fits(type: string, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case USER_CONTEXT:
      return isFields(value) && typeof value.id === 'string' && typeof value.secret === 'string';
    default:
      return false;
  }
}

/** What keeps values from being those of a step's parameters, a sentence each. */
export function parameterFaults(declared: readonly StepParameter[], values: Fields): string[] {
  const unknown = Object.keys(values).filter((name) => !declared.some((one) => one.name === name));
  return [
    ...unknown.map((name) => `${name} is no parameter of this step`),
    ...declared.flatMap(({ name, type, required }) => {
      const value = values[name];
      if (value === undefined) return required ? [`${name} is required`] : [];
      return fits(type, value) ? [] : [`${name} is not of the type ${type}`];
    }),
  ];
}
