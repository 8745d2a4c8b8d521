import { type Day, monthAfter, monthsBetween } from '#domain/calendar.ts';
import { STATES } from '#domain/choices.ts';
import type { MonthlyChange } from '#domain/consolidation.ts';
import type { Cell, Sheet } from '#domain/sheet.ts';
import type { Voice } from '#locales/voice.ts';

/** The counted companies of each state, and of all, at the end of each month from the first that joined until today. */
export function countSheet(growth: readonly MonthlyChange[], today: Day, voice: Voice): Sheet {
  const { exporting, states } = voice.phrases;
  const headers = [...STATES.map((state) => states[state]), exporting.allStates];
  return {
    name: exporting.sheets.count,
    columns: [
      { header: exporting.month, width: 14 },
      ...headers.map((header) => ({ header, width: Math.max(12, header.length + 4) })),
    ],
    rows: () => rowsOf(growth, today.slice(0, 7)),
  };
}

function* rowsOf(growth: readonly MonthlyChange[], now: string): Generator<Cell[]> {
  const [first = now] = [now, ...growth.map(({ month }) => month)].sort();
  const byMonth = Map.groupBy(growth, ({ month }) => month);
  const counted = Object.fromEntries(STATES.map((state) => [state, 0]));
  for (let passed = 0; passed <= monthsBetween(first, now); passed += 1) {
    const month = monthAfter(first, passed);
    for (const { state, change } of byMonth.get(month) ?? [])
      counted[state] = (counted[state] ?? 0) + change;
    const row = STATES.map((state) => counted[state] ?? 0);
    yield [{ month }, ...row, row.reduce((sum, one) => sum + one, 0)];
  }
}
