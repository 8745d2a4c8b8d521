import { describe, expect, it } from 'vitest';
import { ADMIN, GENERAL, MEMBER, SPANISH_MEMBER } from '#sandbox/slack-stand-in.ts';
import { startInnerBot } from './bot-in-process.ts';
import { ask, chapter, office, openForm } from './chapter.ts';

const blockOf = (blocks: readonly Record<string, unknown>[], type: string) =>
  blocks.find((block) => block.type === type);

describe('/amcham status', () => {
  it('tells the person alone how far the chapter is, by state, with a chart and the target', async () => {
    const { slack } = await chapter();
    const { blocks } = await ask(slack, 'status');
    const shown = JSON.stringify(blocks);
    expect(shown).toContain('▰▰▰▰▰▰▰▱▱▱▱▱▱▱▱▱▱▱▱▱\\n38% of the way · 31 to go');
    expect(shown).toContain('No date can be told yet: fewer than five U.S.-owned companies');
    expect(shown).toContain('*Members in all*\\n52');
    expect(shown).toContain('*Next milestone*\\n20 (1 to go)');
    expect(shown).toContain('Ingeniería Laguna Seca S.A. de C.V. (Baja California, Oct 4, 2024)');
    expect(shown).toContain('the chapter’s rule, version 1');
    expect(blockOf(blocks, 'table')).toMatchObject({
      rows: [
        ['State', 'U.S.-owned', 'Members'],
        ['Baja California', '6', '14'],
        ['Baja California Sur', '0', '3'],
        ['Chihuahua', '3', '8'],
        ['Sinaloa', '1', '5'],
        ['Sonora', '9', '22'],
        ['Total', '19', '52'],
      ].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
    });
    const chart = JSON.stringify(blockOf(blocks, 'data_visualization'));
    expect(chart).toContain('{"label":"Nov ’24","value":19}');
    expect(chart).toContain('"name":"Target"');
    expect(slack.messages(GENERAL.id)).toEqual([]);
    expect(slack.refusals).toEqual([]);
  });

  it('tells of one state, however its name is written', async () => {
    const { slack } = await chapter();
    for (const written of ['sonora', 'SON.', 'Son'])
      expect((await ask(slack, `status ${written}`)).text).toContain(
        'Sonora: 9 U.S.-owned companies. Members in the state: 22.\n',
      );
    expect((await ask(slack, 'estado B.C.S.', SPANISH_MEMBER.id)).text).toContain(
      'Baja California Sur: 0 empresas de capital estadounidense. Socias en el estado: 3.\n',
    );
  });

  it('names the five states to whoever asks for another', async () => {
    const { slack } = await chapter();
    expect((await ask(slack, 'status Jalisco')).text).toBe(
      '“Jalisco” is neither a date, such as 2024-10-31, nor one of the chapter’s states. They are Baja California, Baja California Sur, Chihuahua, Sinaloa, and Sonora.',
    );
  });

  it('says what to do first when there are no companies yet', async () => {
    const { slack } = await chapter({ empty: true });
    const { text, blocks } = await ask(slack, 'status');
    expect(text).toContain('0 of 50 U.S.-owned companies, 50 to go. Members in all: 0.\n');
    expect(JSON.stringify(blocks)).toContain('No companies yet.');
    expect(slack.refusals).toEqual([]);
  });

  it('is shown without its chart where Slack does not know charts yet', async () => {
    const { slack } = await chapter();
    slack.refuseBlockTypes(['data_visualization']);
    const { text, blocks } = await ask(slack, 'status');
    expect(text).toContain('19 of 50');
    expect(blockOf(blocks, 'table')).toBeDefined();
    expect(blockOf(blocks, 'data_visualization')).toBeUndefined();
  });

  it('is shared with the channel in the chapter’s language by its button, as it stands then', async () => {
    const { slack } = await chapter();
    const mine = await ask(slack, 'status', SPANISH_MEMBER.id);
    await slack.press({ userId: SPANISH_MEMBER.id, actionId: 'status.share', on: mine });
    const shared = await slack.waitFor(() => slack.messages(GENERAL.id)[0], 'the shared status');
    expect(shared.text).toContain('19 of 50 U.S.-owned companies');
    expect(JSON.stringify(shared.blocks)).toContain(`Shared by <@${SPANISH_MEMBER.id}>`);
    expect(slack.refusals).toEqual([]);
  });

  it('opens the form by its button', async () => {
    const { slack } = await chapter();
    const mine = await ask(slack, 'status');
    await slack.press({ userId: MEMBER.id, actionId: 'company.add', on: mine });
    const form = await slack.waitFor(() => slack.topView(MEMBER.id), 'the form');
    expect(form.labels[0]).toBe('Company name');
  });
});

it('the chart goes on to the new month at midnight in the chapter’s time zone, and back with a clock set back', async () => {
  const { slack, database } = await office({});
  const clock = { now: '2026-12-01T06:59:59.999Z' };
  await startInnerBot(slack, `sqlite:${database}`, clock);
  const lastMonth = async () => {
    const chart = JSON.stringify(
      blockOf((await ask(slack, 'status')).blocks, 'data_visualization'),
    );
    return chart.match(/"label":"[^"]+"/g)?.at(-1);
  };
  expect(await lastMonth()).toBe('"label":"Nov ’26"');
  clock.now = '2026-12-01T07:00:00.000Z';
  expect(await lastMonth()).toBe('"label":"Dec ’26"');
  clock.now = '2026-11-30T23:00:00.000Z';
  expect(await lastMonth()).toBe('"label":"Nov ’26"');
});

describe('the Home tab', () => {
  it('shows the count to each person in their language, and opens the form', async () => {
    const { slack } = await chapter();
    await slack.openHome(ADMIN.id);
    const home = await slack.waitFor(() => slack.home(ADMIN.id), 'the Home tab');
    expect(JSON.stringify(home.blocks)).toContain('19 of 50 U.S.-owned companies');
    await slack.openHome(SPANISH_MEMBER.id);
    const spanish = await slack.waitFor(() => slack.home(SPANISH_MEMBER.id), 'the Home tab');
    expect(JSON.stringify(spanish.blocks)).toContain('19 de 50 empresas de capital estadounidense');
    await slack.press({ userId: ADMIN.id, actionId: 'company.add', on: home });
    await slack.waitFor(() => slack.topView(ADMIN.id), 'the form');
    expect(slack.refusals).toEqual([]);
  });
});

describe('/amcham', () => {
  it('alone is help', async () => {
    const { slack } = await chapter();
    const { text } = await ask(slack, '');
    expect(text).toContain('/amcham status [state | date]: how far the chapter is');
    expect(text).toContain('/amcham add [name]');
  });

  it('suggests the command that was meant', async () => {
    const { slack } = await chapter();
    expect((await ask(slack, 'stauts')).text).toContain(
      'There is no “stauts” command.\nDid you mean /amcham status?',
    );
    expect((await ask(slack, '<!channel> & co')).text).toContain(
      'There is no “&lt;!channel&gt;” command.',
    );
  });

  it('opens no form when Slack’s three seconds have passed, and says so', async () => {
    const { slack } = await chapter();
    slack.expireTriggers();
    expect((await ask(slack, 'add')).text).toBe(
      'Slack took too long to open the form. Please try again.',
    );
    expect(slack.topView(MEMBER.id)).toBeUndefined();
  });

  it('keeps a company’s markup from meaning anything', async () => {
    const { slack } = await chapter({ empty: true });
    await openForm(slack, 'add <!channel> *Works* & Sons');
    await slack.fillAndSubmit({
      userId: MEMBER.id,
      fields: { State: 'Sonora', 'U.S.-owned': 'Yes' },
    });
    const { blocks } = await ask(slack, 'status');
    expect(JSON.stringify(blocks)).toContain('<!channel> *Works* & Sons (Sonora');
    expect(slack.refusals).toEqual([]);
  });
});
