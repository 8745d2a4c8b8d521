import { expect, it } from 'vitest';
import {
  claimPicture,
  findPicture,
  forgetPicture,
  keepPicture,
  oldPictures,
  putOffPicture,
} from '#store/home-pictures.ts';
import { newChapter, type TestChapter } from './temporary-store.ts';

const NOW = '2026-11-24T18:00:00.000Z';
const after = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();

const claim = ({ db, id }: TestChapter, minutes = 0, hash = 'h1') =>
  claimPicture(db, id, { hash, language: 'en', now: after(minutes), until: after(minutes + 2) });
const keep = ({ db, id }: TestChapter, fileId: string, minutes = 0, hash = 'h1') =>
  keepPicture(db, id, { hash, fileId, at: after(minutes) });

it('of many bots that would bring a picture one does, and what is there nobody brings again', async () => {
  const chapter = await newChapter();
  const claims = await Promise.all(Array.from({ length: 5 }, () => claim(chapter)));
  expect(claims.filter(Boolean)).toHaveLength(1);
  expect(await findPicture(chapter.db, chapter.id, 'h1')).toBeNull();
  await keep(chapter, 'F1');
  expect(await findPicture(chapter.db, chapter.id, 'h1')).toBe('F1');
  expect(await claim(chapter, 60)).toBe(false);
});

it('a picture that a killed bot was bringing, and one that Slack did not take, are brought again in time', async () => {
  const chapter = await newChapter();
  expect(await claim(chapter)).toBe(true);
  expect(await claim(chapter, 1)).toBe(false);
  expect(await claim(chapter, 3)).toBe(true);
  await keep(chapter, 'F1', 3);
  await putOffPicture(chapter.db, chapter.id, 'h1', after(13));
  expect(await findPicture(chapter.db, chapter.id, 'h1')).toBeNull();
  expect(await claim(chapter, 12)).toBe(false);
  expect(await claim(chapter, 14)).toBe(true);
});

it('the pictures that others have replaced are found once they are old, in one language at a time', async () => {
  const chapter = await newChapter();
  const { db, id } = chapter;
  for (const [minutes, hash] of ['h1', 'h2', 'h3'].entries()) {
    await claim(chapter, minutes, hash);
    await keep(chapter, `F-${hash}`, minutes, hash);
  }
  const old = (language: 'en' | 'es') =>
    oldPictures(db, id, { language, before: after(2), but: 'h2' });
  expect(await old('en')).toEqual([{ hash: 'h1', fileId: 'F-h1' }]);
  expect(await old('es')).toEqual([]);
  await forgetPicture(db, id, 'h1');
  expect(await old('en')).toEqual([]);
});
