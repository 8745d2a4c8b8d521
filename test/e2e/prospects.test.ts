import { expect, it } from 'vitest';
import {
  GUEST,
  MEMBER,
  type Message,
  type SlackStandIn,
  SPANISH_MEMBER,
} from '#sandbox/slack-stand-in.ts';
import { AsSlack } from './as-slack.ts';
import { startInnerBot } from './bot-in-process.ts';
import { ask, chapter, countOf, openForm, REQUIRED, told } from './chapter.ts';

const userId = MEMBER.id;

/** Adds a prospect, and gives the word about it. */
async function addProspect(slack: SlackStandIn, fields = {}): Promise<Message> {
  await openForm(slack);
  await slack.fillAndSubmit({ userId, fields: { ...REQUIRED, Status: 'Prospect', ...fields } });
  return slack.waitFor(() => slack.directMessages(userId)[0], 'the word about it');
}

it('a prospect stands beside the count, and one button makes it a member, with its undo', async () => {
  const { slack } = await chapter();
  expect((await ask(slack, 'status')).text).not.toContain('prospect');
  const word = await addProspect(slack);
  expect((await ask(slack, 'status')).text).toContain(
    '19 members + 1 prospect: 20 of 50 U.S.-owned companies, if the prospect joins.',
  );
  expect((await ask(slack, 'estado Sonora', SPANISH_MEMBER.id)).text).toContain('+ 1 prospecto:');
  await slack.press({ userId, actionId: 'company.promote', on: word });
  const today = new Date().toLocaleDateString('en-US', {
    timeZone: 'America/Hermosillo',
    dateStyle: 'long',
  });
  expect(await told(slack, 1)).toBe(
    `Invented Works Inc. is a member now.\n- Status: Prospect → Member\n- Joined on: blank → ${today}\nThe count went from 19 to 20 of 50.`,
  );
  expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
  await slack.waitFor(
    () => slack.messages('C0CONSOLIDATION').some(({ text }) => text.includes('🎯 20 U.S.-owned')),
    'the alert',
  );
  expect((await ask(slack, 'history')).text).toContain('made Invented Works Inc. a member');

  const after = slack.directMessages(userId)[1];
  if (after === undefined) throw new Error('Nothing was told.');
  await slack.press({ userId, actionId: 'change.undo', on: after });
  await slack.waitFor(
    () => slack.directMessages(userId)[1]?.text.startsWith('Undone: '),
    'the undo',
  );
  expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
  expect(slack.refusals).toEqual([]);
});

it('pressed again, also as Slack resends it to a bot started anew, it is one change and told once', async () => {
  const { slack, bot, database } = await chapter({ empty: true });
  const word = await addProspect(slack);
  await slack.press({ userId, actionId: 'company.promote', on: word });
  await told(slack, 1);
  await bot.stop();
  await startInnerBot(slack, `sqlite:${database}`);
  await slack.resendLast();
  await slack.press({ userId, actionId: 'company.promote', on: word });
  const refusal = await slack.waitFor(() => slack.ephemerals(userId)[0], 'the refusal');
  expect(refusal.text).toBe('Invented Works Inc. is a member already. Nothing was changed.');
  expect(slack.directMessages(userId)).toHaveLength(2);
  expect(await countOf(slack)).toBe('1 of 50 U.S.-owned companies');
}, 40_000);

it('of no record, or by a guest, it is a sentence', async () => {
  const { slack } = await chapter({ empty: true });
  await new AsSlack(slack, SPANISH_MEMBER.id).press('company.promote', 'nobody');
  expect(await told(slack, 0, SPANISH_MEMBER.id)).toContain('ya no está en el padrón');
  await new AsSlack(slack, GUEST.id).press('company.promote', 'any');
  expect(await told(slack, 0, GUEST.id)).toContain('Guests of this workspace cannot');
});
