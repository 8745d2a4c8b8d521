import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { tallyOf } from '#domain/consolidation.ts';
import { markOf, type Settable, settableOf } from '#domain/settings-change.ts';
import { changeSettings, type SettingsOutcome } from '#store/change-settings.ts';
import { countAsOf } from '#store/count-as-of.ts';
import { figuresReader } from '#store/figures.ts';
import { getSettings } from '#store/settings.ts';
import {
  AT,
  chapterOf,
  kept,
  many,
  newChapter,
  opened,
  type TestChapter,
} from './temporary-store.ts';

const LATER = '2026-11-25T18:00:00.000Z';
const DIGEST: Partial<Settable> = { digestDay: 1, digestHour: 8, digestChannel: 'C0000000002' };

const ask = async (
  chapter: TestChapter,
  wanted: Partial<Settable>,
  how: { version: number; key?: string; seen?: string | null },
): Promise<SettingsOutcome> =>
  changeSettings(
    chapter.db,
    {
      ...{ key: randomUUID(), seen: null, ...how },
      wanted: { ...settableOf(await chapter.settings()), ...wanted },
    },
    { chapterId: chapter.id, actor: 'U0000000002', at: LATER, newId: randomUUID },
  );

const kinds = async (chapter: TestChapter) => (await chapter.alerts()).map(({ kind }) => kind);

it('a chapter begins with no channel of its own, its digest off, editing open, and no admins but the workspace’s', async () => {
  const { db, id } = await newChapter();
  expect(await getSettings(db, id)).toMatchObject({
    alertChannel: null,
    digest: { day: null, hour: 9, channel: null, since: null },
    editors: null,
    admins: [],
    version: 0,
  });
});

it('what an admin sets is read back, and every reader sees it at once', async () => {
  const chapter = await newChapter();
  const { db, id } = chapter;
  const read = figuresReader(db);
  await read('T0000000001');
  const set: Partial<Settable> = {
    ...DIGEST,
    ...{ alertChannel: 'C0000000001', target: 40, milestones: [10, 48], language: 'es' },
    ...{ timeZone: 'America/Tijuana', editors: ['U0000000003'], admins: ['U0000000004'] },
  };
  expect((await chapter.settle(set)).kind).toBe('kept');
  const settings = await getSettings(db, id);
  expect(settableOf(settings)).toEqual({ rule: 'member-us-owned', ...set });
  expect(settings.plan.milestones).toEqual([10, 20, 25, 30, 35, 40, 45, 48]);
  expect((await read('T0000000001')).settings).toEqual(settings);
});

it('setting what is set already changes nothing; the same form sent twice is one change', async () => {
  const chapter = await newChapter();
  const first = await ask(chapter, DIGEST, { version: 0, key: 'form' });
  const before = await chapter.everything();
  expect(await ask(chapter, DIGEST, { version: 0, key: 'form' })).toEqual({
    ...first,
    kind: 'repeated',
  });
  expect(await chapter.settle(DIGEST)).toEqual({ kind: 'unchanged' });
  expect(await chapter.everything()).toEqual(before);
});

it('the digest counts from its turning on, or from its new time or clock; another channel moves nothing', async () => {
  const chapter = await newChapter();
  const since = async (wanted: Partial<Settable>, at: string) => {
    await chapter.settle(wanted, { at });
    return (await chapter.settings()).digest.since;
  };
  expect(await since(DIGEST, AT)).toBe(AT);
  expect(await since({ digestChannel: null }, LATER)).toBe(AT);
  expect(await since({ digestHour: 7 }, LATER)).toBe(LATER);
  expect(await since({ timeZone: 'America/Tijuana' }, '2026-11-26T18:00:00.000Z')).toBe(
    '2026-11-26T18:00:00.000Z',
  );
});

it('one chapter’s settings are no other’s', async () => {
  const { db } = await opened();
  const [ours, theirs] = [await chapterOf(db), await chapterOf(db, 'T0000000002')];
  await ours.settle({ alertChannel: 'C0000000001' });
  expect((await theirs.settings()).alertChannel).toBeNull();
});

it('who was shown older settings is told what others set since, and nothing is kept', async () => {
  const chapter = await newChapter();
  await chapter.settle({ language: 'es' });
  await chapter.add({ name: 'Minera Sol' });
  const before = await chapter.everything();
  const outcome = await ask(chapter, { alertChannel: 'C0000000001' }, { version: 0 });
  expect(outcome).toMatchObject({
    kind: 'stale',
    settings: { language: 'es', version: 1 },
    since: [{ turn: 1, actor: 'U0000000001', changes: { language: ['en', 'es'] } }],
  });
  expect(await chapter.everything()).toEqual(before);
});

describe('what moves the count', () => {
  it('is kept only with the effect that the admin has seen', async () => {
    const chapter = await newChapter();
    kept(await chapter.import(many(19)));
    const before = await chapter.everything();
    const first = await ask(chapter, { target: 19 }, { version: 0 });
    if (first.kind !== 'unseen') throw new Error(first.kind);
    expect(first.effect).toMatchObject({
      before: { counted: 19, target: 50 },
      after: { counted: 19, target: 19 },
      alerts: [{ kind: 'target' }],
    });
    expect(await chapter.everything()).toEqual(before);

    await chapter.add({ name: 'One more' });
    const seen = markOf(first.effect);
    const moved = await ask(chapter, { target: 19 }, { version: 0, seen });
    if (moved.kind !== 'unseen') throw new Error(moved.kind);
    const now = { version: 0, seen: markOf(moved.effect) };
    expect((await ask(chapter, { target: 19 }, now)).kind).toBe('kept');
  });

  it('a target lowered to the count is celebrated, with no company that completed it', async () => {
    const chapter = await newChapter();
    kept(await chapter.import(many(19)));
    await chapter.settle({ target: 15 });
    expect((await chapter.alerts()).at(-1)).toMatchObject({
      ...{ kind: 'target', counted: 19, target: 15, completedBy: '', bySettings: true },
    });
    await chapter.settle({ target: 50 });
    expect((await chapter.alerts()).at(-1)).toEqual({
      ...{ kind: 'target-lost', counted: 19, target: 50, slip: null, bySettings: true },
    });
    await chapter.settle({ target: 15 });
    expect((await chapter.alerts()).at(-1)).toMatchObject({ kind: 'target-regained' });
    await chapter.settle({ target: 10 });
    expect(await kinds(chapter)).toEqual([
      ...['milestones', 'target', 'target-lost', 'target-regained'],
    ]);
  });

  it('the celebration stands for another target that is met too: falling below it is told, and no second one comes', async () => {
    const chapter = await newChapter();
    kept(await chapter.import(many(52)));
    await chapter.settle({ target: 52 });
    await chapter.leave(await chapter.record('Sol 1'));
    await chapter.takeBack(await chapter.record('Sol 1'));
    expect(await kinds(chapter)).toEqual([
      ...['milestones', 'target', 'target-lost', 'target-regained'],
    ]);
  });

  it('a milestone of the chapter’s own is announced when the count passes it, and once', async () => {
    const chapter = await newChapter();
    kept(await chapter.import(many(9)));
    await chapter.settle({ milestones: [5, 10] });
    await chapter.add({ name: 'The tenth' });
    await chapter.leave(await chapter.record('The tenth'), { reason: 'moved' });
    await chapter.takeBack(await chapter.record('The tenth'));
    const told = (await chapter.alerts()).flatMap((alert) =>
      alert.kind === 'milestones' ? alert.milestones : [],
    );
    expect(told).toEqual([
      { kind: 'state', state: 'SON' },
      { kind: 'count', at: 10 },
    ]);
  });
});

describe('a switch of the counting rule', () => {
  const CONFIRMED = 'member-us-owned-confirmed';

  /** A chapter of as many counted companies, of which some are confirmed. */
  async function partlyConfirmed(counted: number, confirmed: number): Promise<TestChapter> {
    const chapter = await newChapter();
    kept(await chapter.import(many(counted)));
    await confirm(chapter, confirmed);
    return chapter;
  }
  async function confirm(chapter: TestChapter, many: number): Promise<void> {
    const ids = (await chapter.companies()).slice(0, many).map(({ id }) => id);
    const set = { confirmed_on: '2026-11-24' };
    await chapter.db.updateTable('company').set(set).where('id', 'in', ids).execute();
  }

  it('makes a new version of it, and the new count is told by the history and of any later day', async () => {
    const chapter = await partlyConfirmed(19, 7);
    const first = await ask(chapter, { rule: CONFIRMED }, { version: 0 });
    expect(first).toMatchObject({
      kind: 'unseen',
      effect: { before: { counted: 19 }, after: { counted: 7 }, alerts: [] },
    });
    await chapter.settle({ rule: CONFIRMED }, { at: LATER });
    expect((await chapter.settings()).rule).toEqual({ name: CONFIRMED, version: 2 });
    const { figures } = await figuresReader(chapter.db)('T0000000001');
    expect(tallyOf(figures.states).counted).toBe(7);
    const asOf = async (before: string) =>
      (await countAsOf(chapter.db, chapter.id, before)).counted;
    expect([await asOf(LATER), await asOf('2026-12-01T07:00:00.000Z')]).toEqual([19, 7]);
    const outcome = await chapter.settle({ rule: 'member-us-owned' });
    expect(outcome).toMatchObject({
      kind: 'kept',
      line: {
        ...{ before: 7, after: 19 },
        changes: { rule: [CONFIRMED, 'member-us-owned'], ruleVersion: [2, 3] },
      },
    });
  });

  it('that crosses the target down is told in its thread, and up again regains it', async () => {
    const chapter = await partlyConfirmed(50, 20);
    await chapter.settle({ rule: CONFIRMED });
    await chapter.settle({ rule: 'member-us-owned' });
    expect((await chapter.alerts()).slice(-2)).toEqual([
      { kind: 'target-lost', counted: 20, target: 50, slip: null, bySettings: true },
      { kind: 'target-regained', counted: 50, target: 50, bySettings: true },
    ]);
  });

  it('that passes milestones up announces those that were never announced, in one message', async () => {
    const chapter = await partlyConfirmed(19, 19);
    await chapter.settle({ rule: CONFIRMED });
    kept(await chapter.import(many(33, 'Luna')));
    const before = (await chapter.alerts()).length;
    expect((await chapter.settings()).rule.name).toBe(CONFIRMED);
    await chapter.settle({ rule: 'member-us-owned' });
    const told = (await chapter.alerts()).slice(before);
    expect(told).toMatchObject([
      {
        kind: 'milestones',
        milestones: [20, 25, 30, 35, 40, 45].map((at) => ({ kind: 'count', at })),
        bySettings: true,
      },
      { kind: 'target', counted: 52, completedBy: '', bySettings: true },
    ]);
  });
});

it('the history tells each change of the settings once, with the count before and after', async () => {
  const chapter = await newChapter();
  kept(await chapter.import(many(3)));
  await chapter.settle({ target: 40, admins: ['U0000000009'] }, { key: 'form' });
  const rows = await chapter.db.selectFrom('settings_history').selectAll().execute();
  expect(rows.map(({ changes, ...row }) => ({ ...row, changes: JSON.parse(changes) }))).toEqual([
    {
      ...{ chapter_id: chapter.id, turn: 2, change_key: 'form', actor: 'U0000000001', at: AT },
      ...{ counted_before: 3, counted_after: 3 },
      changes: { target: [50, 40], admins: [[], ['U0000000009']] },
    },
  ]);
});
