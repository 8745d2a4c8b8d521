import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_LENGTH } from '#domain/company.ts';
import {
  ADMIN,
  GENERAL,
  MEMBER,
  type SlackStandIn,
  SPANISH_MEMBER,
} from '#sandbox/slack-stand-in.ts';
import { COMPANY_FORM } from '#views/company-form.ts';
import { EDIT_FORM } from '#views/edit-form.ts';
import { FORGET_FORM } from '#views/forget-form.ts';
import { IMPORT_PREVIEW } from '#views/import-preview.ts';
import { LEAVE_FORM, RETURN_FORM } from '#views/membership-form.ts';
import { OWNERSHIP_FORM } from '#views/ownership-form.ts';
import { NEXT_PAGE } from '#views/roster-message.ts';
import { EFFECT_FORM } from '#views/settings-effect.ts';
import { SETTINGS_FORM } from '#views/settings-form.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { AsSlack } from './as-slack.ts';
import { type Clock, startInnerBot } from './bot-in-process.ts';
import { slackStandIn } from './bot-process.ts';
import { countOf, openForm, REQUIRED, told } from './chapter.ts';

const userId = MEMBER.id;

type Inner = { slack: SlackStandIn; clock: Clock; failures: unknown[] };

/** A bot in this process, whose clock stands. */
async function bot(): Promise<Inner> {
  const slack = await slackStandIn();
  const clock = { now: '2026-11-24T18:00:00.000Z' };
  const url = `sqlite:${join(temporaryFolder(), 'roster.db')}`;
  const { failures } = await startInnerBot(slack, url, clock);
  return { slack, clock, failures };
}

const value = (text: string) => ({ value: { value: text } });
const picked = (choice: string) => ({ value: { selected_option: { value: choice } } });

/** What Slack sends of the form, its required fields filled in. */
const filled = (fields: Readonly<Record<string, string>>) => ({
  name: value('Invented Works'),
  state: picked('SON'),
  usOwned: picked('no'),
  ...Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, value(text)])),
});

/** The sentences beside the fields, or undefined where the form closes. */
async function errorsOf(
  slack: SlackStandIn,
  fields: Readonly<Record<string, string>>,
): Promise<unknown> {
  const answer = await new AsSlack(slack, userId).submit(COMPANY_FORM, [], filled(fields));
  return typeof answer === 'object' && answer !== null && 'errors' in answer
    ? answer.errors
    : undefined;
}

const ACCENTED = 'ñ';
const WIDE = '👩‍🏭'.slice(0, 2);

/** The text fields, and text of so many characters that a field would take. */
const TEXTS: readonly [keyof typeof MAX_LENGTH, (length: number) => string][] = [
  ['city', (length) => ACCENTED.repeat(length)],
  ['contactName', (length) => WIDE.repeat(length)],
  ['evidence', (length) => 'x'.repeat(length)],
  ['notes', (length) => 'y'.repeat(length)],
  ['website', (length) => `https://a.example/${'z'.repeat(length - 18)}`],
];

describe('a text at its limit is kept, and one beyond it is refused beside its field', () => {
  it.each(TEXTS)('%s', async (field, text) => {
    const { slack, failures } = await bot();
    const max = MAX_LENGTH[field];
    const shown = new Intl.NumberFormat('en-US').format;
    expect(await errorsOf(slack, { [field]: text(max + 1) })).toEqual({
      [field]: `At most ${shown(max)} characters; this has ${shown(max + 1)}.`,
    });
    expect(await errorsOf(slack, { [field]: text(max) })).toBeUndefined();
    expect(await told(slack, 0)).toContain('Invented Works');
    expect(failures).toEqual([]);
    expect(slack.refusals).toEqual([]);
  });

  it('the name, of one character and of 120, in whatever letters', async () => {
    const { slack, failures } = await bot();
    for (const letter of ['x', 'ñ', 'ش', '北', WIDE]) {
      expect(await errorsOf(slack, { name: letter.repeat(121) })).toEqual({
        name: 'At most 120 characters; this has 121.',
      });
      expect(await errorsOf(slack, { name: letter.repeat(120) })).toBeUndefined();
      expect(await errorsOf(slack, { name: letter })).toBeUndefined();
    }
    expect(await errorsOf(slack, { name: '' })).toEqual({ name: 'This is needed.' });
    expect(failures).toEqual([]);
    await told(slack, 9);
    expect(slack.refusals).toEqual([]);
  });
});

it('100 kB pasted into every field at once come back as a sentence beside each, and add nothing', async () => {
  const { slack, failures } = await bot();
  const pasted = 'Lorem ipsum <!channel> *x* 👩‍🏭 '.repeat(3300);
  const fields = ['name', 'city', 'usShare', 'rfc', 'website', 'contactName', 'contactEmail'];
  const more = ['contactPhone', 'evidence', 'notes', 'joinedOn', 'hqCountry', 'sector', 'status'];
  const all = [...fields, ...more];
  const errors = await errorsOf(slack, Object.fromEntries(all.map((field) => [field, pasted])));
  expect(Object.keys(errors ?? {}).sort()).toEqual(all.sort());
  for (const sentence of Object.values(errors ?? {}))
    expect(String(sentence).length).toBeLessThan(400);
  expect(await countOf(slack)).toBe('0 of 50 U.S.-owned companies');
  expect(failures).toEqual([]);
});

const STRANGE: readonly [string, string, string][] = [
  ['a mention of everybody', '<!channel> <@U0ADMIN>', '&lt;!channel&gt; &lt;@U0ADMIN&gt;'],
  ['a link in markup', '<https://x.example|Sol>', '&lt;https://x.example|Sol&gt;'],
  ['bold, struck and code', '*Sol* ~Mar~ `x`', '*Sol* ~Mar~ `x`'],
  ['an emoji made of several', 'Minera 👩‍🏭 Sol', 'Minera 👩‍🏭 Sol'],
  ['an emoji’s name', ':tada: Sol', ':tada: Sol'],
  ['right-to-left letters', 'شركة شمس', 'شركة شمس'],
  ['marks that turn the text around', '\u202eloS\u202c \u2066Mar\u2069', 'loS Mar'],
  ['characters without width', 'So\u200bl\ufeff Mar\u2060', 'Sol Mar'],
  ['an ampersand written out', 'A &amp; B', 'A &amp;amp; B'],
];

it.each(STRANGE)(
  'a name with %s is kept as its letters say, and is markup nowhere',
  async (_, name, text) => {
    const { slack, failures } = await bot();
    await openForm(slack);
    await slack.fillAndSubmit({ userId, fields: { ...REQUIRED, 'Company name': name } });
    expect(slack.topView(userId)).toBeUndefined();
    expect(await told(slack, 0)).toContain(`${text} (Sonora) is in the roster.`);
    await slack.openHome(userId);
    await slack.waitFor(() => slack.home(userId), 'the Home tab');
    expect(failures).toEqual([]);
    expect(slack.refusals).toEqual([]);
  },
);

describe('a form sent the day after it was opened', () => {
  it('is kept, with the day that it showed', async () => {
    const { slack, clock, failures } = await bot();
    await openForm(slack);
    clock.now = '2026-11-25T19:00:00.000Z';
    await slack.fillAndSubmit({ userId, fields: REQUIRED });
    expect(slack.topView(userId)).toBeUndefined();
    expect(await told(slack, 0)).toContain('from 0 to 1 of 50');
    await slack.runCommand({ userId, channelId: GENERAL.id, text: 'edit Invented Works' });
    const form = await slack.waitFor(() => {
      const view = slack.topView(userId);
      return view?.values['Joined on'] === undefined ? undefined : view;
    }, 'the record');
    expect(form.values['Joined on']).toBe('2026-11-24');
    expect(failures).toEqual([]);
  });

  it('about a record that was taken out meanwhile says so, and loses nothing typed', async () => {
    const { slack, clock, failures } = await bot();
    await openForm(slack);
    await slack.fillAndSubmit({ userId, fields: REQUIRED });
    const word = await slack.waitFor(() => slack.directMessages(userId)[0], 'the word');
    await slack.runCommand({
      userId: SPANISH_MEMBER.id,
      channelId: GENERAL.id,
      text: 'editar Invented Works',
    });
    const other = SPANISH_MEMBER.id;
    await slack.waitFor(() => slack.topView(other)?.values.Municipio !== undefined, 'the record');
    await slack.press({ userId, actionId: 'change.undo', on: word });
    await slack.waitFor(() => slack.messages(word.channel)[0]?.text !== word.text, 'the undo');
    clock.now = '2026-11-25T19:00:00.000Z';
    await slack.fillAndSubmit({ userId: other, fields: { Municipio: 'Guaymas' } });
    const form = slack.topView(other);
    expect(Object.values(form?.errors ?? {}).join()).toContain('ya no está en el padrón');
    expect(form?.values.Municipio).toBe('Guaymas');
    expect(failures).toEqual([]);
  });
});

const REMEMBERING = [
  ...[COMPANY_FORM, EDIT_FORM, OWNERSHIP_FORM, LEAVE_FORM, RETURN_FORM],
  ...[SETTINGS_FORM, EFFECT_FORM, FORGET_FORM, IMPORT_PREVIEW],
];

describe('a form of another version of the bot', () => {
  it.each([['company.form.0'], ['company.edit.0'], ['company.leave.0'], ['settings.form.1']])(
    '%s says beside its first field to open it again',
    async (form) => {
      const { slack, failures } = await bot();
      const answer = await new AsSlack(slack, userId).submit(form, { old: true }, filled({}));
      expect(answer).toMatchObject({
        response_action: 'errors',
        errors: { name: expect.stringContaining('from an older version of the bot') },
      });
      expect(failures).toEqual([]);
    },
  );

  it('without a field to speak beside, it says so in the form’s own place', async () => {
    const { slack, failures } = await bot();
    const answer = await new AsSlack(slack, SPANISH_MEMBER.id).submit('company.older', [], {});
    expect(answer).toMatchObject({
      response_action: 'update',
      view: { title: { text: 'A form' }, close: { text: 'Cerrar' } },
    });
    expect(JSON.stringify(answer)).toContain('versión anterior del bot');
    expect(failures).toEqual([]);
  });

  it('says so too where it bears this version’s name, and remembers another’s, or half of it', async () => {
    const { slack, failures } = await bot();
    const admin = new AsSlack(slack, ADMIN.id);
    for (const form of REMEMBERING)
      for (const memory of [{ old: true }, '{"id":"c0ff']) {
        const answer = await admin.submit(form, memory, filled({}));
        expect([form, JSON.stringify(answer)]).toEqual([
          form,
          expect.stringContaining('from an older version of the bot'),
        ]);
      }
    await admin.press(NEXT_PAGE, '{"question":{"li');
    expect(await told(slack, 0, ADMIN.id)).toContain('from an older version of the bot');
    expect(failures).toEqual([]);
  });
});
