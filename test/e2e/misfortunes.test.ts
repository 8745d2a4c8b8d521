import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  ADMIN,
  GENERAL,
  MEMBER,
  type SlackStandIn,
  SPANISH_MEMBER,
  signBody,
} from '#sandbox/slack-stand-in.ts';
import { afterTest } from '../after-test.ts';
import { SIGNING_SECRET } from './bot-process.ts';
import { ask, chapter, countOf, openForm, REQUIRED, told } from './chapter.ts';

const userId = MEMBER.id;
const payloadShape = z.record(z.string(), z.unknown());

/** Sends the bot what a person's last press sent, with something else in it, as Slack signs it. */
async function sendAgain(
  slack: SlackStandIn,
  name: string,
  change: (payload: string) => string,
): Promise<unknown> {
  const last = slack.requests.filter((one) => one.direction === 'to bot' && one.name === name);
  const payload = payloadShape.parse(last.at(-1)?.request);
  const body = new URLSearchParams({ payload: change(JSON.stringify(payload)) }).toString();
  const signed = signBody({
    signingSecret: SIGNING_SECRET,
    body,
    timestampSeconds: Math.floor(Date.now() / 1000),
  });
  const answer = await fetch(String(slack.botUrl), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...signed },
  });
  expect(answer.status).toBe(200);
  const text = await answer.text();
  return text === '' ? undefined : JSON.parse(text);
}

describe('a form whose first Save was kept, though its sender never heard of it', () => {
  it('says so when it is sent again with something changed, and keeps the first', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    await slack.fillAndSubmit({ userId, fields: REQUIRED });
    const answer = await sendAgain(slack, 'view_submission', (payload) =>
      payload.replaceAll('Invented Works Inc.', 'Other Works Inc.'),
    );
    expect(answer).toMatchObject({
      response_action: 'errors',
      errors: { name: expect.stringContaining('was kept, as “Invented Works Inc.”') },
    });
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
  });
});

describe('what an older version of the bot has left on the screen', () => {
  it('a form says to open it again, and nothing typed is lost', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    await slack.fillAndSubmit({ userId, fields: REQUIRED });
    const answer = await sendAgain(slack, 'view_submission', (payload) =>
      payload.replace(/"callback_id":"[^"]+"/, '"callback_id":"company.form.older"'),
    );
    expect(answer).toMatchObject({
      response_action: 'errors',
      errors: { name: expect.stringContaining('from an older version of the bot') },
    });
  });

  it('a button says to ask for its message again', async () => {
    const { slack } = await chapter();
    const mine = await ask(slack, 'status');
    await slack.press({ userId, actionId: 'company.add', on: mine });
    const before = slack.ephemerals(userId).length;
    await sendAgain(slack, 'block_actions', (payload) =>
      payload.replaceAll('"action_id":"company.add"', '"action_id":"company.older"'),
    );
    const word = await slack.waitFor(() => slack.ephemerals(userId)[before], 'the word');
    expect(word.text).toContain('from an older version of the bot');
  });
});

describe('when Slack cannot say who somebody is', () => {
  const outage = { kind: 'http', status: 503, body: 'later' } as const;

  it('somebody new gets a sentence and no roster, and an answer once Slack is well', async () => {
    const { slack } = await chapter();
    slack.failNext('users.info', outage);
    const { text } = await ask(slack, 'status');
    expect(text).toContain('Something went wrong on the bot’s side');
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
  });

  it('somebody whom the bot met a moment ago is known all the same', async () => {
    const { slack } = await chapter();
    await ask(slack, 'estado', SPANISH_MEMBER.id);
    slack.failNext('users.info', outage, 20);
    const { text } = await ask(slack, 'estado', SPANISH_MEMBER.id);
    expect(text).toContain('19 de 50');
  });
});

describe('when the bot fails', () => {
  it('it apologises in the person’s own language', async () => {
    const { slack, database } = await chapter();
    await ask(slack, 'ayuda', SPANISH_MEMBER.id);
    const store = new SqliteDatabase(database);
    afterTest(() => store.close());
    store.exec('alter table company rename to company_away; update chapter set turn = turn + 1');
    const { text } = await ask(slack, 'estado', SPANISH_MEMBER.id);
    expect(text).toContain('Algo falló del lado del bot');
  });

  it('the Home tab apologises too, and is drawn when it is opened again', async () => {
    const { slack, database } = await chapter();
    await ask(slack, 'help', ADMIN.id);
    const store = new SqliteDatabase(database);
    afterTest(() => store.close());
    store.exec('alter table company rename to company_away; update chapter set turn = turn + 1');
    await slack.openHome(ADMIN.id);
    const home = () => JSON.stringify(slack.home(ADMIN.id)?.blocks ?? []);
    await slack.waitFor(() => home().includes('Something went wrong'), 'the apology');
    store.exec('alter table company_away rename to company');
    await slack.openHome(ADMIN.id);
    await slack.waitFor(() => home().includes('19 of 50'), 'the Home tab');
  });
});

it('a Save that waits for another program’s lock keeps nobody else waiting, and is kept', async () => {
  const { slack, database } = await chapter();
  await openForm(slack);
  const other = new SqliteDatabase(database);
  afterTest(() => other.close());
  other.exec('begin immediate');
  const saving = slack.fillAndSubmit({ userId, fields: REQUIRED });
  await slack.runCommand({ userId: ADMIN.id, channelId: GENERAL.id, text: 'add' });
  await slack.waitFor(() => slack.topView(ADMIN.id), 'the form of somebody else');
  other.exec('rollback');
  await saving;
  expect(slack.topView(userId)).toBeUndefined();
  expect(await told(slack, 0)).toContain('from 19 to 20 of 50');
});
