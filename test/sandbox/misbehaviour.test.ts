import { expect, test } from 'vitest';
import { CONSOLIDATION } from '#sandbox/slack-stand-in.ts';
import { client, outcome, standIn } from './stand-in-for-tests.ts';

const channel = CONSOLIDATION.id;
const text = 'Milestone';

test('when Slack says to slow down, the bot is told for how long, and nothing is posted', async () => {
  const slack = await standIn();
  slack.failNext('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 7 });
  const post = () => client(slack).chat.postMessage({ channel, text });
  await expect(post()).rejects.toMatchObject({ retryAfter: 7 });
  expect(slack.messages(channel)).toEqual([]);
  expect(await outcome(post())).toBe('ok');
});

test('a line cut before the work leaves no message, one cut after it leaves one', async () => {
  const slack = await standIn();
  const post = () => client(slack).chat.postMessage({ channel, text });
  slack.failNext('chat.postMessage', { kind: 'cut_before' });
  expect(await outcome(post())).toBe('slack_webapi_request_error');
  expect(slack.messages(channel)).toHaveLength(0);
  slack.failNext('chat.postMessage', { kind: 'cut_after' });
  expect(await outcome(post())).toBe('slack_webapi_request_error');
  expect(slack.messages(channel)).toHaveLength(1);
});

test('a slow Slack has posted before it answers', async () => {
  const slack = await standIn();
  slack.failNext('chat.postMessage', { kind: 'slow', ms: 200 });
  const post = client(slack).chat.postMessage({ channel, text });
  await slack.waitFor(() => slack.messages(channel)[0], 'the message');
  expect(await outcome(post)).toBe('ok');
});

test('Slack may post a message and say all the same that it could not', async () => {
  const slack = await standIn();
  slack.failNext('chat.postMessage', { kind: 'error_after', error: 'internal_error' });
  const post = () => outcome(client(slack).chat.postMessage({ channel, text }));
  expect(await post()).toBe('internal_error');
  expect(slack.messages(channel)).toMatchObject([{ text }]);
  expect(await post()).toBe('ok');
});

test('a fault happens as often as ordered, and in its own method only', async () => {
  const slack = await standIn();
  slack.failNext('chat.postMessage', { kind: 'http', status: 503, body: 'later' }, 2);
  slack.failNext('chat.update', { kind: 'error', error: 'fatal_error' });
  const post = () => outcome(client(slack).chat.postMessage({ channel, text }));
  expect(await post()).toBe('slack_webapi_http_error');
  expect(await post()).toBe('slack_webapi_http_error');
  expect(await post()).toBe('ok');
  const { ts = '' } = slack.messages(channel)[0] ?? {};
  expect(await outcome(client(slack).chat.update({ channel, ts, text }))).toBe('fatal_error');
  expect(slack.refusals).toEqual([]);
});

test('every request and its answer is kept', async () => {
  const slack = await standIn();
  await client(slack).chat.postMessage({ channel, text });
  expect(slack.requests).toMatchObject([
    { direction: 'from bot', name: 'chat.postMessage', status: 200, request: { channel, text } },
  ]);
});

test('waiting in vain ends in an error that names what was awaited', async () => {
  const slack = await standIn();
  const wait = slack.waitFor(() => slack.messages(channel)[0], 'the alert of 50', 50);
  await expect(wait).rejects.toThrow('the alert of 50');
});
