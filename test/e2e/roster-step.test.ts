import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Execution } from '#sandbox/executions.ts';
import {
  GUEST,
  MEMBER,
  type SlackStandIn,
  SPANISH_MEMBER,
  STRANGER,
} from '#sandbox/slack-stand-in.ts';
import { afterTest } from '../after-test.ts';
import { chapter, countOf, told } from './chapter.ts';

const userId = MEMBER.id;
const callbackId = 'add_company_to_roster';
const COMPANY = { name: 'Invented Works Inc.', state: 'Sonora', us_owned: 'Yes' } as const;

/** A workflow of this one step, once the bot has ended it. */
async function run(
  slack: SlackStandIn,
  inputs: Readonly<Record<string, string>> = COMPANY,
  person = userId,
): Promise<Execution> {
  const { executionId } = await slack.runStep({ userId: person, callbackId, inputs });
  return over(slack, executionId);
}

const over = (slack: SlackStandIn, id: string): Promise<Execution> =>
  slack.waitFor(() => {
    const execution = slack.execution(id);
    return execution?.state === 'running' ? undefined : execution;
  }, 'the end of the step');

describe('the workflow step adds a company', () => {
  it('hands on its id, its name and the new count, and tells whoever started it, who may undo it', async () => {
    const { slack } = await chapter();
    const { state, outputs } = await run(slack, {
      ...COMPANY,
      city: 'Guaymas',
      sector: 'Minería',
      website: 'works.example',
      contact_email: 'eva@works.example',
    });
    expect(state).toBe('completed');
    expect(outputs).toEqual({
      company_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      company_name: 'Invented Works Inc.',
      counted: 20,
    });
    expect(await told(slack, 0)).toContain('from 19 to 20 of 50');
    const [word] = slack.directMessages(userId);
    if (word === undefined) throw new Error('no word');
    await slack.press({ userId, actionId: 'change.undo', on: word });
    await slack.waitFor(() => slack.messages(word.channel)[0]?.text.includes('19'), 'the undo');
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
    expect(slack.refusals).toEqual([]);
  });

  it('once, however often Slack tells of it, and says the same each time', async () => {
    const { slack } = await chapter();
    const { executionId, answer } = await slack.runStep({ userId, callbackId, inputs: COMPANY });
    expect(answer.status).toBe(200);
    const first = await over(slack, executionId);
    const again = await slack.repeatStep(executionId, 1);
    expect(again.status).toBe(200);
    expect((await over(slack, executionId)).outputs).toEqual(first.outputs);
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
    expect(slack.directMessages(userId)).toHaveLength(1);
    expect(slack.refusals).toEqual([]);
  });

  it('and is completed when Slack asks again, where it could not be told the first time', async () => {
    const { slack } = await chapter();
    slack.failNext('functions.completeSuccess', { kind: 'cut_before' });
    const { executionId, answer } = await slack.runStep({ userId, callbackId, inputs: COMPANY });
    expect(answer.status).not.toBe(200);
    expect(slack.execution(executionId)?.state).toBe('running');
    await slack.repeatStep(executionId, 1);
    const { state, outputs } = await over(slack, executionId);
    expect([state, outputs.counted]).toEqual(['completed', 20]);
    expect(await told(slack, 0)).toContain('from 19 to 20 of 50');
    expect(slack.directMessages(userId)).toHaveLength(1);
  });

  it('with a name that pings nobody in the messages of the workflow', async () => {
    const { slack } = await chapter();
    const { outputs } = await run(slack, { ...COMPANY, name: '<!channel> & Sons' });
    expect(outputs.company_name).toBe('&lt;!channel&gt; & Sons');
  });
});

describe('the workflow step says why not, and adds nothing', () => {
  it('with the sentences of the form, for each field that is wrong', async () => {
    const { slack } = await chapter();
    const { state, error } = await run(slack, {
      name: 'Sol',
      state: 'Texas',
      us_owned: 'Yes',
      website: 'not a site',
    });
    expect(state).toBe('failed');
    expect(error).toContain('State: “Texas” is none of Baja California');
    expect(error).toContain('Website: Write a web address, such as example.com.');
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
  });

  it('in the language of whoever started it', async () => {
    const { slack } = await chapter({ empty: true });
    const { error } = await run(slack, { ...COMPANY, state: 'Texas' }, SPANISH_MEMBER.id);
    expect(error).toContain('Estado: ');
    expect(error).toContain('Baja California Sur');
  });

  it('naming the record that may be the same company', async () => {
    const { slack } = await chapter();
    const { error } = await run(slack, { ...COMPANY, name: 'DESERT PEAK ENERGY, S.A. de C.V.' });
    expect(error).toBe(
      'DESERT PEAK ENERGY, S.A. de C.V. may be in the roster already: Desert Peak Energy LLC, Nogales, Sonora (Member). Nothing was added. If it is another company, add it with /amcham add.',
    );
  });

  it.each([
    ['a guest', GUEST.id, 'Guests of this workspace cannot'],
    ['somebody of another organisation', STRANGER.id, 'Only the chapter’s own team'],
  ])('to %s, who may not edit', async (_, person, words) => {
    const { slack } = await chapter();
    const { state, error } = await run(slack, COMPANY, person);
    expect([state, error]).toEqual(['failed', expect.stringContaining(words)]);
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
  });

  it('under a number for the log when the bot fails', async () => {
    const { slack, database, bot } = await chapter();
    const store = new SqliteDatabase(database);
    afterTest(() => store.close());
    store.exec('alter table history rename to history_away');
    const { executionId, answer } = await slack.runStep({ userId, callbackId, inputs: COMPANY });
    const { state, error } = await over(slack, executionId);
    expect([state, answer.status]).toEqual(['failed', 200]);
    const reference = error.split('this number: ')[1] ?? '';
    await slack.waitFor(
      () => bot.failures.some((line) => line.includes(`"reference":"${reference}"`)),
      'the log',
    );
    store.exec('alter table history_away rename to history');
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
  });

  it.each([
    ['is 100 kB long', 'x'.repeat(100_000), 'At most 120 characters; this has 100,000.'],
    ['has two lines', 'Sol\nLuna', 'Write it on one line.'],
    ['cannot be seen', '\u200b\u202e', 'This is needed.'],
  ])('where the name %s', async (_, name, words) => {
    const { slack } = await chapter({ empty: true });
    const { error } = await run(slack, { ...COMPANY, name });
    expect(error).toBe(`Company name: ${words}`);
  });
});
