import { describe, expect, it } from 'vitest';
import {
  BOARD,
  GENERAL,
  GUEST,
  MEMBER,
  type SlackStandIn,
  SPANISH_MEMBER,
  STRANGER,
  type View,
} from '#sandbox/slack-stand-in.ts';
import { ask, chapter, countOf, REQUIRED, told } from './chapter.ts';

const userId = MEMBER.id;
const ANYWHERE = 'add_company';
const FROM_MESSAGE = 'add_company_from_message';

const SIGNATURE = [
  'Eva Ruiz asks how to join:',
  'Sierra Foods de México, S.A. de C.V.',
  '<mailto:eva@sierrafoods.example|eva@sierrafoods.example>',
  '<http://sierrafoods.example|sierrafoods.example>, Tel: 662 212 3456',
].join('\n');

/** The form that opens from a message which somebody else wrote. */
async function formFrom(
  slack: SlackStandIn,
  said: { text: string; blocks?: readonly Record<string, unknown>[] },
  person = userId,
): Promise<View> {
  const on = slack.say({ userId: SPANISH_MEMBER.id, channelId: GENERAL.id, ...said });
  await slack.takeMessageShortcut({ userId: person, callbackId: FROM_MESSAGE, on });
  return slack.waitFor(() => slack.topView(person), 'the form');
}

describe('the shortcut to add a company from anywhere', () => {
  it('opens the empty form, and what is saved is in the roster', async () => {
    const { slack } = await chapter();
    await slack.takeShortcut({ userId, callbackId: ANYWHERE });
    const form = await slack.waitFor(() => slack.topView(userId), 'the form');
    expect(form.values).toMatchObject({ 'Company name': '', Status: 'Member' });
    await slack.fillAndSubmit({ userId, fields: REQUIRED });
    expect(await told(slack, 0)).toContain('from 19 to 20 of 50');
    expect(slack.refusals).toEqual([]);
  });

  it('opens in the person’s own language', async () => {
    const { slack } = await chapter({ empty: true });
    await slack.takeShortcut({ userId: SPANISH_MEMBER.id, callbackId: ANYWHERE });
    const form = await slack.waitFor(() => slack.topView(SPANISH_MEMBER.id), 'the form');
    expect(form.labels).toContain('Capital estadounidense');
  });

  it.each([
    ['a guest', GUEST, 'Guests of this workspace cannot'],
    ['somebody of another organisation', STRANGER, 'Only the chapter’s own team'],
  ])('is refused to %s, in a direct message', async (_, { id }, words) => {
    const { slack } = await chapter({ empty: true });
    await slack.takeShortcut({ userId: id, callbackId: ANYWHERE });
    expect(await told(slack, 0, id)).toContain(words);
    expect(slack.topView(id)).toBeUndefined();
  });

  it('says so in a direct message when Slack was too slow to let the form open', async () => {
    const { slack } = await chapter({ empty: true });
    await ask(slack, 'help');
    slack.expireTriggers();
    await slack.takeShortcut({ userId, callbackId: ANYWHERE });
    expect(await told(slack, 0)).toBe('Slack took too long to open the form. Please try again.');
  });

  it('says so in a direct message when the bot fails', async () => {
    const { slack } = await chapter({ empty: true });
    slack.failNext('users.info', { kind: 'http', status: 503 });
    await slack.takeShortcut({ userId, callbackId: ANYWHERE });
    expect(await told(slack, 0)).toContain('Something went wrong on the bot’s side');
  });
});

describe('the shortcut to add a company from a message', () => {
  it('opens the form filled in with what the message says, for the person to complete', async () => {
    const { slack } = await chapter();
    const form = await formFrom(slack, { text: SIGNATURE });
    expect(form.values).toMatchObject({
      'Company name': 'Sierra Foods de México, S.A. de C.V.',
      Website: 'sierrafoods.example',
      'Contact e-mail': 'eva@sierrafoods.example',
      State: '',
      'U.S.-owned': '',
    });
    await slack.fillAndSubmit({ userId, fields: { State: 'Sonora', 'U.S.-owned': 'Yes' } });
    expect(slack.topView(userId)).toBeUndefined();
    expect(await told(slack, 0)).toContain('Sierra Foods de México, S.A. de C.V. (Sonora)');
    expect(slack.refusals).toEqual([]);
  });

  it('reads the blocks in which an app has posted a form’s answers', async () => {
    const { slack } = await chapter({ empty: true });
    const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
    const bold = (text: string) => ({ type: 'text', text, style: { bold: true } });
    const form = await formFrom(slack, {
      text: 'A form was answered',
      blocks: [
        {
          type: 'section',
          fields: [mrkdwn('*Company:*\nRio &amp; Sons'), mrkdwn('*State:*\nSin.')],
        },
        {
          type: 'actions',
          elements: [{ type: 'button', text: { type: 'plain_text', text: 'Inc.' } }],
        },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                bold('E-mail: '),
                { type: 'link', url: 'mailto:hola@rio.example', text: 'hola@rio.example' },
                { type: 'text', text: '\n<!channel> www.rio.example' },
              ],
            },
          ],
        },
      ],
    });
    expect(form.values).toMatchObject({
      'Company name': 'Rio & Sons',
      State: 'Sinaloa',
      'Contact e-mail': 'hola@rio.example',
      Website: 'www.rio.example',
    });
    expect(slack.refusals).toEqual([]);
  });

  it.each([
    ['says nothing of a company', 'Who has the list? :eyes:'],
    ['is nothing but a ping', '<!channel> <@U0ADMIN>'],
    ['is 40,000 characters long', 'word '.repeat(8000)],
    ['is turned around and unseen', '\u202e\u200b\u2066'],
  ])('opens the empty form where the message %s', async (_, text) => {
    const { slack } = await chapter({ empty: true });
    const { values } = await formFrom(slack, { text });
    const { Status, 'Joined on': joined, 'Headquarters country': country, ...rest } = values;
    expect([Status, country, joined]).toEqual(['Member', 'Mexico', expect.any(String)]);
    expect(Object.values(rest).filter(Boolean)).toEqual([]);
  });

  it('serves in a channel where the bot is not', async () => {
    const { slack } = await chapter({ empty: true });
    const on = slack.say({ userId, channelId: BOARD.id, text: 'Company: Sol' });
    await slack.takeMessageShortcut({ userId, callbackId: FROM_MESSAGE, on });
    const form = await slack.waitFor(() => slack.topView(userId), 'the form');
    expect(form.values['Company name']).toBe('Sol');
  });

  it('is refused to a guest, who alone is told', async () => {
    const { slack } = await chapter({ empty: true });
    const on = slack.say({ userId, channelId: GENERAL.id, text: SIGNATURE });
    await slack.takeMessageShortcut({ userId: GUEST.id, callbackId: FROM_MESSAGE, on });
    const word = await slack.waitFor(() => slack.ephemerals(GUEST.id)[0], 'the word');
    expect(word.text).toContain('Guests of this workspace cannot');
    expect(slack.topView(GUEST.id)).toBeUndefined();
  });

  it('opens a form of its own each time, of which each is saved', async () => {
    const { slack } = await chapter();
    for (const name of ['Sol', 'Luna']) {
      await formFrom(slack, { text: `Company: ${name}` });
      await slack.fillAndSubmit({ userId, fields: { State: 'Sonora', 'U.S.-owned': 'Yes' } });
    }
    expect(await countOf(slack)).toBe('21 of 50 U.S.-owned companies');
  });
});
