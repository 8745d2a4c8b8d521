import { describe, expect, it } from 'vitest';
import {
  ADMIN,
  CONSOLIDATION,
  MEMBER,
  type Message,
  type SlackStandIn,
} from '#sandbox/slack-stand-in.ts';
import { chapter, openForm, REQUIRED } from './chapter.ts';

const alerts = (slack: SlackStandIn) =>
  slack.messages(CONSOLIDATION.id).map(({ text }) => text.split('\n')[0]);

/** A bot whose alert of the 20th broke off, and which may not read the channel: an admin is asked. */
async function inDoubt(fault: 'cut_before' | 'cut_after'): Promise<[SlackStandIn, Message]> {
  const { slack } = await chapter();
  await slack.waitFor(() => alerts(slack).length === 1, 'the alert of the import');
  slack.failNext('chat.postMessage', { kind: fault }, 2);
  slack.failNext('conversations.history', { kind: 'error', error: 'missing_scope' }, 99);
  await openForm(slack);
  await slack.fillAndSubmit({ userId: MEMBER.id, fields: REQUIRED });
  const question = await slack.waitFor(
    () => slack.directMessages(ADMIN.id)[0],
    'the question',
    15_000,
  );
  return [slack, question];
}

const press = (slack: SlackStandIn, on: Message, actionId: string, userId = ADMIN.id) =>
  slack.press({ userId, actionId, on });

describe('an alert of which nobody can tell whether it was posted', () => {
  it('is posted when an admin says that it is not there', async () => {
    const [slack, question] = await inDoubt('cut_before');
    expect(question.text).toContain('“🎯 20 U.S.-owned companies”');
    await press(slack, question, 'alert.not-posted');
    await slack.waitFor(() => alerts(slack).length === 2, 'the alert', 10_000);
    const answered = await slack.waitFor(
      () => slack.directMessages(ADMIN.id).find(({ text }) => text.includes('Thank you')),
      'the thanks',
    );
    expect(answered.ts).toBe(question.ts);
    expect(alerts(slack)[1]).toBe('🎯 20 U.S.-owned companies');
    expect(slack.refusals).toEqual([]);
  });

  it('stays as it is when an admin says that it is there', async () => {
    const [slack, question] = await inDoubt('cut_after');
    await press(slack, question, 'alert.posted');
    await slack.waitFor(
      () => slack.directMessages(ADMIN.id).some(({ text }) => text.includes('marked as posted')),
      'the thanks',
    );
    await openForm(slack);
    const fields = { ...REQUIRED, 'Company name': 'One More Inc.' };
    await slack.fillAndSubmit({ userId: MEMBER.id, fields });
    await slack.waitFor(
      () => slack.directMessages(MEMBER.id).some(({ text }) => text.includes('21 of 50')),
      'the word to the person',
    );
    expect(alerts(slack)).toHaveLength(2);
  });
});
