import { expect, it } from 'vitest';
import { SECTORS, STATES, STATUSES } from '#domain/choices.ts';
import { EVERYTHING, readFilter } from '#domain/roster-filter.ts';
import { voiceOf } from '#locales/voice.ts';

it('filters are read in English and Spanish, one behind the other, the longest that the words make', () => {
  const cases: [string, object][] = [
    ['', {}],
    ['Sonora', { states: ['SON'] }],
    ['baja california sur', { states: ['BCS'] }],
    ['baja california sur bajas', { states: ['BCS'], statuses: ['withdrawn'] }],
    ['baja', { statuses: ['withdrawn'] }],
    ['son us', { states: ['SON'], usOwned: ['yes'] }],
    ['U.S. prospects in Chih.', { usOwned: ['yes'], statuses: ['prospect'], states: ['CHH'] }],
    ['sin confirmar', { usOwned: ['unconfirmed'] }],
    ['to-confirm Sonora', { lacks: ['confirmation'], states: ['SON'] }],
    ['por comprobar', { lacks: ['confirmation'] }],
    ['sin evidencia en Sinaloa', { lacks: ['evidence'], states: ['SIN'] }],
    ['to review without news', { lacks: ['review', 'news'] }],
    ['capital por confirmar', { lacks: ['certainty'] }],
    ['sin', { states: ['SIN'] }],
    ['estadounidenses de Sonora y Sinaloa', { usOwned: ['yes'], states: ['SON', 'SIN'] }],
    ['members lapsed', { statuses: ['member', 'lapsed'] }],
    ['Servicios financieros', { sectors: ['financial'] }],
    ['minería vencidas', { sectors: ['mining'], statuses: ['lapsed'] }],
  ];
  for (const [typed, filter] of cases)
    expect([typed, readFilter(typed)]).toEqual([
      typed,
      { ok: true, filter: { ...EVERYTHING, ...filter } },
    ]);
});

it('whatever the lists show as a state, sector or status is a filter', () => {
  for (const language of ['en', 'es'] as const) {
    const { states, sectors, statuses } = voiceOf(language).phrases;
    for (const one of STATES)
      expect(readFilter(states[one])).toMatchObject({ filter: { states: [one] } });
    for (const one of SECTORS)
      expect(readFilter(sectors[one])).toMatchObject({ filter: { sectors: [one] } });
    for (const one of STATUSES)
      expect(readFilter(statuses[one])).toMatchObject({ filter: { statuses: [one] } });
  }
});

it('a word that is no filter is told', () => {
  expect(readFilter('sonora jalisco')).toEqual({ ok: false, unknown: 'jalisco' });
  expect(readFilter('<!channel>')).toEqual({ ok: false, unknown: 'channel' });
  expect(readFilter('x'.repeat(100_000))).toMatchObject({ ok: false });
});
