import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { MEMBER, SPANISH_MEMBER } from '#sandbox/slack-stand-in.ts';
import { afterTest } from '../after-test.ts';
import { chapter, countOf, openForm, REQUIRED, told } from './chapter.ts';

const userId = MEMBER.id;

describe('the form', () => {
  it('shows the record’s fields in their order, filled in as far as is known', async () => {
    const { slack } = await chapter();
    const form = await openForm(slack, 'add Invented Works Inc.');
    expect(form.labels).toEqual([
      'Company name',
      'State',
      'City',
      'U.S.-owned',
      'U.S. share (%)',
      'Headquarters country',
      'Sector',
      'Status',
      'Joined on',
      'RFC',
      'Website',
      'Contact name',
      'Contact e-mail',
      'Contact phone',
      'Evidence of U.S. ownership',
      'Notes',
    ]);
    expect(form.values).toMatchObject({
      'Company name': 'Invented Works Inc.',
      'Headquarters country': 'Mexico',
      Status: 'Member',
    });
    expect(slack.refusals).toEqual([]);
  });

  it('asks for nothing but name, state and ownership, and tells the person the new count', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    await slack.fillAndSubmit({ userId, fields: REQUIRED });
    expect(slack.topView(userId)).toBeUndefined();
    expect(await told(slack, 0)).toBe(
      'Invented Works Inc. (Sonora) is in the roster. It counts as U.S.-owned. The count went from 19 to 20 of 50.',
    );
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
  });

  it('keeps every field that a person fills in', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    const fields = {
      ...REQUIRED,
      City: 'Hermosillo',
      'U.S. share (%)': '51.5',
      'Headquarters country': 'United States',
      Sector: 'Mining',
      Status: 'Member',
      'Joined on': '2024-02-29',
      RFC: 'XAXX010101000',
      Website: 'example.com',
      'Contact name': 'A. Person',
      'Contact e-mail': 'person@example.com',
      'Contact phone': '662 212 3456',
      'Evidence of U.S. ownership': 'Shareholders’ list',
      Notes: 'One\nTwo',
    };
    await slack.fillAndSubmit({ userId, fields });
    expect(slack.topView(userId)).toBeUndefined();
    expect(await told(slack, 0)).toContain('20 of 50');
    expect(slack.refusals).toEqual([]);
  });

  it('says beside each field what is wrong, all at once, and keeps what was typed', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    const fields = {
      ...REQUIRED,
      City: 'x'.repeat(81),
      'Joined on': '2199-01-01',
      RFC: 'ABC',
      Website: 'not a site',
      'Contact phone': '12',
    };
    await slack.fillAndSubmit({ userId, fields });
    const form = slack.topView(userId);
    expect(form?.errors).toMatchObject({
      City: 'At most 80 characters; this has 81.',
      'Joined on': expect.stringContaining('This is in the future.'),
      RFC: 'This is not a valid RFC. Check it letter by letter, the last one too.',
      Website: 'Write a web address, such as example.com.',
      'Contact phone': expect.stringContaining('10 digits'),
    });
    expect(form?.values).toMatchObject({ ...REQUIRED, City: 'x'.repeat(81), RFC: 'ABC' });
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');

    await slack.fillAndSubmit({
      userId,
      fields: { City: '', 'Joined on': '2024-01-01', RFC: '', Website: '', 'Contact phone': '' },
    });
    expect(slack.topView(userId)).toBeUndefined();
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
  });

  it('finds a country by part of its name, in the person’s language', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    const found = await slack.suggest({ userId, label: 'Headquarters country', typed: 'germ' });
    expect(found).toEqual([{ text: 'Germany', value: 'DE' }]);
    await openForm(slack, 'agregar', SPANISH_MEMBER.id);
    const spanish = { userId: SPANISH_MEMBER.id, label: 'País de la matriz', typed: 'japon' };
    expect(await slack.suggest(spanish)).toEqual([{ text: 'Japón', value: 'JP' }]);
  });

  it('speaks Spanish with whoever has their Slack in Spanish', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'agregar Obra Inventada, S.A. de C.V.', SPANISH_MEMBER.id);
    await slack.fillAndSubmit({
      userId: SPANISH_MEMBER.id,
      fields: { Estado: 'Sinaloa', 'Capital estadounidense': 'Sin confirmar' },
    });
    expect(await told(slack, 0, SPANISH_MEMBER.id)).toBe(
      'Obra Inventada, S.A. de C.V. (Sinaloa) quedó registrada en el padrón. Aún no cuenta: falta saber si su capital es estadounidense. Van 19 de 50.',
    );
  });
});

describe('one record, whatever happens', () => {
  it('makes one record when Slack sends the form twice', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    await slack.fillAndSubmit({ userId, fields: REQUIRED });
    await told(slack, 0);
    const again = await slack.resendLast();
    expect(again.status).toBe(200);
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
    expect(slack.directMessages(userId)).toHaveLength(1);
  });

  it('makes one record when Save is pressed twice at once', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    await slack.fill({ userId, fields: REQUIRED });
    const save = () => slack.fillAndSubmit({ userId, fields: {} });
    const [one, two] = await Promise.all([save(), save()]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
  });

  it('keeps the form and what was typed when the bot cannot save, and says so', async () => {
    const { slack, bot, database } = await chapter();
    const store = new SqliteDatabase(database);
    afterTest(() => store.close());
    store.exec('alter table history rename to history_away');
    await openForm(slack);
    await slack.fillAndSubmit({ userId, fields: REQUIRED });
    const form = slack.topView(userId);
    expect(form?.errors['Company name']).toContain('Something went wrong on the bot’s side');
    expect(form?.values).toMatchObject(REQUIRED);
    const reference = form?.errors['Company name']?.split('this number: ')[1] ?? '';
    await slack.waitFor(
      () => bot.failures.some((line) => line.includes(`"reference":"${reference}"`)),
      'the failure in the log',
    );

    store.exec('alter table history_away rename to history');
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
    await slack.fillAndSubmit({ userId, fields: {} });
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
  });

  it('keeps the record even when the word to the person cannot be sent', async () => {
    const { slack, bot } = await chapter({ empty: true });
    await openForm(slack);
    slack.failNext('chat.postMessage', { kind: 'cut_before' }, 2);
    await slack.fillAndSubmit({ userId, fields: REQUIRED });
    expect(slack.topView(userId)).toBeUndefined();
    await slack.waitFor(
      () => bot.failures.some((line) => line.includes('Failure')),
      'the log of the failure',
    );
    expect(await countOf(slack)).toBe('1 of 50 U.S.-owned companies');
  });
});

describe('the word to whoever saved', () => {
  it.each([
    ['has no time for it', { kind: 'rate_limited', retryAfterSeconds: 1 }],
    ['fails for a moment', { kind: 'http', status: 500 }],
  ] as const)('comes once, a little later, when Slack %s', async (_why, fault) => {
    const { slack } = await chapter();
    await openForm(slack);
    slack.failNext('chat.postMessage', fault, 3);
    await slack.fillAndSubmit({ userId, fields: REQUIRED });
    await slack.waitFor(() => slack.directMessages(userId)[0], 'the word', 15_000);
    expect(slack.directMessages(userId)).toHaveLength(1);
  });
});

describe('a likely duplicate', () => {
  const twin = { ...REQUIRED, 'Company name': 'DESERT PEAK ENERGY, S.A. de C.V.' };
  const question = 'Is it another company?';

  it('is asked about in the same form, and nothing is written until the person decides', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    await slack.fillAndSubmit({ userId, fields: twin });
    const asked = slack.topView(userId);
    expect(asked?.labels[0]).toBe(question);
    expect(asked?.values).toMatchObject(twin);
    expect(JSON.stringify(asked?.blocks)).toContain(
      'Desert Peak Energy LLC, Nogales, Sonora (Member)',
    );

    await slack.fillAndSubmit({ userId, fields: {} });
    expect(slack.topView(userId)?.errors[question]).toContain('Tick this to add it.');
    slack.closeModal(userId);
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
  });

  it('is added once the person says that it is another company', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    await slack.fillAndSubmit({ userId, fields: twin });
    await slack.fillAndSubmit({
      userId,
      fields: { [question]: 'Yes, add it as another company' },
    });
    expect(slack.topView(userId)).toBeUndefined();
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
  });

  it('is asked about anew when the name is changed to that of another company', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    await slack.fillAndSubmit({ userId, fields: twin });
    await slack.fillAndSubmit({
      userId,
      fields: {
        'Company name': 'Lone Pine Manufacturing',
        [question]: 'Yes, add it as another company',
      },
    });
    const asked = slack.topView(userId);
    expect(JSON.stringify(asked?.blocks)).toContain('Lone Pine Manufacturing LLC, Tijuana');
    expect(asked?.values[question] ?? '').toBe('');
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
  });

  it('needs no answer once the name is another', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    await slack.fillAndSubmit({ userId, fields: twin });
    await slack.fillAndSubmit({ userId, fields: { 'Company name': 'Quite Another Inc.' } });
    expect(slack.topView(userId)).toBeUndefined();
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
  });
});
