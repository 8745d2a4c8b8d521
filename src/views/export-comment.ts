import type { RosterExport } from '#domain/roster-export.ts';
import type { Voice } from '#locales/voice.ts';
import { escaped } from './message.ts';
import { ruleSentence } from './status-words.ts';

/** What comes with an export's files, as Slack's markup: what is in them, and which companies if not all. */
export function exportComment(
  { companies, figures, settings }: RosterExport,
  filters: readonly string[],
  voice: Voice,
): string {
  const { phrases, number, count } = voice;
  const counted = figures.states.reduce((sum, state) => sum + state.counted, 0);
  return escaped(
    [
      phrases.exporting.sent(
        count(companies.length),
        filters.length > 0 ? filters.join(', ') : null,
      ),
      phrases.exporting.within(number(counted), number(settings.plan.target)),
      ruleSentence(settings.rule, voice),
    ].join('\n'),
  );
}
