import { describe, expect, it } from 'vitest';
import { GENERAL, GUEST, MEMBER, STRANGER, signBody } from '#sandbox/slack-stand-in.ts';
import { SIGNING_SECRET } from './bot-process.ts';
import { ask, chapter, countOf } from './chapter.ts';

const SENTENCE = {
  [GUEST.id]: 'Guests of this workspace cannot see or change the chapter’s roster.',
  [STRANGER.id]: 'Only the chapter’s own team can see or change its roster.',
};

describe.each([
  ['a guest', GUEST.id],
  ['somebody of another organisation', STRANGER.id],
])('%s', (_who, userId) => {
  it('sees nothing and changes nothing by any command', async () => {
    const { slack } = await chapter();
    for (const text of [
      'status',
      'status Sonora',
      'add Works',
      'settings',
      'help',
      '',
      'nonsense',
    ]) {
      const { text: answer } = await ask(slack, text, userId);
      expect(answer).toContain(SENTENCE[userId]);
      expect(answer).not.toContain('19');
    }
    expect(slack.topView(userId)).toBeUndefined();
  });

  it('sees nothing in the Home tab', async () => {
    const { slack } = await chapter();
    await slack.openHome(userId);
    const home = await slack.waitFor(() => slack.home(userId), 'the Home tab');
    expect(JSON.stringify(home.blocks)).toContain(SENTENCE[userId]);
    expect(JSON.stringify(home.blocks)).not.toContain('19');
  });

  it('is refused at the button of a shared message', async () => {
    const { slack } = await chapter();
    const mine = await ask(slack, 'status');
    await slack.press({ userId: MEMBER.id, actionId: 'status.share', on: mine });
    const shared = await slack.waitFor(() => slack.messages(GENERAL.id)[0], 'the shared status');
    await slack.press({ userId, actionId: 'company.add', on: shared });
    const refusal = await slack.waitFor(() => slack.ephemerals(userId)[0], 'the refusal');
    expect(refusal.text).toContain(SENTENCE[userId]);
    expect(slack.topView(userId)).toBeUndefined();
  });
});

describe('a request that is not Slack’s', () => {
  const body = new URLSearchParams({
    command: '/amcham',
    text: 'status',
    user_id: MEMBER.id,
    team_id: 'T0NORTHWEST',
    response_url: 'http://127.0.0.1:9/none',
    trigger_id: '1.2.3',
  }).toString();
  const send = (botUrl: string, secret: string, ageSeconds: number) =>
    fetch(botUrl, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        ...signBody({
          signingSecret: secret,
          body,
          timestampSeconds: Math.floor(Date.now() / 1000) - ageSeconds,
        }),
      },
    });

  it('is answered 401 and does nothing: a wrong signature, a stale one, none', async () => {
    const { slack } = await chapter();
    const url = slack.botUrl;
    if (url === undefined) throw new Error('the bot has no address');
    const asked = () => slack.requests.filter(({ name }) => name === 'users.info').length;
    expect(asked()).toBe(0);
    expect((await send(url, 'a-secret-of-somebody-else', 0)).status).toBe(401);
    expect((await send(url, SIGNING_SECRET, 6 * 60)).status).toBe(401);
    expect((await fetch(url, { method: 'POST', body })).status).toBe(401);
    expect(asked()).toBe(0);
    expect(slack.ephemerals(MEMBER.id)).toEqual([]);
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
  });
});
