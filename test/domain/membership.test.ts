import { expect, it } from 'vitest';
import { judgeLeaving, judgeReturning } from '#domain/membership.ts';

const TODAY = '2026-11-24';
const written = { becomes: 'withdrawn', reason: 'closed', on: '2026-10-31' };

it('a company leaves with what becomes of it, a reason and a day, today if none is written', () => {
  expect(judgeLeaving(written, TODAY)).toEqual({
    ok: true,
    value: { becomes: 'withdrawn', reason: 'closed', note: null, on: '2026-10-31' },
  });
  const { on: _, ...undated } = written;
  expect(judgeLeaving(undated, TODAY)).toMatchObject({ value: { on: TODAY } });
});

it('everything that is wrong is told at once', () => {
  const wrong = { becomes: 'member', reason: 'whim', on: '2026-11-25', note: 'x'.repeat(301) };
  expect(judgeLeaving(wrong, TODAY)).toEqual({
    ok: false,
    errors: {
      becomes: { kind: 'required' },
      reason: { kind: 'required' },
      on: { kind: 'futureDay', today: TODAY },
      note: { kind: 'tooLong', max: 300, length: 301 },
    },
  });
});

it('another reason needs a note', () => {
  expect(judgeLeaving({ ...written, reason: 'other', note: ' ' }, TODAY)).toEqual({
    ok: false,
    errors: { note: { kind: 'required' } },
  });
});

it('a company comes back as a member or a prospect, never as something else', () => {
  expect(judgeReturning({ becomes: 'member', note: ' It paid ' }, TODAY)).toEqual({
    ok: true,
    value: { becomes: 'member', on: TODAY, why: 'It paid' },
  });
  expect(judgeReturning({ becomes: 'lapsed' }, TODAY)).toMatchObject({ ok: false });
});
