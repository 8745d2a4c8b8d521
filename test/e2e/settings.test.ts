import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ADMIN,
  ARCHIVED,
  BOARD,
  CHANNELS,
  CONSOLIDATION,
  GENERAL,
  GUEST,
  MEMBER,
  PEOPLE,
  type Person,
  type SlackStandIn,
  SPANISH_MEMBER,
} from '#sandbox/slack-stand-in.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';
import { chapterOf, kept, many, opened } from '../store/temporary-store.ts';
import { type Clock, type InnerBot, startInnerBot } from './bot-in-process.ts';
import { slackStandIn } from './bot-process.ts';
import { ask, countOf, openSettings, REQUIRED, told } from './chapter.ts';

const OTHER_ADMIN: Person = { ...ADMIN, id: 'U0ADMINTWO', name: 'Edith Marlowe' };
const SECRET = { id: 'C0SECRET', name: 'secret', is_private: true, is_member: false };

type Office = { slack: SlackStandIn; clock: Clock; bot: InnerBot };

/** A chapter of as many counted companies, two admins, and a private channel without the bot. */
async function office(companies = 0): Promise<Office> {
  const slack = await slackStandIn({
    people: [...PEOPLE, OTHER_ADMIN],
    channels: [...CHANNELS, SECRET],
  });
  const url = await emptyStoreUrl();
  const clock = { now: '2026-11-27T19:00:00.000Z' };
  if (companies > 0) {
    const { db, close } = await opened(url);
    const chapter = await chapterOf(db, 'T0NORTHWEST');
    kept(await chapter.import(many(companies), { key: randomUUID(), at: clock.now }));
    await close();
  }
  return { slack, clock, bot: await startInnerBot(slack, url, clock) };
}

const save = (slack: SlackStandIn, fields: Record<string, string> = {}, userId = ADMIN.id) =>
  slack.fillAndSubmit({ userId, fields });

const textOf = (view: { blocks: unknown } | undefined): string => JSON.stringify(view?.blocks);

describe('/amcham settings', () => {
  it('shows an admin what is set, keeps what they change and tells it in words', async () => {
    const { slack } = await office();
    const form = await openSettings(slack, 'ajustes');
    expect(form.labels).toEqual([
      ...['Alert channel', 'Target', 'Extra milestones', 'Counting rule', 'Who may edit'],
      ...['Admins of the bot', 'Weekly digest', 'Digest hour', 'Digest channel'],
      ...['Chapter’s language', 'Time zone'],
    ]);
    expect(form.values).toMatchObject({
      ...{ 'Weekly digest': 'Off', 'Alert channel': '', Target: '50', 'Extra milestones': '' },
      ...{ 'Who may edit': '', 'Chapter’s language': 'English' },
    });
    expect(form.values['Time zone']?.replace(/\s/g, ' ')).toBe('Hermosillo (now 12:00 PM)');
    await save(slack, {
      ...{ 'Alert channel': 'general', 'Weekly digest': 'Every Sunday' },
      ...{ 'Who may edit': MEMBER.name, 'Chapter’s language': 'Spanish' },
    });
    expect(slack.topView(ADMIN.id)).toBeUndefined();
    expect(await told(slack, 0, ADMIN.id)).toBe(
      [
        'The settings are saved.',
        `- Alert channel: as set by whoever runs the bot → <#${GENERAL.id}>`,
        `- Who may edit: every full member → <@${MEMBER.id}>`,
        '- Weekly digest: Off → Every Sunday',
        '- Chapter’s language: English → Spanish',
      ].join('\n'),
    );
    expect((await openSettings(slack)).values).toMatchObject({
      ...{ 'Alert channel': GENERAL.id, 'Weekly digest': 'Every Sunday' },
      ...{ 'Who may edit': MEMBER.id },
    });
    await slack.runCommand({ userId: MEMBER.id, channelId: GENERAL.id, text: 'add' });
    await slack.waitFor(() => slack.topView(MEMBER.id), 'the form');
    await save(slack, REQUIRED, MEMBER.id);
    await slack.waitFor(
      () =>
        slack
          .messages(GENERAL.id)
          .some(({ text }) => text.includes('Sonora') && text.includes('📍')),
      'the alert in its new channel and language',
    );
    expect(slack.refusals).toEqual([]);
  });

  it('sent twice by Slack is kept and told once', async () => {
    const { slack } = await office();
    await openSettings(slack);
    await save(slack, { 'Weekly digest': 'Every Monday' });
    await told(slack, 0, ADMIN.id);
    await slack.resendLast();
    await ask(slack, 'status');
    expect(slack.directMessages(ADMIN.id)).toHaveLength(1);
    expect((await openSettings(slack)).values).toMatchObject({ 'Weekly digest': 'Every Monday' });
  });

  it('the bot comes into a public channel that is chosen', async () => {
    const { slack } = await office(19);
    await openSettings(slack);
    await save(slack, { 'Alert channel': BOARD.name, Target: '19' });
    const joins = () => slack.requests.filter(({ name }) => name === 'conversations.join');
    expect(joins()).toHaveLength(0);
    await save(slack);
    expect(slack.topView(ADMIN.id)).toBeUndefined();
    expect(joins()).toHaveLength(1);
    await slack.waitFor(
      () => slack.messages(BOARD.id).some(({ text }) => text.includes('🎉 19')),
      'the celebration there',
    );
  });

  it('says beside its field how to bring the bot into a private channel, and keeps nothing yet', async () => {
    const { slack } = await office();
    await openSettings(slack);
    await save(slack, { 'Alert channel': SECRET.name, 'Digest channel': ARCHIVED.name });
    expect(slack.topView(ADMIN.id)?.errors).toEqual({
      'Alert channel':
        'The bot is not in this channel. Type /invite @Consolidation there, then press Save again.',
      'Digest channel': 'This channel is archived. Choose another one.',
    });
    expect(slack.topView(ADMIN.id)?.values).toMatchObject({ 'Alert channel': SECRET.id });
    slack.failNext('conversations.join', { kind: 'error', error: 'missing_scope' });
    await save(slack, { 'Alert channel': BOARD.name, 'Digest channel': '' });
    expect(slack.topView(ADMIN.id)?.errors).toHaveProperty('Alert channel');
    slack.closeModal(ADMIN.id);
    expect((await openSettings(slack)).values).toMatchObject({ 'Alert channel': '' });
  });

  it('can still be used where the bot was installed before it asked to look at channels', async () => {
    const { slack } = await office();
    slack.failNext('conversations.info', { kind: 'error', error: 'missing_scope' });
    await openSettings(slack);
    await save(slack, { 'Alert channel': 'general' });
    expect(slack.topView(ADMIN.id)).toBeUndefined();
  });

  it('says beside their fields what is wrong with numbers and people, and loses nothing typed', async () => {
    const { slack } = await office();
    await openSettings(slack);
    await save(slack, { 'Extra milestones': '10, many', 'Chapter’s language': 'Spanish' });
    const form = slack.topView(ADMIN.id);
    expect(form?.errors).toEqual({ 'Extra milestones': expect.stringContaining('“many” is not') });
    expect(form?.values).toMatchObject({
      ...{ 'Extra milestones': '10, many', 'Chapter’s language': 'Spanish' },
    });
    await save(slack, { 'Extra milestones': '', 'Who may edit': `${MEMBER.name}, ${GUEST.name}` });
    expect(slack.topView(ADMIN.id)?.errors).toEqual({
      'Who may edit': expect.stringContaining('not a full member'),
    });
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
    const { slack } = await office(19);
    await openSettings(slack);
    slack.failNext('conversations.info', { kind: 'http', status: 500 });
    await save(slack, { 'Alert channel': 'general', Target: '19' });
    const form = slack.topView(ADMIN.id);
    expect(form?.errors['Alert channel']).toContain('Something went wrong');
    expect(form?.values).toMatchObject({ 'Alert channel': GENERAL.id, Target: '19' });

    await save(slack);
    slack.failNext('conversations.info', { kind: 'http', status: 500 });
    await save(slack);
    expect(textOf(slack.topView(ADMIN.id))).toContain('Something went wrong');
    slack.closeModal(ADMIN.id);
    expect(slack.topView(ADMIN.id)?.values).toMatchObject({ Target: '19' });
  });
});

describe('a setting that moves the count', () => {
  it('shows its effect first; nothing is written before a second Save, and Back loses nothing', async () => {
    const { slack } = await office(19);
    await openSettings(slack);
    await save(slack, { Target: '15', 'Extra milestones': '10, 48' });
    const effect = slack.topView(ADMIN.id);
    expect(effect?.labels).toEqual([]);
    expect(textOf(effect)).toContain('The count stays at 19.');
    expect(textOf(effect)).toContain('The target will be 15, not 50.');
    expect(textOf(effect)).toContain('The target is reached');
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');

    slack.closeModal(ADMIN.id);
    expect(slack.topView(ADMIN.id)?.values).toMatchObject({
      ...{ Target: '15', 'Extra milestones': '10, 48' },
    });
    await save(slack);
    await save(slack);
    expect(slack.topView(ADMIN.id)).toBeUndefined();
    expect(await told(slack, 0, ADMIN.id)).toContain('- Target: 50 → 15');
    expect(await countOf(slack)).toBe('19 of 15 U.S.-owned companies');
    const posts = () => slack.messages(CONSOLIDATION.id).map(({ text }) => text);
    await slack.waitFor(() => posts().some((text) => text.includes('🎉 15')), 'the celebration');

    await openSettings(slack);
    await save(slack, { Target: '50' });
    expect(textOf(slack.topView(ADMIN.id))).toContain('falls below its target');
    await save(slack);
    const lost = await slack.waitFor(
      () => slack.messages(CONSOLIDATION.id).find(({ text }) => text.includes('⚠️')),
      'the loss',
    );
    expect(lost.thread_ts).toBeDefined();
    expect(lost.text).toContain('settings changed');
    expect(slack.refusals).toEqual([]);
  });

  it('whose effect is another by the second Save is shown anew', async () => {
    const { slack } = await office(19);
    await openSettings(slack);
    await save(slack, { Target: '20' });
    await slack.runCommand({ userId: MEMBER.id, channelId: GENERAL.id, text: 'add' });
    await slack.waitFor(() => slack.topView(MEMBER.id), 'the form');
    await save(slack, REQUIRED, MEMBER.id);
    await told(slack, 0);
    await save(slack);
    expect(textOf(slack.topView(ADMIN.id))).toContain('The roster was changed meanwhile');
    expect(textOf(slack.topView(ADMIN.id))).toContain('The target is reached');
    await save(slack);
    expect(await countOf(slack)).toBe('20 of 20 U.S.-owned companies');
  });

  it('is told in the history, in words', async () => {
    const { slack } = await office(19);
    await openSettings(slack);
    await save(slack, { Target: '15', 'Admins of the bot': MEMBER.name });
    await save(slack);
    await told(slack, 0, ADMIN.id);
    const { text } = await ask(slack, 'history');
    expect(text).toContain(`<@${ADMIN.id}> changed the settings`);
    expect(text).toContain('- Target: 50 → 15');
    expect(text).toContain(`- Admins of the bot: nobody beside the workspace’s → <@${MEMBER.id}>`);
  });
});

describe('two admins at once', () => {
  it('the second is shown what the first changed, and decides; nothing of either is lost', async () => {
    const { slack } = await office(19);
    await openSettings(slack);
    await openSettings(slack, 'settings', OTHER_ADMIN.id);
    await save(slack, { 'Chapter’s language': 'Spanish', 'Weekly digest': 'Every Monday' });
    await save(
      slack,
      { 'Weekly digest': 'Every Friday', 'Alert channel': 'general' },
      OTHER_ADMIN.id,
    );
    const form = slack.topView(OTHER_ADMIN.id);
    expect(textOf(form)).toContain('The settings were changed while you had them open');
    expect(textOf(form)).toContain('yours takes the place of the other’s:');
    const said = textOf(form).replaceAll('"},{"type":"text","text":"', '');
    expect(said).toContain('Weekly digest: Every Monday → Every Friday');
    expect(form?.values).toMatchObject({
      ...{ 'Chapter’s language': 'Spanish', 'Weekly digest': 'Every Friday' },
      ...{ 'Alert channel': GENERAL.id },
    });
    await save(slack, {}, OTHER_ADMIN.id);
    expect(slack.topView(OTHER_ADMIN.id)).toBeUndefined();
    expect(await told(slack, 0, OTHER_ADMIN.id)).toContain('Every Monday → Every Friday');
    expect(slack.refusals).toEqual([]);
  });

  it('the second is told so even where they have seen the effect already', async () => {
    const { slack } = await office(19);
    await openSettings(slack);
    await save(slack, { Target: '15' });
    await openSettings(slack, 'settings', OTHER_ADMIN.id);
    await save(slack, { 'Chapter’s language': 'Spanish' }, OTHER_ADMIN.id);
    await save(slack);
    expect(slack.topView(ADMIN.id)?.values).toMatchObject({
      ...{ Target: '15', 'Chapter’s language': 'Spanish' },
    });
    await save(slack);
    expect(textOf(slack.topView(ADMIN.id))).toContain('The target will be 15');
    await save(slack);
    expect(slack.topView(ADMIN.id)).toBeUndefined();
    expect(await countOf(slack)).toBe('19 of 15 U.S.-owned companies');
    expect(slack.refusals).toEqual([]);
  });
});

describe('who may edit', () => {
  const openAdd = async (slack: SlackStandIn, userId: string) => {
    await slack.runCommand({ userId, channelId: GENERAL.id, text: 'add' });
    return slack.waitFor(() => slack.topView(userId), 'the form');
  };

  it('narrowed to named people holds at once, for forms that are open too, and loses nothing typed', async () => {
    const { slack } = await office();
    await openAdd(slack, MEMBER.id);
    await openAdd(slack, SPANISH_MEMBER.id);
    await openSettings(slack);
    await save(slack, { 'Who may edit': SPANISH_MEMBER.name });
    await save(slack, REQUIRED, MEMBER.id);
    const form = slack.topView(MEMBER.id);
    expect(form?.errors['Company name']).toContain('name you in /amcham settings');
    expect(form?.values).toMatchObject({ 'Company name': REQUIRED['Company name'] });
    slack.closeModal(MEMBER.id);
    expect((await ask(slack, 'add')).text).toContain('people whom they have named');
    expect((await ask(slack, 'help')).text).not.toContain('/amcham add');
    expect((await ask(slack, 'status')).text).toContain('of 50');

    const theirs = {
      ...{ 'Nombre de la empresa': 'Minera Sol', Estado: 'Sonora' },
      'Capital estadounidense': 'Sí',
    };
    await save(slack, theirs, SPANISH_MEMBER.id);
    expect(slack.topView(SPANISH_MEMBER.id)).toBeUndefined();
    expect(await countOf(slack)).toBe('1 of 50 U.S.-owned companies');
  });

  it('whoever becomes a guest in Slack, or is an admin there no more, has lost it at once, with a form open too', async () => {
    const { slack } = await office();
    await openAdd(slack, MEMBER.id);
    await openSettings(slack);
    await slack.changePerson(MEMBER.id, { is_restricted: true });
    await slack.changePerson(ADMIN.id, { is_admin: false });
    await save(slack, REQUIRED, MEMBER.id);
    expect(slack.topView(MEMBER.id)?.errors['Company name']).toContain('Guests of this workspace');
    await save(slack, { 'Chapter’s language': 'Spanish' });
    expect(slack.topView(ADMIN.id)?.errors['Alert channel']).toContain('Only admins');
    expect((await ask(slack, 'status')).text).toContain('Guests of this workspace');
    await slack.changePerson(MEMBER.id, { is_restricted: false });
    await save(slack, {}, MEMBER.id);
    expect(slack.topView(MEMBER.id)).toBeUndefined();
    expect(await countOf(slack)).toBe('1 of 50 U.S.-owned companies');
  });

  it('a member who is named as an admin may set everything, until they are no more', async () => {
    const { slack } = await office();
    await openSettings(slack);
    await save(slack, { 'Admins of the bot': MEMBER.name });
    await openSettings(slack, 'settings', MEMBER.id);
    await openSettings(slack);
    await save(slack, { 'Admins of the bot': '' });
    await save(slack, { 'Chapter’s language': 'Spanish' }, MEMBER.id);
    expect(slack.topView(MEMBER.id)?.errors['Alert channel']).toContain('Only admins');
    expect((await ask(slack, 'settings')).text).toContain('Only admins');
  });
});
