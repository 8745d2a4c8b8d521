import { describe, expect, it } from 'vitest';
import { ADMIN, GENERAL, MEMBER, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { startSocketBot } from './bot-process.ts';
import { chapter, office } from './chapter.ts';

/** Asks for the status; what stood in the acknowledgement itself, and the message that the person has in the end. */
async function askStatus(slack: SlackStandIn, userId: string = MEMBER.id) {
  const before = slack.ephemerals(userId).length;
  const { status, body } = await slack.runCommand({
    userId,
    channelId: GENERAL.id,
    text: 'status',
  });
  const shown = () => slack.ephemerals(userId)[before];
  const { text, blocks } = await slack.waitFor(shown, 'the status', 15_000);
  expect(status).toBe(200);
  expect(text).toContain('19 of 50');
  return { atOnce: body !== '', types: blocks.map(({ type }) => type) };
}

const TRANSPORTS = [
  ['HTTP', async () => (await chapter()).slack],
  [
    'Socket Mode',
    async () => {
      const { slack, database } = await office({});
      await startSocketBot({ slack, url: `sqlite:${database}` });
      return slack;
    },
  ],
] as const;

describe.each(TRANSPORTS)('over %s', (_transport, start) => {
  it('a command is answered at once when Slack has taken the like of the answer, and the answer is the same', async () => {
    const slack = await start();
    const first = await askStatus(slack);
    const second = await askStatus(slack);
    expect([first.atOnce, second.atOnce]).toEqual([false, true]);
    expect(second.types).toEqual(first.types);
    expect(second.types).toContain('data_visualization');
    expect(slack.ephemerals(MEMBER.id)).toHaveLength(2);
    expect(slack.messages(GENERAL.id)).toEqual([]);
    expect(slack.refusals).toEqual([]);
  });
});

it('what Slack has refused is never sent where the bot would not hear of a refusal', async () => {
  const { slack } = await chapter();
  slack.refuseBlockTypes(['data_visualization']);
  for (let time = 0; time < 2; time += 1) {
    const { atOnce, types } = await askStatus(slack);
    expect(atOnce).toBe(false);
    expect(types).toContain('table');
    expect(types).not.toContain('data_visualization');
  }
});

it('a command of somebody whom Slack is slow to tell of is acknowledged first and answered after', async () => {
  const { slack } = await chapter();
  await askStatus(slack);
  slack.failNext('users.info', { kind: 'slow', ms: 2000 });
  expect(await askStatus(slack, ADMIN.id)).toMatchObject({ atOnce: false });
  expect(await askStatus(slack, ADMIN.id)).toMatchObject({ atOnce: true });
});
