import { describe, expect, it } from 'vitest';
import {
  ADMIN,
  ARCHIVED,
  BOARD,
  CONSOLIDATION,
  GENERAL,
  MEMBER,
  type SlackStandIn,
  SPANISH_MEMBER,
} from '#sandbox/slack-stand-in.ts';
import { newStoreUrl } from '../engines/new-store-url.ts';
import { type Clock, type InnerBot, startInnerBot } from './bot-in-process.ts';
import { slackStandIn } from './bot-process.ts';
import { ask, REQUIRED, told } from './chapter.ts';

/** Friday noon in Sonora; the digest of these tests is on Mondays at 9. */
const FRIDAY = '2026-11-27T19:00:00.000Z';
const MONDAY_9 = '2026-11-30T16:00:00.000Z';
const later = (hours: number) => new Date(Date.parse(MONDAY_9) + hours * 3_600_000).toISOString();

type Office = { slack: SlackStandIn; clock: Clock; url: string; bot: InnerBot };

async function office(): Promise<Office> {
  const slack = await slackStandIn();
  const url = await newStoreUrl();
  const clock = { now: FRIDAY };
  return { slack, clock, url, bot: await startInnerBot(slack, url, clock) };
}

/** Opens the settings and waits until they are filled in. */
async function openSettings(slack: SlackStandIn, text = 'settings', userId = ADMIN.id) {
  await slack.runCommand({ userId, channelId: GENERAL.id, text });
  return slack.waitFor(() => {
    const form = slack.topView(userId);
    return form && form.labels.length > 0 && form;
  }, 'the settings');
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

describe('/amcham settings', () => {
  it('shows an admin what is set, keeps what they change and tells it in words', async () => {
    const { slack } = await office();
    const form = await openSettings(slack, 'ajustes');
    expect(form.labels).toEqual([
      'Alert channel',
      'Weekly digest',
      'Digest hour',
      'Digest channel',
    ]);
    expect(form.values).toMatchObject({ 'Weekly digest': 'Off', 'Alert channel': '' });
    await slack.fillAndSubmit({
      userId: ADMIN.id,
      fields: { 'Alert channel': 'general', 'Weekly digest': 'Every Sunday' },
    });
    expect(slack.topView(ADMIN.id)).toBeUndefined();
    expect((await told(slack, 0, ADMIN.id)).replace(/\s/g, ' ')).toBe(
      'The settings are saved. Alerts now go to #general. The digest is now posted every Sunday at 9:00 AM.',
    );
    const again = await openSettings(slack);
    expect(again.values).toMatchObject({
      'Alert channel': GENERAL.id,
      'Weekly digest': 'Every Sunday',
    });
    await slack.runCommand({ userId: MEMBER.id, channelId: GENERAL.id, text: 'add' });
    await slack.waitFor(() => slack.topView(MEMBER.id), 'the form');
    await slack.fillAndSubmit({ userId: MEMBER.id, fields: REQUIRED });
    await slack.waitFor(
      () =>
        slack.messages(GENERAL.id).some(({ text }) => text.includes('First U.S.-owned company')),
      'the alert in its new channel',
    );
    expect(slack.refusals).toEqual([]);
  });

  it('sent twice by Slack is kept and told once', async () => {
    const { slack } = await office();
    await turnOn(slack);
    await slack.resendLast();
    await ask(slack, 'status');
    expect(slack.directMessages(ADMIN.id)).toHaveLength(1);
    expect((await openSettings(slack)).values).toMatchObject({ 'Weekly digest': 'Every Monday' });
  });

  it('says beside its field how to bring the bot into a channel, and keeps nothing yet', async () => {
    const { slack } = await office();
    await openSettings(slack);
    await slack.fillAndSubmit({
      userId: ADMIN.id,
      fields: { 'Alert channel': BOARD.name, 'Digest channel': ARCHIVED.name },
    });
    expect(slack.topView(ADMIN.id)?.errors).toEqual({
      'Alert channel':
        'The bot is not in this channel. Type /invite @Consolidation there, then press Save again.',
      'Digest channel': 'This channel is archived. Choose another one.',
    });
    expect(slack.topView(ADMIN.id)?.values).toMatchObject({ 'Alert channel': BOARD.id });
    slack.failNext('conversations.info', { kind: 'error', error: 'channel_not_found' });
    await slack.fillAndSubmit({ userId: ADMIN.id, fields: { 'Digest channel': '' } });
    expect(slack.topView(ADMIN.id)?.errors).toHaveProperty('Alert channel');
    slack.closeModal(ADMIN.id);
    expect((await openSettings(slack)).values).toMatchObject({ 'Alert channel': '' });
  });

  it('can still be used where the bot was installed before it asked to look at channels', async () => {
    const { slack } = await office();
    slack.failNext('conversations.info', { kind: 'error', error: 'missing_scope' });
    await turnOn(slack, { 'Alert channel': 'general' });
    expect(slack.topView(ADMIN.id)).toBeUndefined();
  });

  it('is refused to a member, in their language, and is not in their help', async () => {
    const { slack } = await office();
    expect((await ask(slack, 'settings')).text).toContain('Only admins of this workspace');
    expect((await ask(slack, 'ajustes', SPANISH_MEMBER.id)).text).toContain(
      'Solo los administradores',
    );
    expect(slack.topView(MEMBER.id)).toBeUndefined();
    expect((await ask(slack, 'help')).text).not.toContain('/amcham settings');
    expect((await ask(slack, 'help', ADMIN.id)).text).toContain('/amcham settings');
  });

  it('whoever closes the form before it is filled in is not bothered', async () => {
    const { slack, bot } = await office();
    slack.failNext('views.update', { kind: 'error', error: 'not_found' });
    await slack.runCommand({ userId: ADMIN.id, channelId: GENERAL.id, text: 'settings' });
    await slack.waitFor(() => slack.topView(ADMIN.id), 'the form');
    await ask(slack, 'status', ADMIN.id);
    expect(bot.failures).toEqual([]);
    expect(slack.ephemerals(ADMIN.id)).toHaveLength(1);
  });

  it('says that something failed where Slack does not answer, and loses nothing typed', async () => {
    const { slack } = await office();
    await openSettings(slack);
    slack.failNext('conversations.info', { kind: 'http', status: 500 });
    await slack.fillAndSubmit({ userId: ADMIN.id, fields: { 'Alert channel': 'general' } });
    const form = slack.topView(ADMIN.id);
    expect(form?.errors['Alert channel']).toContain('Something went wrong');
    expect(form?.values).toMatchObject({ 'Alert channel': GENERAL.id });
  });
});
