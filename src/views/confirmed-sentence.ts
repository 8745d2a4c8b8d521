import { COUNTED, type Standing } from '#domain/consolidation.ts';
import type { Voice } from '#locales/voice.ts';

/** How many of the counted companies are confirmed or, where only confirmed ones count, how many wait for it; nothing where there is nothing to say. */
export function confirmedSentence(
  { usOwned, confirmed, rule }: Pick<Standing, 'usOwned' | 'confirmed' | 'rule'>,
  { phrases, count }: Voice,
): string[] {
  const { status } = phrases;
  if (COUNTED[rule.name].confirmed)
    return usOwned > confirmed ? [status.waiting(count(usOwned - confirmed))] : [];
  return usOwned > 0 ? [status.confirmed(count(confirmed), count(usOwned))] : [];
}
