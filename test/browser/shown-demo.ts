import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { asCsv, type Beginning, demoChapter } from '#sandbox/demo/demo-chapter.ts';
import { DEMO_CHANNELS, DEMO_PEOPLE, DEMO_TEAM } from '#sandbox/demo/demo-workspace.ts';
import { readManifest } from '#sandbox/demo/read-manifest.ts';
import { readRoster } from '#spreadsheet/read-roster.ts';
import { PACE } from '../../src/bot.ts';
import { startInnerBot } from '../e2e/bot-in-process.ts';
import { slackStandIn } from '../e2e/bot-process.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';
import { chapterOf, kept, opened } from '../store/temporary-store.ts';

const PROJECT = join(import.meta.dirname, '../..');
const { setup } = readManifest(join(PROJECT, 'manifest.yml'));

/** A store with the demo's chapter, as its import leaves it. */
async function chapterAt(beginning: Beginning): Promise<string> {
  const url = await emptyStoreUrl();
  const chapter = await chapterOf((await opened(url)).db, DEMO_TEAM.id);
  const at = new Date().toISOString();
  const today = at.slice(0, 10);
  const reading = readRoster(Buffer.from(asCsv(demoChapter(beginning, today))), today);
  if (!reading.ok) throw new Error('The demo’s chapter cannot be read.');
  const { rows } = reading.roster;
  const how = { actor: 'command line', at };
  kept(await chapter.change({ kind: 'import', key: randomUUID(), rows }, how));
  return url;
}

/** Where the page shows what `npm run demo` shows, at the bot’s own pace, the bot in this process. */
export async function shownDemo(beginning: Beginning): Promise<string> {
  const slack = await slackStandIn({
    ...{ team: DEMO_TEAM, people: DEMO_PEOPLE, channels: DEMO_CHANNELS },
  });
  const { url } = await slack.openDesk({ ...setup, pageFolder: join(PROJECT, 'dist/page') });
  await startInnerBot(slack, await chapterAt(beginning), undefined, PACE);
  return url;
}
