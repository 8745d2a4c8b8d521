import { expect, it } from 'vitest';
import { changeSettings, type WantedSettings } from '#store/change-settings.ts';
import { figuresReader } from '#store/figures.ts';
import { getSettings } from '#store/settings.ts';
import { AT, chapterOf, newChapter, opened } from './temporary-store.ts';

const WANTED: WantedSettings = {
  alertChannel: 'C0000000001',
  digest: { day: 1, hour: 8, channel: 'C0000000002' },
};
const LATER = '2026-11-25T18:00:00.000Z';

it('a chapter begins with no channel of its own and its digest off', async () => {
  const { db, id } = await newChapter();
  expect(await getSettings(db, id)).toMatchObject({
    alertChannel: null,
    digest: { day: null, hour: 9, channel: null, since: null },
  });
});

it('a change is kept and seen at once by whoever reads', async () => {
  const { db } = await opened();
  const chapter = await chapterOf(db, 'T0000000001');
  const read = figuresReader(db);
  expect((await read('T0000000001')).settings.alertChannel).toBeNull();
  const { before, after } = await changeSettings(db, WANTED, { chapterId: chapter.id, at: AT });
  expect(before.digest.day).toBeNull();
  expect(after).toMatchObject({ ...WANTED, digest: { ...WANTED.digest, since: AT } });
  expect((await read('T0000000001')).settings).toEqual(after);
});

it('the same asked twice changes nothing the second time', async () => {
  const { db, id } = await newChapter();
  const first = await changeSettings(db, WANTED, { chapterId: id, at: AT });
  const again = await changeSettings(db, WANTED, { chapterId: id, at: LATER });
  expect(again).toEqual({ before: first.after, after: first.after });
});

it('the digest counts from its turning on, or from its new time; another channel moves nothing', async () => {
  const { db, id } = await newChapter();
  const where = { chapterId: id, at: AT };
  await changeSettings(db, WANTED, where);
  const elsewhere = { ...WANTED, digest: { ...WANTED.digest, channel: null } };
  const moved = await changeSettings(db, elsewhere, { ...where, at: LATER });
  expect(moved.after.digest).toEqual({ day: 1, hour: 8, channel: null, since: AT });
  const earlier = { ...WANTED, digest: { ...WANTED.digest, hour: 7 } };
  const retimed = await changeSettings(db, earlier, { ...where, at: LATER });
  expect(retimed.after.digest.since).toBe(LATER);
});

it('one chapter’s settings are no other’s', async () => {
  const { db } = await opened();
  const [ours, theirs] = [await chapterOf(db), await chapterOf(db, 'T0000000002')];
  await changeSettings(db, WANTED, { chapterId: ours.id, at: AT });
  expect((await getSettings(db, theirs.id)).alertChannel).toBeNull();
});
