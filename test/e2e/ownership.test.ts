import { describe, expect, it } from 'vitest';
import {
  GENERAL,
  GUEST,
  MEMBER,
  type SlackStandIn,
  SPANISH_MEMBER,
  STRANGER,
  type View,
} from '#sandbox/slack-stand-in.ts';
import { AsSlack } from './as-slack.ts';
import { ask, chapter, countOf, told } from './chapter.ts';

const userId = MEMBER.id;
const other = SPANISH_MEMBER.id;
const FORM = 'company.ownership.1';
const CONFIRMED = {
  'U.S.-owned': 'Yes',
  'Is it confirmed?': 'Yes: I have seen what proves it',
  'Basis of U.S. ownership': 'Controlled by a U.S. parent',
} as const;

/** The form about a company's ownership, once the bot has read the record. */
async function openForm(slack: SlackStandIn, text: string, who = userId): Promise<View> {
  await slack.runCommand({ userId: who, channelId: GENERAL.id, text });
  return slack.waitFor(
    () => slack.topView(who)?.callback_id === FORM && slack.topView(who),
    'the form',
  );
}
const upload = (slack: SlackStandIn, name = 'Shareholders.pdf') =>
  slack.upload({ name, bytes: Buffer.from('%PDF-1.7'), userId });

describe('confirming a company’s ownership', () => {
  it('keeps the proof, its file in Slack, who confirmed it, and tells the count', async () => {
    const { slack } = await chapter();
    expect((await ask(slack, 'status')).text).toContain('None of the 19 is confirmed yet.');
    const form = await openForm(slack, 'confirm desert peak energy');
    expect(JSON.stringify(form.blocks)).toContain('Not confirmed by anybody yet.');
    const file = upload(slack);
    await slack.fillAndSubmit({
      userId,
      fields: {
        ...CONFIRMED,
        'Ultimate parent': 'Example Holdings',
        'Evidence file': file,
        'Look again on': '2199-01-31',
      },
    });
    expect(slack.topView(userId)).toBeUndefined();
    const word = await told(slack, 0);
    expect(word).toContain('The U.S. ownership of Desert Peak Energy LLC is confirmed.');
    expect(word).toContain('- Basis of U.S. ownership: blank → Controlled by a U.S. parent');
    expect(word).toContain(`- Evidence file: blank → a file in Slack (${file})`);
    expect(word).toContain('- Look again on: blank → January 31, 2199');
    expect(word).toContain('The count is 19 of 50.');
    expect((await ask(slack, 'status')).text).toContain('1 of the 19 is confirmed.');

    const again = await openForm(slack, 'confirmar Desert Peak Energy', other);
    const shown = JSON.stringify(again.blocks);
    expect(shown).toContain(`"user_id":"${userId}"`);
    expect(shown).toContain('Shareholders.pdf');
    expect(again.values).toMatchObject({
      'Capital estadounidense': 'Sí',
      'Matriz última': 'Example Holdings',
    });
    expect(slack.refusals).toEqual([]);
  });

  it('asks for a basis and some evidence, beside their fields, and keeps what was typed', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'confirm Desert Peak Energy');
    const { 'Basis of U.S. ownership': _, ...rest } = CONFIRMED;
    await slack.fillAndSubmit({
      userId,
      fields: { ...rest, 'Ultimate parent': 'Example', 'Evidence of U.S. ownership': '' },
    });
    expect(slack.topView(userId)).toMatchObject({
      errors: {
        'Basis of U.S. ownership': expect.stringContaining('on what ground'),
        'Evidence of U.S. ownership': expect.stringContaining('a link, a note or a file'),
      },
      values: { 'Ultimate parent': 'Example' },
    });
    await slack.fillAndSubmit({
      userId,
      fields: { 'U.S.-owned': 'No', 'Look again on': '2000-01-01' },
    });
    expect(slack.topView(userId)?.errors).toMatchObject({
      'Is it confirmed?': expect.stringContaining('Only a company whose U.S.-owned answer is Yes'),
      'Look again on': expect.stringContaining('Choose a day after today'),
    });
  });

  it('can be undone, and taken back', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'confirm Desert Peak Energy');
    const fields = { ...CONFIRMED, 'Evidence of U.S. ownership': 'Form 10-K' };
    await slack.fillAndSubmit({ userId, fields });
    await told(slack, 0);
    const [word] = slack.directMessages(userId);
    if (word === undefined) throw new Error('Nothing was told.');
    await slack.press({ userId, actionId: 'change.undo', on: word });
    await slack.waitFor(
      () => slack.directMessages(userId)[0]?.text.startsWith('Undone'),
      'the undo',
    );
    expect((await ask(slack, 'status')).text).toContain('None of the 19 is confirmed yet.');

    await openForm(slack, 'confirm Desert Peak Energy');
    await slack.fillAndSubmit({ userId, fields });
    await openForm(slack, 'confirm Desert Peak Energy');
    await slack.fillAndSubmit({ userId, fields: { 'Is it confirmed?': 'Not yet, or no longer' } });
    expect(await told(slack, 2)).toContain('is no longer confirmed.');
    const { text } = await ask(slack, 'history Desert Peak Energy');
    expect(text).toContain('recorded the ownership of Desert Peak Energy LLC');
  });

  it('shows the second of two people what the first did, and keeps what they brought', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'confirm Desert Peak Energy');
    await openForm(slack, 'confirmar Desert Peak Energy', other);
    await slack.fillAndSubmit({
      userId: other,
      fields: { '¿Está confirmado?': 'Todavía no, o ya no', 'Matriz última': 'Otra Matriz' },
    });
    await told(slack, 0, other);
    const fields = { ...CONFIRMED, 'Ultimate parent': 'Mine', 'Evidence file': upload(slack) };
    await slack.fillAndSubmit({ userId, fields });
    const anew = await slack.waitFor(() => slack.topView(userId), 'the form anew');
    const shown = JSON.stringify(anew.blocks);
    expect(shown).toContain('The record was changed while you had it open.');
    expect(shown).toContain('Ultimate parent: blank → Otra Matriz');
    expect(shown).toContain('Ultimate parent: you wrote Mine.');
    expect(shown).toContain('Kept as evidence: Shareholders.pdf');
    expect(anew.values).toMatchObject({ 'Ultimate parent': 'Mine' });
    await slack.fillAndSubmit({ userId, fields: {} });
    expect(slack.topView(userId)).toBeUndefined();
    const word = await told(slack, 0);
    expect(word).toContain('- Ultimate parent: Otra Matriz → Mine');
    expect(word).toContain('- Evidence file: blank → a file in Slack');
    expect(slack.refusals).toEqual([]);
  });
});

describe('a file that is no evidence', () => {
  it('since Slack no longer has it is told beside its field', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'confirm Desert Peak Energy');
    const file = upload(slack);
    await slack.fillAndSubmit({ userId, fields: { 'Evidence file': file } });
    slack.deleteFile(file);
    await slack.fillAndSubmit({ userId, fields: CONFIRMED });
    expect(slack.topView(userId)?.errors).toMatchObject({
      'Evidence file': 'Slack no longer has this file. Upload it again.',
    });
    expect((await ask(slack, 'status')).text).toContain('None of the 19 is confirmed yet.');
  });

  it.each([
    ['access_denied', 'This file belongs to another workspace. Upload it here.'],
    ['missing_scope', 'The bot has not been given leave to look at files yet'],
  ])('since Slack answers %s is told beside its field, in words', async (error, sentence) => {
    const { slack, bot } = await chapter();
    await openForm(slack, 'confirm Desert Peak Energy');
    const file = upload(slack);
    slack.failNext('files.info', { kind: 'error', error });
    await slack.fillAndSubmit({ userId, fields: { ...CONFIRMED, 'Evidence file': file } });
    expect(slack.topView(userId)?.errors).toMatchObject({
      'Evidence file': expect.stringContaining(sentence),
    });
    expect(bot.failures).toEqual([]);
  });

  it('since it is of another workspace is told beside its field', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'confirm Desert Peak Energy');
    const bytes = Buffer.from('%PDF-1.7');
    const file = slack.upload({ name: 'Theirs.pdf', bytes, userId: STRANGER.id });
    await slack.fillAndSubmit({ userId, fields: { ...CONFIRMED, 'Evidence file': file } });
    expect(slack.topView(userId)?.errors).toMatchObject({
      'Evidence file': 'This file belongs to another workspace. Upload it here.',
    });
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
  });
});

describe.each([
  ['a guest', GUEST.id],
  ['somebody of another organisation', STRANGER.id],
])('%s', (_who, who) => {
  const SENTENCE = /Guests of this workspace cannot|Only the chapter’s own team can/;

  it('confirms nothing: not by the command, nor the button, nor the form', async () => {
    const { slack } = await chapter();
    expect((await ask(slack, 'confirm Desert Peak Energy', who)).text).toMatch(SENTENCE);
    const visitor = new AsSlack(slack, who);
    await visitor.press('company.confirm', '1');
    expect(await told(slack, 0, who)).toMatch(SENTENCE);
    const memory = { id: 'x', version: 1, prints: {}, brought: null };
    const answer = await visitor.submit(FORM, memory, { 'usOwned.1': { value: { value: 'x' } } });
    expect(answer).toMatchObject({
      response_action: 'errors',
      errors: { 'usOwned.1': expect.stringMatching(SENTENCE) },
    });
    expect(slack.topView(who)).toBeUndefined();
  });
});
