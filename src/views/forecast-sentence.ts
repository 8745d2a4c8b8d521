import type { Day } from '#domain/calendar.ts';
import type { Forecast, Pace } from '#domain/forecast.ts';
import type { Voice } from '#locales/voice.ts';

/** When the target comes at the pace of the last 12 months, or why no date can be told, in a sentence. */
export function forecastSentence(forecast: Forecast, target: number, voice: Voice): string {
  const { phrases, monthOf, number } = voice;
  const pace = spoken(forecast.pace, voice);
  if (forecast.kind === 'untold') return phrases.forecast.untold(pace);
  const { earliest, likely, latest } = forecast;
  const told = { pace, target: number(target) };
  if (earliest === null) return phrases.forecast.remote(told);
  if (likely === null) return phrases.forecast.distant({ ...told, earliest: monthOf(earliest) });
  const range = rangeOf(earliest, latest, voice);
  return phrases.forecast.told({ ...told, likely: monthOf(likely), range });
}

const spoken = ({ joined, left }: Pace, { count }: Voice) => ({
  joined: count(joined),
  left: count(left),
});

function rangeOf(earliest: Day, latest: Day | null, { phrases, monthOf }: Voice): string {
  const { forecast } = phrases;
  const from = monthOf(earliest);
  if (latest === null) return forecast.beyondTen(from);
  const to = monthOf(latest);
  return from === to ? forecast.within(from) : forecast.between(from, to);
}
