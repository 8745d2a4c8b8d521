import { describe, expect, it } from 'vitest';
import {
  GENERAL,
  GUEST,
  MEMBER,
  type Message,
  type SlackStandIn,
  SPANISH_MEMBER,
  STRANGER,
  type View,
} from '#sandbox/slack-stand-in.ts';
import { AsSlack } from './as-slack.ts';
import { startInnerBot } from './bot-in-process.ts';
import { ask, chapter, countOf, openForm, REQUIRED, told } from './chapter.ts';

const userId = MEMBER.id;
const other = SPANISH_MEMBER.id;

/** A record's form, once the bot has read the record. */
async function openRecord(slack: SlackStandIn, text: string, who = userId): Promise<View> {
  await slack.runCommand({ userId: who, channelId: GENERAL.id, text });
  return filled(slack, who);
}
const filled = (slack: SlackStandIn, who = userId): Promise<View> =>
  slack.waitFor(() => {
    const view = slack.topView(who);
    return view?.callback_id.startsWith('company.') && !saying(view, /moment|momento/) && view;
  }, 'the record');
const saying = (view: View | Message, words: RegExp): boolean =>
  words.test(JSON.stringify(view.blocks));

const lastTold = (slack: SlackStandIn, who = userId): Message => {
  const last = slack.directMessages(who).at(-1);
  if (last === undefined) throw new Error('Nothing was told.');
  return last;
};

describe('editing a record', () => {
  it('opens the form filled in, keeps what was changed and tells it from what to what', async () => {
    const { slack } = await chapter();
    const form = await openRecord(slack, 'edit desert peak energy');
    expect(form.values).toMatchObject({
      'Company name': 'Desert Peak Energy LLC',
      State: 'Sonora',
      City: 'Nogales',
      'U.S.-owned': 'Yes',
      Status: 'Member',
    });
    await slack.fillAndSubmit({ userId, fields: { City: 'Cananea', 'U.S.-owned': 'No' } });
    expect(slack.topView(userId)).toBeUndefined();
    expect(await told(slack, 0)).toBe(
      'The record of Desert Peak Energy LLC was changed.\n- City: Nogales → Cananea\n- U.S.-owned: Yes → No\nThe count went from 19 to 18 of 50.',
    );
    expect(await countOf(slack)).toBe('18 of 50 U.S.-owned companies');
    expect(slack.refusals).toEqual([]);
  });

  it('says beside its field what is wrong, and keeps what was typed', async () => {
    const { slack } = await chapter();
    await openRecord(slack, 'edit Desert Peak Energy');
    await slack.fillAndSubmit({ userId, fields: { RFC: 'ABC', 'Joined on': '2199-01-01' } });
    const form = slack.topView(userId);
    expect(form?.errors).toMatchObject({
      RFC: expect.stringContaining('not a valid RFC'),
      'Joined on': expect.stringContaining('in the future'),
    });
    expect(form?.values).toMatchObject({ RFC: 'ABC' });
  });

  it('shows the second of two people what the first did, keeps their own typing, and lets them decide', async () => {
    const { slack } = await chapter();
    await openRecord(slack, 'edit Desert Peak Energy');
    await openRecord(slack, 'editar Desert Peak Energy', other);
    await slack.fillAndSubmit({
      userId: other,
      fields: { Municipio: 'Caborca', 'Sitio web': 'example.com', Notas: 'ours' },
    });
    await told(slack, 0, other);

    await slack.fillAndSubmit({ userId, fields: { City: 'Cananea', 'Contact name': 'A. Person' } });
    const anew = await slack.waitFor(() => slack.topView(userId), 'the form anew');
    const shown = JSON.stringify(anew.blocks);
    expect(shown).toContain('The record was changed while you had it open.');
    expect(shown).toContain(`"user_id":"${other}"`);
    expect(shown).toContain('City: Nogales → Caborca');
    expect(shown).toContain('Notes: filled in');
    expect(shown).toContain('City: you wrote Cananea.');
    expect(anew.values).toMatchObject({
      City: 'Cananea',
      'Contact name': 'A. Person',
      Website: 'https://example.com',
      Notes: 'ours',
    });
    expect(slack.directMessages(userId)).toEqual([]);

    await slack.fillAndSubmit({ userId, fields: {} });
    expect(slack.topView(userId)).toBeUndefined();
    expect(await told(slack, 0)).toContain(
      '- City: Caborca → Cananea\n- Contact name: filled in\n',
    );
    const now = await openRecord(slack, 'edit Desert Peak Energy');
    expect(now.values).toMatchObject({
      City: 'Cananea',
      Website: 'https://example.com',
      Notes: 'ours',
      'Contact name': 'A. Person',
    });
    expect(slack.refusals).toEqual([]);
  });

  it('says that a status is not kept where the company has left meanwhile', async () => {
    const { slack } = await chapter();
    await openRecord(slack, 'edit Desert Peak Energy');
    await openRecord(slack, 'baja Desert Peak Energy', other);
    await slack.fillAndSubmit({ userId: other, fields: { Motivo: 'Cerró' } });
    await slack.fillAndSubmit({ userId, fields: { City: 'Cananea', Status: 'Prospect' } });
    const anew = await slack.waitFor(() => slack.topView(userId), 'the form anew');
    expect(saying(anew, /Status: you chose Prospect\. It is not kept/)).toBe(true);
    expect(anew.values).toMatchObject({ City: 'Cananea', Status: 'Withdrawn' });
    await slack.fillAndSubmit({ userId, fields: {} });
    expect(await told(slack, 0)).not.toContain('Status');
  });

  it('asks about another company’s name, and not about its own', async () => {
    const { slack } = await chapter();
    await openRecord(slack, 'edit Desert Peak Energy');
    const question = 'Is it another company?';
    const fields = { 'Company name': 'LONE PINE MANUFACTURING' };
    await slack.fillAndSubmit({ userId, fields });
    expect(slack.topView(userId)?.labels[0]).toBe(question);
    await slack.fillAndSubmit({ userId, fields: {} });
    expect(slack.topView(userId)?.errors[question]).toContain('Tick this');
    await slack.fillAndSubmit({ userId, fields: { [question]: 'Yes, it is another company' } });
    expect(slack.topView(userId)).toBeUndefined();
    expect(await told(slack, 0)).toContain('Desert Peak Energy LLC → LONE PINE MANUFACTURING');
  });

  it('of a name that may mean several companies lets the person choose one by a button', async () => {
    const { slack } = await chapter();
    await openRecord(slack, 'edit manufacturing');
    const asked = await filled(slack);
    expect(saying(asked, /Which company do you mean/)).toBe(true);
    expect(asked.submit).toBeNull();
    await slack.press({ userId, actionId: 'company.edit', on: asked });
    const form = await slack.waitFor(
      () => slack.topView(userId)?.callback_id === 'company.edit.1' && slack.topView(userId),
      'the form',
    );
    expect(form.values['Company name']).toContain('Manufacturing');
    expect(slack.refusals).toEqual([]);
  });

  it('of no name, or one that the roster does not have, is a sentence', async () => {
    const { slack } = await chapter();
    expect((await ask(slack, 'edit')).text).toBe(
      'Write the company’s name after the command: /amcham edit NAME.',
    );
    const none = await openRecord(slack, 'edit Nobody At All Whatsoever');
    expect(saying(none, /The roster has no company called/)).toBe(true);
    const near = await openRecord(slack, 'editar Desert Peek Enerjy', other);
    expect(saying(near, /¿Quiso decir esta\?/)).toBe(true);
  });

  it('sent twice by Slack, to a bot started anew too, is one change and told once', async () => {
    const { slack, bot, database } = await chapter();
    await openRecord(slack, 'edit Desert Peak Energy');
    await slack.fillAndSubmit({ userId, fields: { City: 'Cananea' } });
    await told(slack, 0);
    await bot.stop();
    await startInnerBot(slack, `sqlite:${database}`);
    expect((await slack.resendLast()).status).toBe(200);
    expect(slack.directMessages(userId)).toHaveLength(1);
  });
});

describe('a member that leaves', () => {
  it('leaves after the form has said what it does to the count, and comes back by its own form', async () => {
    const { slack } = await chapter();
    const form = await openRecord(slack, 'withdraw Desert Peak Energy');
    expect(saying(form, /The count goes from 19 to 18 of 50\./)).toBe(true);
    await slack.fillAndSubmit({ userId, fields: { Reason: 'Other', 'Left on': '2199-01-01' } });
    expect(slack.topView(userId)?.errors).toMatchObject({
      Note: 'This is needed.',
      'Left on': expect.stringContaining('in the future'),
    });
    await slack.fillAndSubmit({ userId, fields: { 'Left on': '1999-01-01', Note: 'A whim' } });
    expect(slack.topView(userId)?.errors['Left on']).toContain('it cannot have left before');
    await slack.fillAndSubmit({ userId, fields: { 'Left on': '2024-01-31' } });
    expect(slack.topView(userId)).toBeUndefined();
    expect(await told(slack, 0)).toBe(
      'Desert Peak Energy LLC is withdrawn.\n- Status: Member → Withdrawn\n- Left on: blank → January 31, 2024\n- Reason for leaving: blank → Other\n- Note on leaving: blank → A whim\nThe count went from 19 to 18 of 50.',
    );
    expect(await countOf(slack)).toBe('18 of 50 U.S.-owned companies');

    const back = await openRecord(slack, 'reingreso Desert Peak Energy', other);
    expect(back.title).toMatchObject({ text: 'Reingreso de empresa' });
    expect(saying(back, /La cuenta pasará de 18 a 19 de 50\./)).toBe(true);
    await slack.fillAndSubmit({ userId: other, fields: { 'Por qué regresa': 'Pagó' } });
    expect(await told(slack, 0, other)).toContain('Desert Peak Energy LLC es socia otra vez.');
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
    expect(slack.refusals).toEqual([]);
  });

  it('cannot come back while it is there: the form says so, and nothing changes', async () => {
    const { slack } = await chapter();
    const refusal = await openRecord(slack, 'reinstate Desert Peak Energy');
    expect(saying(refusal, /Energy LLC has not left: its status is Member\./)).toBe(true);
    expect(refusal.labels).toEqual([]);
    slack.closeModal(userId);
    await openRecord(slack, 'withdraw Desert Peak Energy');
    await slack.fillAndSubmit({ userId, fields: { Reason: 'It closed' } });
    await told(slack, 0);
    const form = await openRecord(slack, 'reingreso Desert Peak Energy', other);
    expect(form.title).toMatchObject({ text: 'Reingreso de empresa' });
    expect(form.labels).toContain('Por qué regresa');
    expect(slack.refusals).toEqual([]);
  });

  it('cannot leave twice: whoever asks is told so, and may take it back from there', async () => {
    const { slack } = await chapter();
    await openRecord(slack, 'withdraw Desert Peak Energy');
    await slack.fillAndSubmit({ userId, fields: { Reason: 'It closed' } });
    await told(slack, 0);
    const again = await openRecord(slack, 'baja Desert Peak Energy', other);
    expect(saying(again, /Energy LLC ya se había ido: su situación es «Baja»/)).toBe(true);
    expect(again.title).toMatchObject({ text: 'Baja de una empresa' });
    expect(again.submit).toBeNull();
    await slack.press({ userId: other, actionId: 'company.reinstate', on: again });
    const back = await slack.waitFor(
      () => slack.topView(other)?.callback_id === 'company.return.1' && slack.topView(other),
      'the form to come back',
    );
    expect(saying(back, /La cuenta pasará de 18 a 19 de 50/)).toBe(true);
    expect(slack.refusals).toEqual([]);
  });

  it('and that another has taken leave of meanwhile has left once, and is not offered to come back by a hasty press', async () => {
    const { slack } = await chapter();
    await openRecord(slack, 'withdraw Desert Peak Energy');
    await openRecord(slack, 'baja Desert Peak Energy', other);
    await slack.fillAndSubmit({ userId: other, fields: { Motivo: 'Cerró' } });
    await slack.fillAndSubmit({ userId, fields: { Reason: 'It closed' } });
    const late = slack.topView(userId);
    expect(late && saying(late, /has left already: its status is Withdrawn/)).toBe(true);
    expect(late?.submit).toBeNull();
    slack.closeModal(userId);

    await openRecord(slack, 'reinstate Desert Peak Energy');
    await openRecord(slack, 'reingreso Desert Peak Energy', other);
    await slack.fillAndSubmit({ userId: other, fields: {} });
    await slack.fillAndSubmit({ userId, fields: {} });
    const back = slack.topView(userId);
    expect(back && saying(back, /has not left: its status is Member/)).toBe(true);
    expect(back?.submit).toBeNull();
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
    expect(slack.refusals).toEqual([]);
  });

  it('whose record somebody changed meanwhile is looked at again first', async () => {
    const { slack } = await chapter();
    await openRecord(slack, 'withdraw Desert Peak Energy');
    await openRecord(slack, 'editar Desert Peak Energy', other);
    await slack.fillAndSubmit({ userId: other, fields: { 'Capital estadounidense': 'No' } });
    await slack.fillAndSubmit({ userId, fields: { Reason: 'It closed' } });
    const anew = await filled(slack);
    expect(saying(anew, /The record was changed while you had it open/)).toBe(true);
    expect(saying(anew, /The count stays at 18 of 50\./)).toBe(true);
    await slack.fillAndSubmit({ userId, fields: {} });
    expect(await told(slack, 0)).toContain('is withdrawn');
  });
});

describe('undo', () => {
  it('takes an addition back once, in place of the word about it', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    await slack.fillAndSubmit({ userId, fields: REQUIRED });
    await told(slack, 0);
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
    const word = lastTold(slack);
    await slack.press({ userId, actionId: 'change.undo', on: word });
    await slack.waitFor(
      () => lastTold(slack).text.startsWith('Undone: Invented Works Inc. is out of the roster'),
      'the undo',
    );
    expect(lastTold(slack).text).toContain('The count went from 20 to 19 of 50.');
    expect(JSON.stringify(lastTold(slack).blocks)).not.toContain('change.undo');
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
    const correction = await slack.waitFor(
      () => slack.messages('C0CONSOLIDATION').find(({ thread_ts: thread }) => thread),
      'the correction in the thread',
    );
    expect(correction.text).toContain('A correction');
    expect(slack.refusals).toEqual([]);
  });

  it('of a record that somebody has changed since is refused, with who and what', async () => {
    const { slack } = await chapter();
    await openRecord(slack, 'edit Desert Peak Energy');
    await slack.fillAndSubmit({ userId, fields: { City: 'Cananea' } });
    await told(slack, 0);
    const word = lastTold(slack);
    await openRecord(slack, 'editar Desert Peak Energy', other);
    await slack.fillAndSubmit({ userId: other, fields: { Municipio: 'Caborca' } });
    await told(slack, 0, other);
    await slack.press({ userId, actionId: 'change.undo', on: word });
    const refusal = await slack.waitFor(() => slack.ephemerals(userId)[0], 'the refusal');
    expect(refusal.text).toContain('It cannot be undone: the record of Desert Peak Energy LLC');
    expect(JSON.stringify(refusal.blocks)).toContain('City: Cananea → Caborca');
  });
});

describe('undoing a change of name', () => {
  it('which another company has come to bear is refused with that company’s name', async () => {
    const { slack } = await chapter();
    await openRecord(slack, 'edit Desert Peak Energy');
    await slack.fillAndSubmit({ userId, fields: { 'Company name': 'Renamed Works LLC' } });
    await told(slack, 0);
    const word = lastTold(slack);
    await openForm(slack, 'add Desert Peak Energy Inc.', other);
    await slack.fillAndSubmit({
      userId: other,
      fields: { Estado: 'Sonora', 'Capital estadounidense': 'Sí' },
    });
    await told(slack, 0, other);
    await slack.press({ userId, actionId: 'change.undo', on: word });
    const refusal = await slack.waitFor(() => slack.ephemerals(userId)[0], 'the refusal');
    expect(refusal.text).toContain('It cannot be undone');
    expect(refusal.text).toContain('(Desert Peak Energy Inc.)');
  });
});

describe('the history', () => {
  it('is told by pages, also by a bot started anew', async () => {
    const { slack, bot, database } = await chapter();
    for (const city of ['A', 'B', 'C', 'D', 'E', 'F']) {
      await openRecord(slack, 'edit Desert Peak Energy');
      await slack.fillAndSubmit({ userId, fields: { City: city } });
    }
    const first = await ask(slack, 'history Desert Peak Energy');
    expect(first.text).toContain('History of Desert Peak Energy LLC');
    expect(first.text).toContain(`<@${userId}> edited Desert Peak Energy LLC`);
    expect(first.text).toContain('City: E → F');
    expect(first.text).toContain('Page 1 of 2');
    await bot.stop();
    await startInnerBot(slack, `sqlite:${database}`);
    await slack.press({ userId, actionId: 'history.next', on: first });
    const second = await slack.waitFor(
      () => slack.ephemerals(userId).find(({ text }) => text.includes('Page 2 of 2')),
      'the next page',
    );
    expect(second.text).toContain('City: Nogales → A');
    expect(second.text).toContain('The command line imported Desert Peak Energy LLC');
    expect(slack.refusals).toEqual([]);

    const all = await ask(slack, 'historial', other);
    await slack.press({ userId: other, actionId: 'history.next', on: all });
    const oldest = await slack.waitFor(
      () => slack.ephemerals(other).find(({ text }) => text.includes('Página 2 de 2')),
      'the oldest page',
    );
    expect(oldest.text).toContain(
      'La línea de comandos importó una hoja de cálculo: 52 empresas nuevas, 0 con cambios',
    );
    expect(oldest.text).toContain('Cuenta: 0 → 19');
  });

  it('tells the count of a day: today’s, and none before it begins', async () => {
    const { slack } = await chapter();
    const today = new Date().toLocaleDateString('en-CA', { timeZone: 'America/Hermosillo' });
    expect((await ask(slack, `status ${today}`)).text).toContain(
      '19 of 50 U.S.-owned companies. A company is in this count from the day on which it was entered here',
    );
    expect((await ask(slack, 'estado 01/10/2024', other)).text).toContain(
      'No hay datos del 1 de octubre de 2024',
    );
    expect((await ask(slack, 'status 2199-01-01')).text).toContain('This is in the future.');
  });
});

describe.each([
  ['a guest', GUEST.id],
  ['somebody of another organisation', STRANGER.id],
])('%s', (_who, who) => {
  const SENTENCE = /Guests of this workspace cannot|Only the chapter’s own team can/;

  it('is refused at each of these commands, and sees no company', async () => {
    const { slack } = await chapter();
    for (const text of [
      'edit Desert Peak Energy',
      'withdraw Desert Peak Energy',
      'history',
      'history Desert Peak Energy',
      'status 2024-01-31',
    ])
      expect((await ask(slack, text, who)).text).toMatch(SENTENCE);
    expect(slack.topView(who)).toBeUndefined();
  });

  it('is refused at each of these buttons and forms, and nothing changes', async () => {
    const { slack } = await chapter();
    const visitor = new AsSlack(slack, who);
    const buttons = [
      'company.edit',
      'company.withdraw',
      'company.history',
      'change.undo',
      'history.next',
      'history.previous',
    ];
    for (const [at, button] of buttons.entries()) {
      await visitor.press(button, '1');
      expect(await told(slack, at, who)).toMatch(SENTENCE);
    }
    const memory = { id: 'x', version: 1, prints: {}, asked: [] };
    const blocks = { 'company.edit.1': 'name.1', 'company.leave.1': 'becomes' };
    for (const [form, block] of Object.entries({ ...blocks, 'company.return.1': 'becomes' })) {
      const answer = await visitor.submit(form, memory, { [block]: { value: { value: 'x' } } });
      expect(answer).toMatchObject({
        response_action: 'errors',
        errors: { [block]: expect.stringMatching(SENTENCE) },
      });
    }
    expect(slack.topView(who)).toBeUndefined();
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
  });
});

it('a change is undone by its author, not by another member, and a second time not at all', async () => {
  const { slack } = await chapter();
  await openForm(slack);
  await slack.fillAndSubmit({ userId, fields: REQUIRED });
  await told(slack, 0);
  const [, turn = ''] = /"value":"(\d+)"/.exec(JSON.stringify(lastTold(slack).blocks)) ?? [];
  await new AsSlack(slack, other).press('change.undo', turn);
  expect(await told(slack, 0, other)).toContain('Solo quien hizo este cambio');
  await slack.press({ userId, actionId: 'change.undo', on: lastTold(slack) });
  await slack.waitFor(() => lastTold(slack).text.startsWith('Undone'), 'the undo');
  await new AsSlack(slack, userId).press('change.undo', turn);
  expect(await told(slack, 1)).toBe('This change was undone already.');
  await new AsSlack(slack, userId).press('change.undo', 'nonsense');
  expect(await told(slack, 2)).toContain('older version of the bot');
  expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
});

it('the buttons of a record that is gone, or of no record, are answered with a sentence', async () => {
  const { slack } = await chapter();
  await new AsSlack(slack, userId).press('company.history', 'nobody');
  expect(await told(slack, 0)).toContain('This record is no longer in the roster');
});
