import { describe, expect, it } from 'vitest';
import {
  ADMIN,
  GUEST,
  MEMBER,
  type SlackStandIn,
  SPANISH_MEMBER,
} from '#sandbox/slack-stand-in.ts';
import { PACE } from '../../src/bot.ts';
import { many } from '../store/temporary-store.ts';
import { startInnerBot } from './bot-in-process.ts';
import { openForm, REQUIRED, told } from './chapter.ts';
import { NOW, office } from './home-office.ts';

const shown = (slack: SlackStandIn, userId: string) =>
  JSON.stringify(slack.home(userId)?.blocks ?? []);
/** What another program changes is looked for every few seconds. */
const showing = (slack: SlackStandIn, userId: string, words: string) =>
  slack.waitFor(() => shown(slack, userId).includes(words), `${words} on the Home tab`, 12_000);
const publishes = (slack: SlackStandIn) =>
  slack.requests.filter(({ name }) => name === 'views.publish').length;

it('two people with the Home tab open: what one changes is drawn for both, each in their language', async () => {
  const { slack, url } = await office();
  const bot = await startInnerBot(slack, url, { now: NOW });
  await slack.openHome(MEMBER.id);
  await slack.openHome(SPANISH_MEMBER.id);
  await showing(slack, MEMBER.id, '19 of 50 U.S.-owned companies');
  await showing(slack, SPANISH_MEMBER.id, '19 de 50 empresas');
  await openForm(slack);
  await slack.fillAndSubmit({ userId: MEMBER.id, fields: { ...REQUIRED, Notes: 'a secret' } });
  await showing(slack, SPANISH_MEMBER.id, '20 de 50 empresas de capital estadounidense');
  await showing(slack, MEMBER.id, '20 of 50 U.S.-owned companies');
  expect(shown(slack, SPANISH_MEMBER.id)).toContain(`"user_id":"${MEMBER.id}"`);
  expect(shown(slack, SPANISH_MEMBER.id)).toContain('agregó Invented Works Inc.');
  expect(shown(slack, MEMBER.id)).not.toContain('a secret');
  expect([slack.refusals, bot.failures]).toEqual([[], []]);
});

it('what another program changes is drawn too; for whoever has left the tab, nothing', async () => {
  const { slack, url, roster } = await office();
  await startInnerBot(slack, url, { now: NOW });
  await slack.openHome(MEMBER.id);
  await slack.openHome(SPANISH_MEMBER.id);
  await showing(slack, SPANISH_MEMBER.id, '19 de 50');
  const left = { type: 'app_home_opened', user: SPANISH_MEMBER.id, channel: 'D1', tab: 'messages' };
  await slack.sendEvent(left);
  await roster.import(many(3, 'Luna'));
  await showing(slack, MEMBER.id, '22 of 50');
  await roster.import(many(3, 'Mar'));
  await showing(slack, MEMBER.id, '25 of 50');
  expect(shown(slack, SPANISH_MEMBER.id)).toContain('19 de 50');
  await slack.openHome(SPANISH_MEMBER.id);
  await showing(slack, SPANISH_MEMBER.id, '25 de 50');
});

it('a prospect is made a member on the Home tab, and a record opened from it', async () => {
  const { slack, url, roster } = await office();
  await startInnerBot(slack, url, { now: NOW });
  await roster.add(
    { name: 'Courted Works', status: 'prospect' },
    { at: '2026-08-01T18:00:00.000Z' },
  );
  await slack.openHome(MEMBER.id);
  await showing(slack, MEMBER.id, '1 prospect without news for 60 days');
  const home = () => slack.waitFor(() => slack.home(MEMBER.id), 'the Home tab');
  await slack.press({ userId: MEMBER.id, actionId: 'company.promote', on: await home() });
  expect(await told(slack, 0)).toContain('Courted Works is a member now.');
  await showing(slack, MEMBER.id, '20 of 50 U.S.-owned companies"');
  expect(shown(slack, MEMBER.id)).not.toContain('1 prospect');
  await slack.press({ userId: MEMBER.id, actionId: 'history.open', on: await home() });
  await slack.waitFor(
    () => JSON.stringify(slack.topView(MEMBER.id) ?? '').includes('made Courted Works a member'),
    'the history',
  );
  expect(slack.refusals).toEqual([]);
});

it('an admin sees the settings, a member does not, a guest sees only why not, and stays so', async () => {
  const { slack, url, roster } = await office();
  // A tab that was just drawn is not drawn again before it has been looked at.
  await startInnerBot(slack, url, undefined, { homeRest: PACE.homeRest });
  for (const { id } of [ADMIN, MEMBER, GUEST]) await slack.openHome(id);
  await showing(slack, ADMIN.id, 'Weekly digest');
  await showing(slack, MEMBER.id, '19 of 50');
  await showing(slack, GUEST.id, 'Guests of this workspace cannot');
  expect(shown(slack, MEMBER.id)).not.toContain('Weekly digest');
  const refused = slack.home(GUEST.id)?.hash;
  expect(refused).toBeDefined();
  await roster.import(many(1, 'Luna'));
  await showing(slack, MEMBER.id, '20 of 50');
  await showing(slack, ADMIN.id, '20 of 50');
  expect(slack.home(GUEST.id)?.hash).toBe(refused);
});

it('what the commands do is done by its buttons too: a list brought in, the milestones, the dossier', async () => {
  const { slack, url, roster } = await office();
  const bot = await startInnerBot(slack, url, { now: NOW });
  const [userId, other] = [MEMBER.id, SPANISH_MEMBER.id];
  await slack.openHome(userId);
  await showing(slack, userId, 'roster.import');
  const press = async (actionId: string, who = userId) => {
    const home = slack.home(who);
    if (home === undefined) throw new Error('No Home tab.');
    await slack.press({ userId: who, actionId, on: home });
  };
  await press('roster.import');
  await slack.waitFor(() => slack.topView(userId)?.callback_id === 'import.file.1', 'the form');
  slack.closeModal(userId);
  await press('milestones.open');
  const road = () => JSON.stringify(slack.topView(userId)?.blocks ?? '');
  await slack.waitFor(() => road().includes('20th U.S.-owned company (1 to go)'), 'the road');
  await press('report.make');
  const files = () => slack.directMessages(userId).flatMap((message) => message.files ?? []);
  await slack.waitFor(() => files().length === 1, 'the dossier', 20_000);

  await roster.settle({ editors: [userId] });
  await slack.openHome(other);
  await showing(slack, other, 'Expediente');
  expect(shown(slack, other)).not.toContain('roster.import');
  expect([slack.refusals, bot.failures]).toEqual([[], []]);
}, 60_000);

it('from what needs attention somebody reaches all of a kind, page by page, in their language', async () => {
  const { slack, url, roster } = await office();
  const bot = await startInnerBot(slack, url, { now: NOW });
  const userId = SPANISH_MEMBER.id;
  await roster.add({ name: 'Ajena', usOwned: 'no' });
  await slack.openHome(userId);
  await showing(slack, userId, 'y 16 más');
  const home = slack.home(userId);
  if (home === undefined) throw new Error('No Home tab.');
  const value = JSON.stringify({
    question: { list: 'without evidence' },
    turning: { to: 'start' },
  });
  await slack.press({ userId, actionId: 'roster.open', value, on: home });
  const showingPage = (words: string) =>
    slack.waitFor(() => {
      const view = slack.topView(userId);
      return JSON.stringify(view?.blocks ?? '').includes(words) && view;
    }, words);
  const first = await showingPage('1 a 15 de 19');
  expect(JSON.stringify(first.blocks)).toContain('Empresas: Cuentan sin evidencia');
  await slack.press({ userId, actionId: 'roster.next', on: first });
  await showingPage('16 a 19 de 19');
  expect([slack.refusals, bot.failures]).toEqual([[], []]);
});

it('a press that fails there, or in a form, is apologised for in a direct message, under a number', async () => {
  const { slack, url } = await office();
  const bot = await startInnerBot(slack, url, { now: NOW });
  const userId = SPANISH_MEMBER.id;
  await slack.openHome(userId);
  await showing(slack, userId, '19 de 50');
  const home = slack.home(userId);
  if (home === undefined) throw new Error('No Home tab.');
  slack.failNext('views.open', { kind: 'error', error: 'internal_error' });
  await slack.press({ userId, actionId: 'roster.open', on: home });
  expect(await told(slack, 0, userId)).toMatch(/Algo falló.*: [0-9a-f]{8}$/);

  await slack.press({ userId, actionId: 'roster.open', on: home });
  const companies = await slack.waitFor(() => {
    const view = slack.topView(userId);
    return JSON.stringify(view?.blocks ?? '').includes('roster.next') && view;
  }, 'the companies');
  slack.failNext('views.update', { kind: 'error', error: 'internal_error' });
  await slack.press({ userId, actionId: 'roster.next', on: companies });
  expect(await told(slack, 1, userId)).toMatch(/Algo falló/);
  expect(bot.failures).toHaveLength(2);
});

it('a Slack that is busy is left in peace as long as it asks, and no change is missed', async () => {
  const { slack, url, roster } = await office();
  const clock = { now: NOW };
  const bot = await startInnerBot(slack, url, clock);
  await slack.openHome(MEMBER.id);
  await showing(slack, MEMBER.id, '19 of 50');
  slack.failNext('views.publish', { kind: 'rate_limited', retryAfterSeconds: 30 });
  const before = publishes(slack);
  await roster.import(many(1, 'Luna'));
  await slack.waitFor(() => publishes(slack) > before, 'the refusal');
  await roster.import(many(1, 'Mar'));
  // The bot may hear of the refusal only after this.
  await slack.waitFor(() => {
    clock.now = new Date(Date.parse(clock.now) + 31_000).toISOString();
    return shown(slack, MEMBER.id).includes('21 of 50');
  }, 'the draw');
  expect(publishes(slack)).toBe(before + 2);
  expect(bot.failures).toEqual([]);
});

it('a draw that comes too late is refused by Slack and made anew', async () => {
  const { slack, url, roster } = await office();
  const bot = await startInnerBot(slack, url, { now: NOW });
  await slack.openHome(MEMBER.id);
  await showing(slack, MEMBER.id, '19 of 50');
  slack.failNext('views.publish', { kind: 'error', error: 'hash_conflict' });
  await roster.import(many(1, 'Luna'));
  await showing(slack, MEMBER.id, '20 of 50');
  slack.failNext('views.publish', { kind: 'cut_after' });
  await roster.import(many(1, 'Mar'));
  await showing(slack, MEMBER.id, '21 of 50');
  await roster.import(many(1, 'Lago'));
  expect(bot.failures).toEqual([]);
});

it('thirty changes in a burst are few draws, and a bot started anew goes on for who has the tab open', async () => {
  const { slack, url, roster } = await office();
  const start = () => startInnerBot(slack, url, undefined, PACE);
  const bot = await start();
  await slack.openHome(MEMBER.id);
  await slack.openHome(SPANISH_MEMBER.id);
  await showing(slack, SPANISH_MEMBER.id, '19 de 50');
  const before = publishes(slack);
  for (const company of many(30, 'Luna')) await roster.add(company);
  await showing(slack, MEMBER.id, '49 of 50');
  await showing(slack, SPANISH_MEMBER.id, '49 de 50');
  expect(publishes(slack) - before).toBeLessThan(15);
  await bot.stop();
  await roster.add({ name: 'While it was down' });
  await start();
  await showing(slack, MEMBER.id, '50 of 50');
  await showing(slack, SPANISH_MEMBER.id, '50 de 50');
  expect(slack.refusals).toEqual([]);
}, 60_000);

describe('the record, reached from the Home tab', () => {
  const says = (slack: SlackStandIn, words: string, who = MEMBER.id) =>
    slack.waitFor(() => {
      const view = slack.topView(who);
      return view && JSON.stringify(view.blocks).includes(words) && view;
    }, `${words} in the modal`);
  const homeOf = (slack: SlackStandIn, who = MEMBER.id) =>
    slack.waitFor(() => slack.home(who), 'the Home tab');

  it('is found in a menu, shown in its place, and changed from there', async () => {
    const { slack, url } = await office();
    const bot = await startInnerBot(slack, url, { now: NOW });
    await slack.openHome(MEMBER.id);
    await slack.press({ userId: MEMBER.id, actionId: 'roster.open', on: await homeOf(slack) });
    const all = await says(slack, '1 to 15 of 19');
    await slack.press({ userId: MEMBER.id, actionId: 'roster.next', on: all });
    const next = await says(slack, '16 to 19 of 19');
    const search = { userId: MEMBER.id, on: next, actionId: 'company.pick' };
    const [offered] = await slack.suggest({ ...search, typed: 'sol 7' });
    await slack.press({ ...search, value: offered?.text ?? '' });
    const card = await says(slack, 'It counts as U.S.-owned.');
    expect(JSON.stringify(card.blocks)).toContain('Sol 7');
    await slack.press({ userId: MEMBER.id, actionId: 'company.history', on: card });
    await says(slack, 'imported');
    expect(slack.directMessages(MEMBER.id)).toEqual([]);
    expect([slack.refusals, bot.failures]).toEqual([[], []]);
  });

  it('of a prospect tells that it is a member once it has been made one, there', async () => {
    const { slack, url, roster } = await office();
    await startInnerBot(slack, url, { now: NOW });
    await roster.add({ name: 'Courted Works', status: 'prospect' });
    await slack.openHome(MEMBER.id);
    await slack.press({ userId: MEMBER.id, actionId: 'company.show', on: await homeOf(slack) });
    const card = await says(slack, 'its status is Prospect');
    await slack.press({ userId: MEMBER.id, actionId: 'company.promote', on: card });
    const after = await says(slack, 'Courted Works is a member now.');
    expect(JSON.stringify(after.blocks)).not.toContain('company.promote');
    await slack.press({ userId: MEMBER.id, actionId: 'company.withdraw', on: after });
    await says(slack, 'The count goes from 20 to 19 of 50.');
    expect(slack.refusals).toEqual([]);
  });

  it('of somebody who may only read has no buttons that change it', async () => {
    const { slack, url, roster } = await office();
    await startInnerBot(slack, url, { now: NOW });
    await roster.add({ name: 'Courted Works', status: 'prospect' });
    await roster.settle({ editors: [SPANISH_MEMBER.id] });
    await slack.openHome(MEMBER.id);
    await slack.press({ userId: MEMBER.id, actionId: 'company.show', on: await homeOf(slack) });
    const card = JSON.stringify((await says(slack, 'Last changed by')).blocks);
    expect(card).toContain('company.history');
    for (const button of ['edit', 'confirm', 'withdraw', 'promote'])
      expect(card).not.toContain(`company.${button}`);
  });
});
