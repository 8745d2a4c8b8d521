import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  ADMIN,
  GUEST,
  MEMBER,
  type SlackStandIn,
  SPANISH_MEMBER,
  type StandInOptions,
} from '#sandbox/slack-stand-in.ts';
import { readRoster } from '#spreadsheet/read-roster.ts';
import { settleChapter } from '#store/chapters.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';
import { many, opened, TestChapter } from '../store/temporary-store.ts';
import { type InnerBot, startInnerBot } from './bot-in-process.ts';
import { slackStandIn } from './bot-process.ts';
import { ask } from './chapter.ts';

const NOW = '2026-11-24T18:00:00.000Z';
const TODAY = '2026-11-24';

type Office = { slack: SlackStandIn; bot: InnerBot; roster: TestChapter };

/** A chapter of 19 counted companies in Sonora and a prospect in Sinaloa, whose name would be a formula. */
async function office(options: Partial<StandInOptions> = {}): Promise<Office> {
  const slack = await slackStandIn(options);
  const url = await emptyStoreUrl();
  const { db } = await opened(url);
  const { id } = await settleChapter(db, 'T0NORTHWEST', NOW, randomUUID);
  const roster = new TestChapter(db, id);
  await roster.import(many(19), { actor: ADMIN.id });
  await roster.add(
    { name: '=Ñandú & Co', state: 'SIN', status: 'prospect', contactPhone: '662 123 4567' },
    { actor: ADMIN.id },
  );
  return { slack, roster, bot: await startInnerBot(slack, url, { now: NOW }) };
}

const sent = (slack: SlackStandIn, userId = MEMBER.id) =>
  slack.waitFor(
    () => slack.directMessages(userId).find(({ files = [] }) => files.length > 0),
    'the files',
  );

it('a member is told at once that the files are being made, and gets them in a direct message', async () => {
  const { slack, bot, roster } = await office();
  expect((await ask(slack, 'export')).text).toContain('The files are being made.');
  const { text, files = [] } = await sent(slack);
  expect(text).toContain('20 companies of the roster, with their contacts.');
  expect(text).toContain('19 of 50');
  expect(files.map(({ name }) => name)).toEqual([
    'companies-2026-11-24.xlsx',
    'companies-2026-11-24.csv',
  ]);
  const companies = (await roster.companies()).map(({ company }) => company);
  for (const { bytes } of files) {
    const read = readRoster(bytes, TODAY);
    expect(read.ok && read.roster.rows.map(({ company }) => company)).toEqual(
      expect.arrayContaining(companies),
    );
    expect(read.ok && read.roster.rows).toHaveLength(20);
  }
  expect([slack.refusals, bot.failures]).toEqual([[], []]);
});

it('with filters only those companies come, in the person’s language, and what is no filter is told', async () => {
  const { slack, bot } = await office();
  await ask(slack, 'exportar prospectos sinaloa', SPANISH_MEMBER.id);
  const { text, files = [] } = await sent(slack, SPANISH_MEMBER.id);
  expect(text).toContain('1 empresa del padrón, con sus contactos (Sinaloa, Prospecto).');
  const [, csv] = files;
  expect(csv?.name).toBe('empresas-2026-11-24.csv');
  const lines = String(csv?.bytes).split('\r\n');
  expect(lines[0]).toContain('Nombre de la empresa,Estado');
  expect(lines[1]).toMatch(/^'=Ñandú & Co,Sinaloa,/);
  expect(lines[1]).toContain("'+52 662 123 4567");
  expect((await ask(slack, 'export lapsed')).text).toContain('The files are being made.');
  await slack.waitFor(
    () =>
      slack
        .ephemerals(MEMBER.id)
        .some(({ text: told }) => told === 'No company is like this: Lapsed.'),
    'the word that there is none',
  );
  expect((await ask(slack, 'export everywhere')).text).toContain('no filter “everywhere”');
  expect(slack.directMessages(MEMBER.id)).toEqual([]);
  expect([slack.refusals, bot.failures]).toEqual([[], []]);
});

it('the Home tab has a button for it, and a guest has neither', async () => {
  const { slack, bot } = await office();
  await slack.openHome(MEMBER.id);
  const home = await slack.waitFor(() => slack.home(MEMBER.id), 'the Home tab');
  await slack.press({ userId: MEMBER.id, on: home, actionId: 'roster.export' });
  expect((await sent(slack)).files).toHaveLength(2);
  expect((await ask(slack, 'export', GUEST.id)).text).toContain('Guests of this workspace');
  expect([slack.refusals, bot.failures]).toEqual([[], []]);
});

it.each([
  ['files.getUploadURLExternal', { kind: 'http', status: 503 }],
  ['upload_url', { kind: 'cut_before' }],
  ['files.completeUploadExternal', { kind: 'cut_before' }],
  ['files.completeUploadExternal', { kind: 'cut_after' }],
] as const)(
  'a Slack that fails once at %s (%o) still takes the files, and once',
  async (at, fault) => {
    const { slack } = await office();
    slack.failNext(at, fault);
    await ask(slack, 'export');
    expect((await sent(slack)).files).toHaveLength(2);
    expect(slack.directMessages(MEMBER.id)).toHaveLength(1);
  },
);

it('a Slack that takes no files is told of in words, and logged', async () => {
  const { slack, bot } = await office();
  slack.failNext('files.completeUploadExternal', { kind: 'error', error: 'internal_error' }, 9);
  await ask(slack, 'export');
  await slack.waitFor(
    () => slack.ephemerals(MEMBER.id).some(({ text }) => text.includes('did not take the files')),
    'the word that Slack took none',
  );
  expect(slack.directMessages(MEMBER.id)).toEqual([]);
  expect(bot.failures).toHaveLength(1);
});

it('a workspace where the app was not reinstalled is told to do it', async () => {
  const { slack } = await office({ scopes: ['commands', 'chat:write', 'users:read'] });
  await ask(slack, 'export');
  await slack.waitFor(
    () => slack.ephemerals(MEMBER.id).some(({ text }) => text.includes('reinstall the app')),
    'the word about reinstalling',
  );
});
