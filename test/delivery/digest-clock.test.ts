import { expect, it } from 'vitest';
import { digestClock } from '#delivery/digest-clock.ts';
import { owedAlerts } from '#store/alerts.ts';
import { newChapter } from '../store/temporary-store.ts';

it('a clock that is set back an hour holds no digest back', async () => {
  const chapter = await newChapter();
  const look = digestClock(chapter.db);
  await look(new Date('2026-11-30T16:30:00.000Z'));
  await chapter.settle({ digestDay: 1, digestHour: 9 }, { at: '2026-11-30T15:30:00.000Z' });
  await look(new Date('2026-11-30T16:00:00.000Z'));
  expect((await owedAlerts(chapter.db)).owed).toBe(1);
});
