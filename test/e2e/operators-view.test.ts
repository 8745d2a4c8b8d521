import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { CONSOLIDATION, GENERAL, MEMBER, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { sqliteFile } from '#store/open.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { startInnerBot } from './bot-in-process.ts';
import { freePort, slackStandIn, startHttpBot, startSocketBot } from './bot-process.ts';
import { ask, openForm, REQUIRED, told } from './chapter.ts';

async function withList() {
  const slack = await slackStandIn();
  const url = `sqlite:${join(temporaryFolder(), 'roster.db')}`;
  copyFileSync(inject('listOf52'), sqliteFile(url) ?? '');
  return { slack, url };
}

const addOne = async (slack: SlackStandIn, fields: Readonly<Record<string, string>> = REQUIRED) => {
  await openForm(slack);
  await slack.fillAndSubmit({ userId: MEMBER.id, fields });
};

/** The lines that Prometheus reads, but for comments. */
async function metricsAt(address: string | URL): Promise<string[]> {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  return (await answer.text()).split('\n').filter((line) => line && !line.startsWith('#'));
}

describe('GET /metrics', () => {
  it('tells Prometheus of requests, acknowledgements, posts, alerts and the count', async () => {
    const { slack, url } = await withList();
    await startHttpBot({ slack, url, env: { METRICS: '1' } });
    await slack.waitFor(() => slack.messages(CONSOLIDATION.id).length === 1, 'the first alert');
    await ask(slack, 'status');
    await addOne(slack);
    await told(slack, 0);
    await slack.waitFor(
      () => slack.messages(CONSOLIDATION.id).length === 2,
      'the alert of the 20th',
    );

    const address = new URL('/metrics', slack.botUrl);
    // Whoever saved is told before all that the request asked for is done.
    await expect
      .poll(() => metricsAt(address), { timeout: 10_000 })
      .toContain('amcham_requests_total{door="view",outcome="done"} 1');
    const lines = await metricsAt(address);
    const chapter = /chapter="([^"]+)"/.exec(lines.join('\n'))?.[1];
    for (const line of [
      'amcham_requests_total{door="command",outcome="done"} 2',
      'amcham_requests_total{door="view",outcome="done"} 1',
      'amcham_request_duration_seconds_count{door="command",outcome="done"} 2',
      'amcham_ack_duration_seconds_count{door="command"} 2',
      'amcham_ack_duration_seconds_count{door="view"} 1',
      'amcham_posts_total{outcome="posted"} 2',
      'amcham_store_up 1',
      'amcham_alerts_owed 0',
      'amcham_oldest_alert_age_seconds 0',
      `amcham_counted_companies{chapter="${chapter}"} 20`,
      `amcham_target_companies{chapter="${chapter}"} 50`,
    ])
      expect(lines).toContain(line);
    expect(lines.some((line) => line.startsWith('process_resident_memory_bytes'))).toBe(true);
    expect(lines.join('\n')).not.toMatch(/socket_quiet|Invented|U0[A-Z]/);
  });

  it('counts what failed: a request that Slack did not let the bot finish, a post that was refused', async () => {
    const { slack, url } = await withList();
    slack.failNext('chat.postMessage', { kind: 'error', error: 'is_archived' }, 1);
    slack.failNext('users.info', { kind: 'error', error: 'internal_error' }, 1);
    await startHttpBot({ slack, url, env: { METRICS: '1' } });
    await ask(slack, 'status');
    await slack.waitFor(() => slack.messages(CONSOLIDATION.id).length === 1, 'the alert');
    const lines = await metricsAt(new URL('/metrics', slack.botUrl));
    expect(lines).toContain('amcham_requests_total{door="command",outcome="failed"} 1');
    expect(lines).toContain('amcham_posts_total{outcome="refused"} 1');
  });

  it('is there in Socket Mode on PORT, with how long the socket has been quiet', async () => {
    const { slack, url } = await withList();
    const port = await freePort();
    await startSocketBot({ slack, url, env: { METRICS: '1', PORT: String(port) } });
    await ask(slack, 'status');
    const lines = await metricsAt(`http://127.0.0.1:${port}/metrics`);
    expect(lines).toContain('amcham_requests_total{door="command",outcome="done"} 1');
    expect(lines).toContainEqual(expect.stringMatching(/^amcham_socket_quiet_seconds [0-9]$/));
  });

  it('is not there unless METRICS=1', async () => {
    const { slack, url } = await withList();
    await startInnerBot(slack, url);
    expect((await fetch(new URL('/metrics', slack.botUrl))).status).toBe(404);
  });
});

type Line = { msg: string; request?: string; reference?: string; door?: string; outcome?: string };
const linesOf = (output: string): Line[] =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('the log', () => {
  it('has one line a request, and finds by an apology’s number all that was said of it', async () => {
    const { slack, url } = await withList();
    const bot = await startHttpBot({ slack, url });
    await ask(slack, 'status Sonora');
    slack.failNext('views.open', { kind: 'error', error: 'internal_error' }, 1);
    const apology = await ask(slack, 'add Hush Works');
    await bot.terminate();
    const lines = linesOf(bot.output);
    const answered = lines.filter(({ msg }) => msg === 'A request was answered.');
    expect(answered.map(({ door, outcome }) => [door, outcome])).toEqual([
      ['command', 'done'],
      ['command', 'failed'],
    ]);
    const failure = lines.find(({ msg }) => msg === 'Failure');
    expect(apology.text).toContain(failure?.reference ?? 'no reference');
    expect(failure?.request).toBe(answered[1]?.request);
    expect(new Set(answered.map(({ request }) => request)).size).toBe(2);
  });

  it('holds nothing that people typed, no names, no tokens, at any level', async () => {
    const { slack, url } = await withList();
    const bot = await startHttpBot({ slack, url, env: { LOG_LEVEL: 'trace' } });
    await ask(slack, 'status hushville');
    await addOne(slack, {
      ...REQUIRED,
      'Company name': 'Hush Works',
      'Contact e-mail': 'hush@example.com',
    });
    slack.failNext('chat.postMessage', { kind: 'http', status: 500 }, 1);
    await addOne(slack, { ...REQUIRED, 'Company name': 'Hush Mines', Notes: 'hush hush' });
    await slack.runCommand({ userId: MEMBER.id, channelId: GENERAL.id, text: 'hush' });
    await bot.terminate();
    expect(linesOf(bot.output).length).toBeGreaterThan(5);
    expect(bot.output).not.toMatch(/hush|xoxb-|xapp-|invented-signing/i);
    expect(bot.output).not.toContain(MEMBER.name);
    expect(bot.output).not.toContain(MEMBER.id);
  });
});
