import { expect, test } from 'vitest';
import { CONSOLIDATION, MEMBER, type SlackStandIn, STRANGER } from '#sandbox/slack-stand-in.ts';
import { companyBot } from './company-form.ts';
import { BOT_TOKEN, client, outcome, standIn } from './stand-in-for-tests.ts';
import { httpBot } from './tiny-bot.ts';

const userId = MEMBER.id;
const channel = CONSOLIDATION.id;
const csv = Buffer.from('Company name,State\nAgua Quieta,Sonora\n');
const file = { filename: 'Roster.csv', file: csv, title: 'The roster' };

async function ownDirectMessage(slack: SlackStandIn): Promise<string> {
  const opened = await client(slack).conversations.open({ users: userId });
  return opened.channel?.id ?? '';
}

test('a file the bot uploads hangs on a message, with its comment, in the thread it names', async () => {
  const slack = await standIn();
  const { ts = '' } = await client(slack).chat.postMessage({ channel, text: 'Milestone' });
  await client(slack).filesUploadV2({
    ...file,
    channel_id: channel,
    thread_ts: ts,
    initial_comment: 'The proof',
  });
  const [, message] = slack.messages(channel);
  expect(message).toMatchObject({ text: 'The proof', thread_ts: ts });
  expect(message?.files).toMatchObject([{ name: 'Roster.csv', title: 'The roster', bytes: csv }]);
  expect(slack.requests.map(({ name }) => name)).toEqual([
    'chat.postMessage',
    'files.getUploadURLExternal',
    'upload_url',
    'files.completeUploadExternal',
  ]);
  expect(slack.refusals).toEqual([]);
});

test('a file goes to a direct message by the id of the direct message, not of the person', async () => {
  const slack = await standIn();
  const send = (channel_id: string) => client(slack).filesUploadV2({ ...file, channel_id });
  expect(await outcome(send(userId))).toBe('channel_not_found');
  expect(await outcome(send(await ownDirectMessage(slack)))).toBe('ok');
  expect(slack.directMessages(userId)).toMatchObject([{ files: [{ name: 'Roster.csv' }] }]);
});

test('the bot learns of a file and downloads it with its token', async () => {
  const slack = await standIn();
  const id = slack.upload({ userId, name: 'members.csv', bytes: csv });
  const told = (await client(slack).files.info({ file: id })).file;
  expect(told).toMatchObject({ name: 'members.csv', mimetype: 'text/csv', size: csv.length });
  const answer = await fetch(told?.url_private ?? '', {
    headers: { authorization: `Bearer ${BOT_TOKEN}` },
  });
  expect(answer.headers.get('content-type')).toBe('text/csv');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(csv);
  expect(await outcome(client(slack).files.info({ file: 'F0NONE' }))).toBe('file_not_found');
});

test('who asks for a file without the token is shown a login page, as if all were well', async () => {
  const slack = await standIn();
  const id = slack.upload({ userId, name: 'members.csv', bytes: csv });
  const told = (await client(slack).files.info({ file: id })).file;
  const answer = await fetch(told?.url_private ?? '');
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('<title>Sign in');
  expect(slack.refusals).toEqual(['url_private: asked without the bot’s token']);
});

test('a file that is shorter or longer than promised is not taken', async () => {
  const slack = await standIn();
  const promised = await client(slack).files.getUploadURLExternal({ filename: 'a.csv', length: 5 });
  const { upload_url = '', file_id = '' } = promised;
  expect((await fetch(upload_url, { method: 'POST', body: '1234' })).status).toBe(400);
  const complete = () => client(slack).files.completeUploadExternal({ files: [{ id: file_id }] });
  expect(await outcome(complete())).toBe('file_not_found');
  expect((await fetch(upload_url, { method: 'POST', body: '12345' })).status).toBe(200);
  expect(await outcome(complete())).toBe('ok');
  expect((await fetch(upload_url, { method: 'POST', body: '12345' })).status).toBe(400);
  expect(slack.file(file_id)?.bytes.toString()).toBe('12345');
});

test('files need their scopes, both to write and to read', async () => {
  const slack = await standIn({ scopes: ['chat:write'] });
  const id = slack.upload({ userId, name: 'members.csv', bytes: csv });
  const web = client(slack);
  const promise = web.files.getUploadURLExternal({ filename: 'a.csv', length: 5 });
  expect(await outcome(promise)).toBe('missing_scope');
  expect(await outcome(web.files.info({ file: id }))).toBe('missing_scope');
});

test('a form’s file field hands the bot the whole file, as Slack describes it', async () => {
  const slack = await standIn();
  const seen: unknown[] = [];
  await httpBot(slack, (app) => {
    companyBot(app);
    app.view('import', async ({ ack, view }) => {
      seen.push(view.state.values.list?.file?.files);
      await ack();
    });
  });
  await slack.runCommand({ userId, channelId: channel, text: 'add' });
  const form = await slack.waitFor(() => slack.topView(userId), 'the form');
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const element = { type: 'file_input' as const, action_id: 'file', max_files: 1 };
  await client(slack).views.update({
    view_id: form.id,
    view: {
      type: 'modal',
      callback_id: 'import',
      title: plain('Import'),
      submit: plain('Import'),
      blocks: [{ type: 'input', block_id: 'list', label: plain('List'), element }],
    },
  });
  const id = slack.upload({ userId, name: 'members.csv', bytes: csv });
  await slack.fillAndSubmit({ userId, fields: { List: id } });
  expect(seen).toMatchObject([
    [{ id, name: 'members.csv', filetype: 'csv', user: userId, url_private: expect.any(String) }],
  ]);
});

const read = async (slack: SlackStandIn, id: string) => {
  const told = (await client(slack).files.info({ file: id })).file;
  const headers = { authorization: `Bearer ${BOT_TOKEN}` };
  return fetch(told?.url_private_download ?? '', { headers });
};

test('a download can be made to answer with a login page, and it is no fault of the bot', async () => {
  const slack = await standIn();
  const id = slack.upload({ userId, name: 'members.csv', bytes: csv });
  slack.failNext('url_private', { kind: 'login_page' });
  const answer = await read(slack, id);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    'text/html; charset=utf-8',
  ]);
  expect(Buffer.from(await (await read(slack, id)).arrayBuffer())).toEqual(csv);
  expect(slack.refusals).toEqual([]);
});

test('a file that was deleted before it was read is gone everywhere', async () => {
  const slack = await standIn();
  const id = slack.upload({ userId, name: 'members.csv', bytes: csv });
  const said = slack.say({ userId, channelId: channel, text: 'Here', files: [id] });
  const told = (await client(slack).files.info({ file: id })).file;
  slack.deleteFile(id);
  expect(await outcome(client(slack).files.info({ file: id }))).toBe('file_deleted');
  const headers = { authorization: `Bearer ${BOT_TOKEN}` };
  expect((await fetch(told?.url_private ?? '', { headers })).status).toBe(404);
  const { messages } = await client(slack).conversations.history({ channel });
  expect(messages).toMatchObject([{ ts: said.ts, files: [{ id, mode: 'tombstone' }] }]);
  expect(slack.refusals).toEqual([]);
});

test('a file of another organisation is only named until the bot asks about it', async () => {
  const slack = await standIn();
  const id = slack.upload({ userId: STRANGER.id, name: 'members.csv', bytes: csv });
  slack.say({ userId: STRANGER.id, channelId: channel, text: 'Here', files: [id] });
  const { messages } = await client(slack).conversations.history({ channel });
  const [named] = messages?.[0]?.files ?? [];
  expect(named).toMatchObject({ id, file_access: 'check_file_info', user: '' });
  expect(named?.url_private).toBeUndefined();
  const told = (await client(slack).files.info({ file: id })).file;
  expect(told).toMatchObject({ name: 'members.csv', user_team: STRANGER.team_id });
  expect(Buffer.from(await (await read(slack, id)).arrayBuffer())).toEqual(csv);
});

test('a file in a direct message is not shared with all', async () => {
  const slack = await standIn();
  const web = client(slack);
  const dm = await ownDirectMessage(slack);
  await web.filesUploadV2({ ...file, channel_id: dm });
  const id = slack.directMessages(userId)[0]?.files?.[0]?.id ?? '';
  const told = (await web.files.info({ file: id })).file;
  expect(told).toMatchObject({ is_public: false, shares: { public: {} } });
  expect(told?.shares?.private?.[dm]).toHaveLength(1);
});

const png = Buffer.from('not looked at');
const picture = (slack_file: { id: string } | { url: string }) => ({
  type: 'image' as const,
  slack_file,
  alt_text: 'The growth of the chapter',
});

test('a picture of the workspace’s own stands on the Home tab, by its id or its address', async () => {
  const slack = await standIn();
  const web = client(slack);
  const id = slack.upload({ userId, name: 'growth.png', bytes: png });
  const url = (await web.files.info({ file: id })).file?.permalink ?? '';
  const blocks = [picture({ id }), picture({ url })];
  const shown = web.views.publish({ user_id: userId, view: { type: 'home', blocks } });
  expect(await outcome(shown)).toBe('ok');
  expect(slack.home(userId)?.blocks).toMatchObject(blocks);
  expect(slack.refusals).toEqual([]);
});

test('a picture that is no file here, or no picture, is refused with its place', async () => {
  const slack = await standIn();
  const web = client(slack);
  const list = slack.upload({ userId, name: 'members.csv', bytes: csv });
  const gone = slack.upload({ userId, name: 'growth.png', bytes: png });
  slack.deleteFile(gone);
  for (const id of ['F0NONE', list, gone]) {
    const view = { type: 'home' as const, blocks: [picture({ id })] };
    expect(await outcome(web.views.publish({ user_id: userId, view }))).toBe('invalid_arguments');
  }
  const post = web.chat.postMessage({ channel, text: 'Growth', blocks: [picture({ id: list })] });
  expect(await outcome(post)).toBe('invalid_blocks');
  expect(slack.refusals[0]).toContain('/view/blocks/0/slack_file: invalid slack file');
  expect(slack.refusals).toHaveLength(4);
});

test('the bot deletes a file that it has brought, once, and nobody else’s', async () => {
  const slack = await standIn();
  const web = client(slack);
  await web.filesUploadV2({ ...file, channel_id: channel });
  const mine = slack.messages(channel)[0]?.files?.[0]?.id ?? '';
  expect(await outcome(web.files.delete({ file: mine }))).toBe('ok');
  expect(await outcome(web.files.delete({ file: mine }))).toBe('file_deleted');
  expect(await outcome(web.files.delete({ file: 'F0NONE' }))).toBe('file_not_found');
  const theirs = slack.upload({ userId, name: 'members.csv', bytes: csv });
  expect(await outcome(web.files.delete({ file: theirs }))).toBe('cant_delete_file');
});

test('a picture that the bot has just brought is shown only once Slack knows what it is', async () => {
  const slack = await standIn();
  const web = client(slack);
  const bring = async () => {
    const { files } = await web.filesUploadV2({ file: png, filename: 'growth.png' });
    return files[0]?.files?.[0]?.id ?? '';
  };
  const show = (id: string) =>
    web.views.publish({ user_id: userId, view: { type: 'home', blocks: [picture({ id })] } });
  expect(await outcome(show(await bring()))).toBe('invalid_arguments');
  const id = await bring();
  expect((await web.files.info({ file: id })).file?.mimetype).toBe('');
  expect((await web.files.info({ file: id })).file?.mimetype).toBe('image/png');
  expect(await outcome(show(id))).toBe('ok');
});
