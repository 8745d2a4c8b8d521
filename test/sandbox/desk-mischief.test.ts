import { expect, test } from 'vitest';
import type { Misbehaviour } from '#sandbox/desk/act.ts';
import { CONSOLIDATION, GENERAL, MEMBER } from '#sandbox/slack-stand-in.ts';
import { companyBot } from './company-form.ts';
import { desk, LivePage } from './live-page.ts';
import { bar } from './sample-blocks.ts';
import { client, outcome, standIn } from './stand-in-for-tests.ts';
import { httpBot } from './tiny-bot.ts';

const channel = CONSOLIDATION.id;
const person = MEMBER.id;
const JSON_TYPE = { 'content-type': 'application/json' };
const CALM = {
  rateLimited: 0,
  serverErrors: 0,
  cutAfterPosting: 0,
  slow: 0,
  expireTriggers: 0,
  noCharts: false,
};

async function mischievous(how: Misbehaviour, times: number) {
  const slack = await standIn();
  const page = await LivePage.open(await desk(slack), person);
  await page.act({ kind: 'misbehave', how, times });
  const post = () => outcome(client(slack).chat.postMessage({ channel, text: 'Milestone' }));
  return { slack, page, post };
}

const faults: [Misbehaviour, string, number][] = [
  ['rateLimited', 'slack_webapi_rate_limited_error', 0],
  ['serverErrors', 'slack_webapi_http_error', 0],
  ['cutAfterPosting', 'slack_webapi_request_error', 1],
];

test.each(faults)(
  '%s spoils the next posts only, and the page counts down',
  async (how, error, posted) => {
    const { slack, page, post } = await mischievous(how, 2);
    await page.until(({ mischief }) => mischief[how] === 2, 'two to come');
    expect(await post()).toBe(error);
    expect(slack.messages(channel)).toHaveLength(posted);
    await page.until(({ mischief }) => mischief[how] === 1, 'one to come');
    expect(await post()).toBe(error);
    expect(await post()).toBe('ok');
    await page.until(({ mischief }) => mischief[how] === 0, 'none to come');
  },
);

test('told again, the count begins anew, and 0 ends it', async () => {
  const { page, post } = await mischievous('rateLimited', 5);
  await page.act({ kind: 'misbehave', how: 'rateLimited', times: 1 });
  await page.until(({ mischief }) => mischief.rateLimited === 1, 'one to come');
  await page.act({ kind: 'misbehave', how: 'rateLimited', times: 0 });
  expect(await post()).toBe('ok');
});

test('with a slow Slack a form comes four seconds late, and comes all the same', async () => {
  const { slack, page } = await mischievous('slow', 0);
  await httpBot(slack, companyBot);
  await page.send(GENERAL.id, '/amcham status');
  await page.act({ kind: 'misbehave', how: 'slow', times: 1 });
  const started = performance.now();
  await page.send(GENERAL.id, '/amcham add');
  await page.until(({ mischief }) => mischief.slow === 0, 'none to come');
  expect(page.screen.modals).toEqual([]);
  await page.until((screen) => screen.modals[0], 'the form');
  expect(performance.now() - started).toBeGreaterThan(3900);
  await page.until(() => page.log.some(({ ms }) => ms >= 3900), 'the late answer in the log');
  expect(page.screen.mischief).toEqual(CALM);
});

const answers: [Misbehaviour, number | string, number][] = [
  ['rateLimited', 429, 0],
  ['serverErrors', 500, 0],
  ['cutAfterPosting', 'cut', 1],
];

test.each(answers)('%s spoils what answers a command too', async (how, status, shown) => {
  const { slack, page } = await mischievous(how, 1);
  const urls: string[] = [];
  await httpBot(slack, (app) => {
    app.command('/amcham', async ({ ack, command }) => {
      await ack();
      urls.push(command.response_url);
    });
  });
  await page.send(GENERAL.id, '/amcham status');
  const [url = ''] = urls;
  const say = () =>
    fetch(url, { method: 'POST', body: '{"text":"19 of 50"}', headers: JSON_TYPE }).then(
      (answer) => answer.status,
      () => 'cut',
    );
  expect(await say()).toBe(status);
  await page.until(({ mischief }) => mischief[how] === 0, 'none to come');
  expect(slack.ephemerals(person)).toHaveLength(shown);
  expect(await say()).toBe(200);
});

test('triggers that expire keep a form from opening, as often as told', async () => {
  const { slack, page } = await mischievous('expireTriggers', 1);
  await httpBot(slack, companyBot);
  await page.send(GENERAL.id, '/amcham add');
  await page.until(
    () => page.log.find(({ name, answer }) => name === 'views.open' && isExpired(answer)),
    'the refusal',
  );
  expect(page.screen.modals).toEqual([]);
  await page.send(GENERAL.id, '/amcham add');
  await page.until((screen) => screen.modals[0], 'the form');
});

const isExpired = (answer: unknown) => JSON.stringify(answer).includes('expired_trigger_id');

test('a Slack without charts refuses them until it behaves', async () => {
  const { slack, page } = await mischievous('noCharts', 1);
  const chart = () =>
    outcome(
      client(slack).apiCall('chat.postMessage', { channel, text: 'Growth', blocks: [bar(1, 2)] }),
    );
  expect(await chart()).toBe('invalid_blocks');
  await page.until(({ mischief }) => mischief.noCharts, 'no charts');
  await page.act({ kind: 'behave' });
  expect(await chart()).toBe('ok');
  expect(slack.refusals).toEqual([]);
});

test('Slack behaves again whatever it was told', async () => {
  const { page, post } = await mischievous('rateLimited', 3);
  for (const how of [
    'serverErrors',
    'cutAfterPosting',
    'slow',
    'expireTriggers',
    'noCharts',
  ] as const)
    await page.act({ kind: 'misbehave', how, times: 2 });
  await page.until(({ mischief }) => mischief.noCharts && mischief.slow === 2, 'all the mischief');
  await page.act({ kind: 'behave' });
  await page.until(({ mischief }) => !mischief.noCharts, 'calm');
  expect(page.screen.mischief).toEqual(CALM);
  expect(await post()).toBe('ok');
});
