import * as z from 'zod';
import { faultLine, faultsFrom } from './block-kit/fault-sentences.ts';
import { LIMITS } from './block-kit/limits.ts';
import { optionGroup, plainOption } from './block-kit/options.ts';
import type { Fields } from './block-kit/record.ts';
import type { Courier } from './courier.ts';
import type { FormField } from './form-fields.ts';
import type { Ground } from './ground.ts';
import { suggestionPayload } from './payloads.ts';
import { optionsOf } from './pick-option.ts';
import type { Sandbox } from './sandbox.ts';

/** Slack asks for no suggestions before this many characters, unless the menu says otherwise. */
const LEAST_TYPED = 3;

const answerShape = z.union([
  z.strictObject({ options: z.array(plainOption).max(LIMITS.select.options) }),
  z.strictObject({ option_groups: z.array(optionGroup).max(LIMITS.select.optionGroups) }),
]);

/** The menu the bot offers in an external select for a typed text; an empty one when it answers badly. */
export async function suggestions(
  sandbox: Sandbox,
  courier: Courier,
  ground: Ground,
  field: FormField,
  typed: string,
): Promise<Fields> {
  if (typed.length < Number(field.element.min_query_length ?? LEAST_TYPED)) return {};
  const payload = suggestionPayload(sandbox, ground, field, typed);
  const answer = await courier.ask({ kind: 'interactive', payload, takesBody: true });
  if (answer.status !== 200) return {};
  const read = answerShape.safeParse(answer.body, { reportInput: true });
  if (read.success) {
    ground.form.offer(field, optionsOf(read.data));
    return read.data;
  }
  const faults = faultsFrom(read.error, '').map(faultLine).join('; ');
  sandbox.journal.refuse(`block_suggestion: ${faults}`);
  return {};
}
