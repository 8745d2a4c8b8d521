import { describe, expect, it } from 'vitest';
import {
  ADMIN,
  CONSOLIDATION,
  GENERAL,
  MEMBER,
  type SlackStandIn,
} from '#sandbox/slack-stand-in.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';
import { type Clock, type InnerBot, startInnerBot } from './bot-in-process.ts';
import { slackStandIn } from './bot-process.ts';
import { openSettings, REQUIRED, told } from './chapter.ts';

/** Friday noon in Sonora; the digest of these tests is on Mondays at 9. */
const FRIDAY = '2026-11-27T19:00:00.000Z';
const MONDAY_9 = '2026-11-30T16:00:00.000Z';
const later = (hours: number) => new Date(Date.parse(MONDAY_9) + hours * 3_600_000).toISOString();

type Office = { slack: SlackStandIn; clock: Clock; url: string; bot: InnerBot };

async function office(): Promise<Office> {
  const slack = await slackStandIn();
  const url = await emptyStoreUrl();
  const clock = { now: FRIDAY };
  return { slack, clock, url, bot: await startInnerBot(slack, url, clock) };
}

async function turnOn(slack: SlackStandIn, fields: Record<string, string> = {}): Promise<void> {
  await openSettings(slack);
  const on = { 'Weekly digest': 'Every Monday', ...fields };
  await slack.fillAndSubmit({ userId: ADMIN.id, fields: on });
  await told(slack, 0, ADMIN.id);
}

const digestsIn = (slack: SlackStandIn, channel = CONSOLIDATION.id) =>
  slack.messages(channel).filter(({ text }) => text.includes('The week'));

/** A company of a state of its own is announced: by then whatever else was due has been posted. */
async function addFirstOf(slack: SlackStandIn, state: string, usOwned = 'Yes'): Promise<void> {
  const { length } = slack.messages(CONSOLIDATION.id);
  await slack.runCommand({ userId: MEMBER.id, channelId: GENERAL.id, text: 'add' });
  await slack.waitFor(() => slack.topView(MEMBER.id), 'the form');
  const fields = { ...REQUIRED, 'Company name': `Works of ${state}`, State: state };
  await slack.fillAndSubmit({ userId: MEMBER.id, fields: { ...fields, 'U.S.-owned': usOwned } });
  if (usOwned !== 'Yes') return;
  await slack.waitFor(
    () => slack.messages(CONSOLIDATION.id).length > length,
    `the first company of ${state}`,
  );
}

describe('the weekly digest', () => {
  it('turned on by an admin is posted once, at its hour, with what moved since', async () => {
    const { slack, clock, bot } = await office();
    await turnOn(slack);
    await addFirstOf(slack, 'Sonora');
    await addFirstOf(slack, 'Sinaloa', 'Not confirmed');
    clock.now = later(-0.01);
    await addFirstOf(slack, 'Chihuahua');
    expect(digestsIn(slack)).toHaveLength(0);

    clock.now = MONDAY_9;
    const [digest] = await slack.waitFor(
      () => digestsIn(slack).length > 0 && digestsIn(slack),
      'the digest',
    );
    expect(digest?.text.split('\n')).toEqual([
      '🗓️ The week: 2 of 50 U.S.-owned companies',
      'The chapter is at 2 of 50: 48 to go.',
      expect.stringContaining('No date can be told yet'),
      '2 companies began to count since November 23, 2026',
      '• Works of Sonora',
      '• Works of Chihuahua',
      'U.S. ownership to confirm: 1 member',
      '• Works of Sinaloa',
    ]);
    clock.now = later(1);
    await addFirstOf(slack, 'Baja California');
    expect(digestsIn(slack)).toHaveLength(1);

    clock.now = later(7 * 24);
    await slack.waitFor(() => digestsIn(slack).length === 2, 'the digest of the next week');
    expect(digestsIn(slack)[1]?.text).toContain('1 company began to count since November 30, 2026');
    expect(bot.failures).toEqual([]);
    expect(slack.refusals).toEqual([]);
  });

  it('goes to the channel of its own where it has one', async () => {
    const { slack, clock } = await office();
    await turnOn(slack, { 'Digest channel': 'general' });
    clock.now = MONDAY_9;
    await slack.waitFor(() => digestsIn(slack, GENERAL.id).length === 1, 'the digest');
    expect(digestsIn(slack)).toHaveLength(0);
  });

  it('missed while the bot was down is posted on its return within a day', async () => {
    const { slack, clock, url, bot } = await office();
    await turnOn(slack);
    await bot.stop();
    clock.now = later(23.5);
    await startInnerBot(slack, url, clock);
    await slack.waitFor(() => digestsIn(slack).length === 1, 'the digest');
    await addFirstOf(slack, 'Sonora');
    expect(digestsIn(slack)).toHaveLength(1);
  });

  it('missed by more than a day is not posted any more', async () => {
    const { slack, clock, url, bot } = await office();
    await turnOn(slack);
    await bot.stop();
    clock.now = later(24.5);
    await startInnerBot(slack, url, clock);
    await addFirstOf(slack, 'Sonora');
    expect(digestsIn(slack)).toHaveLength(0);
  });

  it('is not posted for the day on which it was turned on too late', async () => {
    const { slack, clock } = await office();
    clock.now = later(2);
    await turnOn(slack);
    clock.now = later(3);
    await addFirstOf(slack, 'Sonora');
    expect(digestsIn(slack)).toHaveLength(0);
  });
});
