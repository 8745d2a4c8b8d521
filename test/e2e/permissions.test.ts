import { App } from '@slack/bolt';
import { describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '#commands/index.ts';
import type { Need } from '#domain/person.ts';
import { settableOf } from '#domain/settings-change.ts';
import {
  ADMIN,
  GUEST,
  MEMBER,
  PEOPLE,
  type Person,
  type SlackStandIn,
  STRANGER,
} from '#sandbox/slack-stand-in.ts';
import { COMPANY_FORM } from '#views/company-form.ts';
import { EDIT_FORM } from '#views/edit-form.ts';
import { FORGET_BUTTON, FORGET_FORM } from '#views/forget-form.ts';
import { COUNTRY_ELEMENT } from '#views/form-fields.ts';
import { NEXT_BUTTON, PREVIOUS_BUTTON } from '#views/history-message.ts';
import { HISTORY_BUTTON } from '#views/history-modal.ts';
import {
  EXPORT_BUTTON,
  IMPORT_BUTTON,
  MILESTONES_BUTTON,
  REPORT_BUTTON,
} from '#views/home-buttons.ts';
import { LANGUAGE_SELECT } from '#views/home-language.ts';
import { IMPORT_FORM } from '#views/import-form.ts';
import { UNDO_IMPORT_BUTTON } from '#views/import-message.ts';
import { IMPORT_PREVIEW } from '#views/import-preview.ts';
import { LEAVE_FORM, RETURN_FORM } from '#views/membership-form.ts';
import { OWNERSHIP_FORM } from '#views/ownership-form.ts';
import { PROMOTE_BUTTON } from '#views/promote-button.ts';
import { RECORD_BUTTONS } from '#views/record-form.ts';
import { COMPANY_PICKER, NEXT_PAGE, PREVIOUS_PAGE } from '#views/roster-message.ts';
import { ROSTER_BUTTON } from '#views/roster-modal.ts';
import { EFFECT_FORM } from '#views/settings-effect.ts';
import { SETTINGS_BUTTON, SETTINGS_FORM } from '#views/settings-form.ts';
import { ADD_BUTTON, SHARE_BUTTON } from '#views/status-message.ts';
import { NOT_POSTED_BUTTON, POSTED_BUTTON } from '#views/trouble-message.ts';
import { UNDO_BUTTON } from '#views/undo-button.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';
import { AT, chapterOf, kept, many, opened, type TestChapter } from '../store/temporary-store.ts';
import { startInnerBot } from './bot-in-process.ts';
import { slackStandIn } from './bot-process.ts';
import { Knocks } from './knocks.ts';

type Chapter = { slack: SlackStandIn; test: TestChapter };
type Door = {
  /** What whoever comes in there must be granted. */
  need: Need;
  /** Knocks there, and tells what is answered or shown. */
  knock: (knocks: Knocks, chapter: Chapter, userId: string) => Promise<string>;
};

const command =
  (words: string): Door['knock'] =>
  (knocks) =>
    knocks.command(words);
const button =
  (id: string, value = 'none'): Door['knock'] =>
  (knocks) =>
    knocks.press(id, value);
const form =
  (id: string, memory: unknown, values: object = { becomes: {} }): Door['knock'] =>
  (knocks) =>
    knocks.submit(id, memory, values);

const NO_IMPORT = { assigned: {}, twins: [], file: 'F0NONE', sum: '', turn: 0, changes: false };
const RECORD = { id: 'none', version: 1, prints: {}, asked: [] };

/** The settings form as it stands, sent without a change. */
const settings: Door['knock'] = async (knocks, { test }) => {
  const { version, ...current } = await test.settings();
  return knocks.submit(SETTINGS_FORM, { version, shown: settableOf({ ...current, version }) }, {});
};
const effect: Door['knock'] = async (knocks, { test }) => {
  const current = await test.settings();
  const shown = settableOf(current);
  const memory = { version: current.version, shown, wanted: shown, seen: '' };
  return knocks.submit(EFFECT_FORM, memory, {});
};

/** What the Home tab shows after something was done. */
async function homeAfter(slack: SlackStandIn, act: () => Promise<unknown>): Promise<string> {
  const before = slack.requests.length;
  void act();
  const shown = await slack.waitFor(
    () => slack.requests.slice(before).find(({ name }) => name === 'views.publish'),
    'the Home tab',
  );
  return JSON.stringify(shown.request);
}

const home: Door['knock'] = (_knocks, { slack }, userId) =>
  homeAfter(slack, () =>
    slack.sendEvent({ type: 'app_home_opened', user: userId, channel: 'D1', tab: 'home' }),
  );
const language: Door['knock'] = (knocks, { slack }) =>
  homeAfter(slack, () => knocks.pick(LANGUAGE_SELECT, 'en'));

const shortcut =
  (id: string, type: string, more: object = {}): Door['knock'] =>
  (knocks) =>
    knocks.shortcut(id, type, more);

const STEP = 'add_company_to_roster';
const step: Door['knock'] = async (_knocks, { slack }, userId) => {
  const before = slack.requests.length;
  const inputs = { name: 'Invented Works Inc.', state: 'Sonora', us_owned: 'Yes' };
  await slack.runStep({ userId, callbackId: STEP, inputs });
  const ended = await slack.waitFor(
    () => slack.requests.slice(before).find(({ name }) => name.startsWith('functions.complete')),
    'the end of the step',
  );
  return JSON.stringify(ended.request);
};

/** Every way into the bot: a row for each command, button, form, select, shortcut, step and event. */
const DOORS: Readonly<Record<string, Door>> = {
  'command status': { need: 'read', knock: command('status') },
  'command add': { need: 'edit', knock: command('add Works') },
  'command find': { need: 'read', knock: command('find Sol') },
  'command list': { need: 'read', knock: command('list') },
  'command show': { need: 'read', knock: command('show Sol 1') },
  'command edit': { need: 'edit', knock: command('edit Sol 1') },
  'command withdraw': { need: 'edit', knock: command('withdraw Sol 1') },
  'command reinstate': { need: 'edit', knock: command('reinstate Sol 1') },
  'command confirm': { need: 'edit', knock: command('confirm Sol 1') },
  'command import': { need: 'edit', knock: command('import') },
  'command forget': { need: 'edit', knock: command('forget Nobody') },
  'command export': { need: 'read', knock: command('export') },
  'command report': { need: 'read', knock: command('report nothing') },
  'command milestones': { need: 'read', knock: command('milestones') },
  'command history': { need: 'read', knock: command('history') },
  'command settings': { need: 'administer', knock: command('settings') },
  'command help': { need: 'read', knock: command('help') },
  [`button ${ADD_BUTTON}`]: { need: 'edit', knock: button(ADD_BUTTON) },
  [`button ${SHARE_BUTTON}`]: { need: 'read', knock: button(SHARE_BUTTON, 'chapter') },
  [`button ${RECORD_BUTTONS.edit}`]: { need: 'edit', knock: button(RECORD_BUTTONS.edit) },
  [`button ${RECORD_BUTTONS.withdraw}`]: { need: 'edit', knock: button(RECORD_BUTTONS.withdraw) },
  [`button ${RECORD_BUTTONS.reinstate}`]: {
    ...{ need: 'edit', knock: button(RECORD_BUTTONS.reinstate) },
  },
  [`button ${RECORD_BUTTONS.confirm}`]: { need: 'edit', knock: button(RECORD_BUTTONS.confirm) },
  [`button ${RECORD_BUTTONS.history}`]: { need: 'read', knock: button(RECORD_BUTTONS.history) },
  [`button ${RECORD_BUTTONS.show}`]: { need: 'read', knock: button(RECORD_BUTTONS.show) },
  [`button ${COMPANY_PICKER}`]: { need: 'read', knock: button(COMPANY_PICKER) },
  ...Object.fromEntries(
    [PREVIOUS_PAGE, NEXT_PAGE].map((id) => [
      `button ${id}`,
      { need: 'read', knock: button(id, '{"question":{"list":""},"turning":{"to":"start"}}') },
    ]),
  ),
  [`button ${ROSTER_BUTTON}`]: { need: 'read', knock: button(ROSTER_BUTTON) },
  [`button ${HISTORY_BUTTON}`]: { need: 'read', knock: button(HISTORY_BUTTON) },
  [`button ${EXPORT_BUTTON}`]: { need: 'read', knock: button(EXPORT_BUTTON) },
  [`button ${REPORT_BUTTON}`]: { need: 'read', knock: button(REPORT_BUTTON) },
  [`button ${IMPORT_BUTTON}`]: { need: 'edit', knock: button(IMPORT_BUTTON) },
  [`button ${MILESTONES_BUTTON}`]: { need: 'read', knock: button(MILESTONES_BUTTON) },
  [`button ${FORGET_BUTTON}`]: {
    need: 'edit',
    knock: (knocks) => knocks.press(FORGET_BUTTON, 'none', true),
  },
  // Before the undo, after which an admin finds no company.
  [`select ${COMPANY_PICKER}`]: {
    ...{ need: 'read', knock: (knocks) => knocks.suggest(COMPANY_PICKER, 'Sol') },
  },
  [`button ${PROMOTE_BUTTON}`]: { need: 'edit', knock: button(PROMOTE_BUTTON) },
  [`button ${UNDO_BUTTON}`]: { need: 'edit', knock: button(UNDO_BUTTON, '1') },
  [`button ${UNDO_IMPORT_BUTTON}`]: { need: 'edit', knock: button(UNDO_IMPORT_BUTTON, '1') },
  ...Object.fromEntries(
    [PREVIOUS_BUTTON, NEXT_BUTTON].map((id) => [
      `button ${id}`,
      { need: 'read', knock: button(id, '{"companyId":null,"upTo":9,"page":0}') },
    ]),
  ),
  [`button ${POSTED_BUTTON}`]: { need: 'administer', knock: button(POSTED_BUTTON, 'none none') },
  [`button ${LANGUAGE_SELECT}`]: { need: 'read', knock: language },
  [`button ${NOT_POSTED_BUTTON}`]: {
    ...{ need: 'administer', knock: button(NOT_POSTED_BUTTON, 'none none') },
  },
  [`button ${SETTINGS_BUTTON}`]: { need: 'administer', knock: button(SETTINGS_BUTTON) },
  'button of an older version': { need: 'read', knock: button('company.add.0') },
  [`form ${COMPANY_FORM}`]: { need: 'edit', knock: form(COMPANY_FORM, []) },
  [`form ${EDIT_FORM}`]: { need: 'edit', knock: form(EDIT_FORM, RECORD, { 'name.1': {} }) },
  [`form ${OWNERSHIP_FORM}`]: { need: 'edit', knock: form(OWNERSHIP_FORM, RECORD) },
  [`form ${FORGET_FORM}`]: {
    ...{ need: 'edit', knock: form(FORGET_FORM, { typed: 'Nobody', seen: '' }) },
  },
  [`form ${IMPORT_FORM}`]: { need: 'edit', knock: form(IMPORT_FORM, null) },
  [`form ${IMPORT_PREVIEW}`]: { need: 'edit', knock: form(IMPORT_PREVIEW, NO_IMPORT) },
  [`form ${LEAVE_FORM}`]: { need: 'edit', knock: form(LEAVE_FORM, RECORD) },
  [`form ${RETURN_FORM}`]: { need: 'edit', knock: form(RETURN_FORM, RECORD) },
  [`form ${SETTINGS_FORM}`]: { need: 'administer', knock: settings },
  [`form ${EFFECT_FORM}`]: { need: 'administer', knock: effect },
  'form of an older version': { need: 'read', knock: form('settings.form.0', {}) },
  [`select ${COUNTRY_ELEMENT}`]: {
    ...{ need: 'edit', knock: (knocks) => knocks.suggest(COUNTRY_ELEMENT, 'Mex') },
  },
  'shortcut add_company': { need: 'edit', knock: shortcut('add_company', 'shortcut') },
  'shortcut add_company_from_message': {
    need: 'edit',
    knock: shortcut('add_company_from_message', 'message_action', {
      message: { type: 'message', text: 'Invented Works Inc.', ts: '1.1' },
    }),
  },
  [`step ${STEP}`]: { need: 'edit', knock: step },
  'event app_home_opened': { need: 'read', knock: home },
};

const named = (person: Person, id: string, more: Partial<Person> = {}): Person => ({
  ...person,
  ...{ id, name: `Invented ${id}` },
  ...more,
});
const EDITOR = named(MEMBER, 'U0EDITOR');
const DEPUTY = named(MEMBER, 'U0DEPUTY');
const VISITOR = named(MEMBER, 'U0VISITOR', { is_restricted: true, is_ultra_restricted: true });
const LEFT = named(MEMBER, 'U0LEFT', { deleted: true, is_admin: true });
const ROBOT = named(MEMBER, 'U0ROBOT', { is_bot: true });
const CROWD = [EDITOR, DEPUTY, VISITOR, LEFT, ROBOT];

const ALL: readonly Need[] = ['read', 'edit', 'administer'];
type Somebody = { who: string; person: Person; narrowed: boolean; granted: readonly Need[] };
const somebody = (
  who: string,
  person: Person,
  narrowed: boolean,
  ...granted: Need[]
): Somebody => ({
  ...{ who, person, narrowed, granted },
});

const TABLE: readonly Somebody[] = [
  somebody('an admin of the workspace', ADMIN, true, ...ALL),
  somebody('a member whom they named as an admin', DEPUTY, true, ...ALL),
  somebody('a member whom they named to edit', EDITOR, true, 'read', 'edit'),
  somebody('a member where editing is narrowed to others', MEMBER, true, 'read'),
  somebody('a member where editing is open', MEMBER, false, 'read', 'edit'),
  somebody('a guest', GUEST, false),
  somebody('a guest of a single channel', VISITOR, false),
  somebody('somebody of another organization', STRANGER, false),
  somebody('somebody who has left', LEFT, false),
  somebody('a bot', ROBOT, false),
];

/** What each is told where they may not come in. */
const SENTENCES = {
  guest: 'Guests of this workspace cannot see or change',
  stranger: 'Only the chapter’s own team can see or change',
  edit: 'its admins let only people whom they have named change it',
  administer: 'Only admins of this workspace, and people whom they have named',
};
function sentenceFor({ person, granted }: Somebody, need: Need): string {
  if (granted.length > 0) return SENTENCES[need === 'edit' ? 'edit' : 'administer'];
  return person.is_restricted ? SENTENCES.guest : SENTENCES.stranger;
}

/** A chapter with companies whose settings name everybody but the member that editing is narrowed against. */
async function chapter(narrowed: boolean): Promise<Chapter> {
  const slack = await slackStandIn({ people: [...PEOPLE, ...CROWD] });
  const url = await emptyStoreUrl();
  const { db } = await opened(url);
  const test = await chapterOf(db, 'T0NORTHWEST');
  kept(await test.import(many(3)));
  // One of the doors undoes the import.
  kept(await test.add({ name: 'Sol 9' }));
  const others = [GUEST, VISITOR, STRANGER, LEFT, ROBOT].map(({ id }) => id);
  const editors = narrowed ? [EDITOR.id, ...others] : null;
  await test.settle({ editors, admins: [DEPUTY.id, ...others] });
  await startInnerBot(slack, url, { now: AT });
  return { slack, test };
}

/** The id that a listener is registered for; a pattern is what answers for all others. */
function nameOf(wanted: unknown): string {
  if (typeof wanted === 'string') return wanted;
  if (wanted instanceof RegExp || typeof wanted !== 'object') return 'of an older version';
  return nameOf(
    Object.entries(wanted ?? {}).find(([key]) => /^(action|callback)_id$/.test(key))?.[1],
  );
}

/** What Slack tells of an account: it is answered to nobody, and shows nobody more than they may see. */
const UNANSWERED = ['event user_change'];

/** The commands of the menu, and all that Bolt is told to listen for. */
async function doorsInTheCode(): Promise<string[]> {
  const { prototype } = App;
  const spies = {
    button: vi.spyOn(prototype, 'action'),
    form: vi.spyOn(prototype, 'view'),
    select: vi.spyOn(prototype, 'options'),
    event: vi.spyOn(prototype, 'event'),
    shortcut: vi.spyOn(prototype, 'shortcut'),
    step: vi.spyOn(prototype, 'function'),
    message: vi.spyOn(prototype, 'message'),
  };
  await chapter(false);
  const registered = Object.entries(spies).flatMap(([kind, { mock }]) =>
    mock.calls.map(([wanted]) => `${kind} ${nameOf(wanted)}`),
  );
  vi.restoreAllMocks();
  const doors = registered.filter((door) => !UNANSWERED.includes(door));
  return [...COMMANDS.map((name) => `command ${name}`), ...doors].sort();
}

it('each door of the bot has a row here, and each row its door', async () => {
  const doors = await doorsInTheCode();
  const lacking = doors.filter((door) => !(door in DOORS));
  const words = `DOORS in ${import.meta.filename} lacks a row: say what the door needs (read, edit or administer), and how to knock there`;
  expect(lacking, words).toEqual([]);
  expect(Object.keys(DOORS).sort()).toEqual(doors);
});

const isRefused = (answer: string): boolean =>
  Object.values(SENTENCES).some((sentence) => answer.includes(sentence));

describe.each(TABLE)('$who', (one) => {
  it('comes in at each door that is theirs, and at every other is told why not', async () => {
    const there = await chapter(one.narrowed);
    const knocks = new Knocks(there.slack, one.person.id);
    await knocks.listen();
    for (const [door, { need, knock }] of Object.entries(DOORS)) {
      const answer = await knock(knocks, there, one.person.id);
      const isIn = one.granted.includes(need);
      if (door.startsWith('select'))
        expect([door, answer.includes('"value"')]).toEqual([door, isIn]);
      else if (isIn) expect([door, isRefused(answer)]).toEqual([door, false]);
      else expect([door, answer]).toEqual([door, expect.stringContaining(sentenceFor(one, need))]);
    }
  });
});
