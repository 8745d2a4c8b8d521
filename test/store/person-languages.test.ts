import { expect, it } from 'vitest';
import { chooseLanguage, chosenLanguages } from '#store/person-languages.ts';
import { readAccess } from '#store/settings.ts';
import { chapterOf, newChapter } from './temporary-store.ts';

it('a person’s language is kept, changed and given back to Slack, for them in their chapter alone', async () => {
  const { db } = await newChapter();
  const [here, elsewhere] = [await chapterOf(db, 'T1'), await chapterOf(db, 'T2')];
  const languageIn = async (team: string) => (await readAccess(db, team, 'U1')).chosenLanguage;
  expect(await languageIn('T1')).toBeNull();
  await chooseLanguage(db, here.id, 'U1', 'es');
  await chooseLanguage(db, here.id, 'U2', 'en');
  expect([await languageIn('T1'), await languageIn('T2')]).toEqual(['es', null]);
  await chooseLanguage(db, here.id, 'U1', 'en');
  expect([...(await chosenLanguages(db, here.id))].sort()).toEqual([
    ['U1', 'en'],
    ['U2', 'en'],
  ]);
  await chooseLanguage(db, here.id, 'U1', null);
  expect(await languageIn('T1')).toBeNull();
  expect([...(await chosenLanguages(db, elsewhere.id))]).toEqual([]);
});
