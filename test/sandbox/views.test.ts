import { expect, test } from 'vitest';
import { CONSOLIDATION, MEMBER, type SlackStandIn, signBody } from '#sandbox/slack-stand-in.ts';
import { companyBot, companyForm } from './company-form.ts';
import { client, outcome, SIGNING_SECRET, standIn } from './stand-in-for-tests.ts';
import { httpBot } from './tiny-bot.ts';

const userId = MEMBER.id;
const channelId = CONSOLIDATION.id;
const view = companyForm();
const home = { type: 'home' as const, blocks: [{ type: 'divider' }] };

/** A bot that keeps what a command brings: its trigger and its response_url. */
async function commanded(
  slack: SlackStandIn,
): Promise<{ trigger_id: string; response_url: string }> {
  const caught: { trigger_id: string; response_url: string }[] = [];
  await httpBot(slack, (app) => {
    app.command('/amcham', async ({ ack, command }) => {
      caught.push(command);
      await ack();
    });
  });
  await slack.runCommand({ userId, channelId, text: '' });
  const [command] = caught;
  if (command === undefined) throw new Error('no command came');
  return command;
}

test('a trigger opens one modal, once', async () => {
  const slack = await standIn();
  const web = client(slack);
  const { trigger_id } = await commanded(slack);
  expect(await outcome(web.views.open({ trigger_id, view }))).toBe('ok');
  expect(await outcome(web.views.open({ trigger_id, view }))).toBe('exchanged_trigger_id');
  const made = web.views.open({ trigger_id: 'made.up', view });
  expect(await outcome(made)).toBe('invalid_trigger_id');
});

test('a trigger older than three seconds is too old', async () => {
  let clock = 1_700_000_000_000;
  const slack = await standIn({ now: () => clock });
  const { trigger_id } = await commanded(slack);
  clock += 3001;
  expect(await outcome(client(slack).views.open({ trigger_id, view }))).toBe('expired_trigger_id');
  expect(slack.refusals).toHaveLength(1);
});

test('triggers can be made to expire on the way, without blame', async () => {
  const slack = await standIn();
  slack.expireTriggers();
  const { trigger_id } = await commanded(slack);
  expect(await outcome(client(slack).views.open({ trigger_id, view }))).toBe('expired_trigger_id');
  expect(slack.refusals).toEqual([]);
});

test('a modal changed by somebody else in between is not overwritten', async () => {
  const slack = await standIn();
  const web = client(slack);
  const { trigger_id } = await commanded(slack);
  const opened = await web.views.open({ trigger_id, view });
  const { id: view_id = '', hash = '' } = opened.view ?? {};
  expect(await outcome(web.views.update({ view_id, hash, view }))).toBe('ok');
  expect(await outcome(web.views.update({ view_id, hash, view }))).toBe('hash_conflict');
  expect(await outcome(web.views.update({ view_id, view }))).toBe('ok');
});

test('an update keeps what a person has typed so far', async () => {
  const slack = await standIn();
  const web = client(slack);
  const { trigger_id } = await commanded(slack);
  const opened = await web.views.open({ trigger_id, view: { ...view, external_id: 'form-1' } });
  await slack.fill({ userId, fields: { 'Company name': 'Acme' } });
  const hinted = { ...companyForm('Add', 'As registered'), external_id: 'form-1' };
  await web.views.update({ external_id: 'form-1', view: hinted });
  expect(slack.topView(userId)).toMatchObject({
    id: opened.view?.id,
    values: { 'Company name': 'Acme' },
  });
});

test('a modal that was closed cannot be updated', async () => {
  const slack = await standIn();
  const web = client(slack);
  const { trigger_id } = await commanded(slack);
  const opened = await web.views.open({ trigger_id, view });
  slack.closeModal(userId);
  const late = web.views.update({ view_id: opened.view?.id ?? '', view });
  expect(await outcome(late)).toBe('not_found');
});

test('no more than three modals lie on one another', async () => {
  const slack = await standIn();
  const answers: string[] = [];
  const button = { type: 'button', action_id: 'more', text: { type: 'plain_text', text: 'More' } };
  const stacked = {
    type: 'modal' as const,
    title: { type: 'plain_text' as const, text: 'Deep' },
    blocks: [{ type: 'actions', elements: [button] }],
  };
  await httpBot(slack, (app) => {
    app.command('/amcham', async ({ ack, body, client: web }) => {
      await web.views.open({ trigger_id: body.trigger_id, view: stacked });
      await ack();
    });
    app.action('more', async ({ ack, body, client: web }) => {
      const trigger_id = 'trigger_id' in body ? body.trigger_id : '';
      answers.push(await outcome(web.views.push({ trigger_id, view: stacked })));
      await ack();
    });
  });
  await slack.runCommand({ userId, channelId, text: '' });
  for (const _ of [2, 3, 4]) {
    const on = slack.topView(userId);
    if (on === undefined) throw new Error('no modal');
    await slack.press({ userId, actionId: 'more', on });
  }
  expect(answers).toEqual(['ok', 'ok', 'push_limit_reached']);
});

test('a broken view is refused with invalid_arguments, and one too large as such', async () => {
  const slack = await standIn();
  const web = client(slack);
  const broken = { ...home, blocks: [{ type: 'alert', text: { type: 'plain_text', text: 'x' } }] };
  const publish = (shown: typeof home) =>
    outcome(web.views.publish({ user_id: userId, view: shown }));
  expect(await publish(broken)).toBe('invalid_arguments');
  expect(slack.refusals.join()).toContain('/view/blocks/0/type: alert cannot stand in a Home tab');
  const text = { type: 'plain_text', text: 'x'.repeat(3000) };
  const huge = { ...home, blocks: Array.from({ length: 90 }, () => ({ type: 'section', text })) };
  expect(await publish(huge)).toBe('view_too_large');
});

test('a Home tab with a block that has not reached the workspace is refused without blame', async () => {
  const slack = await standIn();
  slack.refuseBlockTypes(['divider']);
  const published = client(slack).views.publish({ user_id: userId, view: home });
  expect(await outcome(published)).toBe('invalid_arguments');
  expect(slack.refusals).toEqual([]);
});

test('a Home tab is published, again only with the hash of the last', async () => {
  const slack = await standIn();
  const web = client(slack);
  const first = await web.views.publish({ user_id: userId, view: home });
  const hash = first.view?.hash ?? '';
  expect(await outcome(web.views.publish({ user_id: userId, view: home, hash }))).toBe('ok');
  const stale = web.views.publish({ user_id: userId, view: home, hash });
  expect(await outcome(stale)).toBe('hash_conflict');
  expect(slack.home(userId)?.id).toBe(first.view?.id);
});

const postTo = async (url: string, body: object) => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return [answer.status, await answer.text()];
};

test('a response_url serves five times', async () => {
  const slack = await standIn();
  const { response_url } = await commanded(slack);
  for (const text of ['1', '2', '3', '4', '5'])
    expect(await postTo(response_url, { text })).toEqual([200, 'ok']);
  expect(await postTo(response_url, { text: '6' })).toEqual([404, 'used_url']);
  expect(slack.ephemerals(userId)).toHaveLength(5);
});

test('a response_url serves thirty minutes, and refuses broken blocks', async () => {
  let clock = 1_700_000_000_000;
  const slack = await standIn({ now: () => clock });
  const { response_url } = await commanded(slack);
  const broken = { text: 'x', blocks: [{ type: 'section' }] };
  expect(await postTo(response_url, broken)).toEqual([400, 'invalid_blocks']);
  clock += 30 * 60_000 + 1;
  expect(await postTo(response_url, { text: 'late' })).toEqual([404, 'expired_url']);
});

test('a request with a stale or a wrong signature does not reach the bot', async () => {
  const slack = await standIn();
  await httpBot(slack, companyBot);
  const body = 'command=%2Famcham';
  const timestampSeconds = Math.floor(Date.now() / 1000);
  const good = signBody({ signingSecret: SIGNING_SECRET, body, timestampSeconds });
  const stale = signBody({
    signingSecret: SIGNING_SECRET,
    body,
    timestampSeconds: timestampSeconds - 301,
  });
  const other = signBody({ signingSecret: 'other', body, timestampSeconds });
  expect(stale['x-slack-signature']).not.toBe(good['x-slack-signature']);
  const botUrl = slack.botUrl ?? '';
  for (const headers of [stale, other]) {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(botUrl, { method: 'POST', headers: { ...headers, ...type }, body });
    expect(answer.status).toBe(401);
  }
});
