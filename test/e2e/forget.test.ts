import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  GENERAL,
  GUEST,
  MEMBER,
  type SlackStandIn,
  SPANISH_MEMBER,
  STRANGER,
  type View,
} from '#sandbox/slack-stand-in.ts';
import { AsSlack } from './as-slack.ts';
import { ask, chapter, openForm as openAdd, REQUIRED, told } from './chapter.ts';

const userId = MEMBER.id;
const FORM = 'contact.forget.1';

async function openForget(slack: SlackStandIn, text: string, who = userId): Promise<View> {
  await slack.runCommand({ userId: who, channelId: GENERAL.id, text });
  return slack.waitFor(() => {
    const view = slack.topView(who);
    return view?.callback_id === FORM && !/[Oo]ne moment|Un momento/.test(words(view)) && view;
  }, 'who would be forgotten');
}
const words = (view: View): string => JSON.stringify(view.blocks);

const CONTACT = { 'Contact name': 'Zenobia Inventada', 'Contact e-mail': 'zenobia@example.com' };

async function withZenobia(slack: SlackStandIn): Promise<void> {
  await openAdd(slack);
  await slack.fillAndSubmit({
    userId,
    fields: { ...REQUIRED, ...CONTACT, Notes: 'Zenobia Inventada prefers mornings' },
  });
  await told(slack, 0);
}

describe('forgetting a contact', () => {
  it('shows first what would go, then removes it for good and says so without a name', async () => {
    const { slack, database } = await chapter();
    await withZenobia(slack);
    const form = await openForget(slack, 'forget zenobia inventada');
    expect(words(form)).toContain('Invented Works Inc.: Zenobia Inventada · zenobia@example.com');
    expect(words(form)).toContain('This cannot be undone.');
    expect(words(form)).toContain('may mention them');
    await slack.fillAndSubmit({ userId, fields: {} });
    expect(slack.topView(userId)).toBeUndefined();
    const word = await told(slack, 1);
    expect(word).toBe('The contact was removed for good, from 1 company.\n- Invented Works Inc.');
    const { text } = await ask(slack, 'history Invented Works');
    expect(text).toContain('removed the contact of Invented Works Inc. for good');
    expect(text).not.toContain('Zenobia');
    const bytes = () =>
      [database, `${database}-wal`].map((path) => readFileSync(path, 'utf8')).join('\n');
    await slack.waitFor(() => !bytes().includes('zenobia@example.com'), 'a file without a trace');
    expect(slack.refusals).toEqual([]);
  });

  it('of a part of a name lets the person choose who is meant', async () => {
    const { slack } = await chapter();
    await withZenobia(slack);
    const asked = await openForget(slack, 'olvidar zenobia', SPANISH_MEMBER.id);
    expect(words(asked)).toContain('¿Se refiere a alguno de estos?');
    expect(asked.submit).toBeNull();
    await slack.press({ userId: SPANISH_MEMBER.id, actionId: 'contact.forget', on: asked });
    const form = await slack.waitFor(() => {
      const view = slack.topView(SPANISH_MEMBER.id);
      return view !== undefined && view.submit !== null && view;
    }, 'the form');
    expect(words(form)).toContain('Zenobia Inventada');
    await slack.fillAndSubmit({ userId: SPANISH_MEMBER.id, fields: {} });
    expect(await told(slack, 0, SPANISH_MEMBER.id)).toContain('El contacto se borró para siempre');
    expect(slack.refusals).toEqual([]);
  });

  it('of a part of a name shows each person once, and how many more there are', async () => {
    const { slack } = await chapter({ empty: true });
    const people = ['Ana', 'Eva', 'Iva', 'Ora', 'Uma', 'Bea', 'Cleo', 'Dora', 'Elsa', 'Fe', 'Gala'];
    for (const name of ['Ana', ...people]) {
      const before = slack.directMessages(userId).length;
      await openAdd(slack, `add ${name} Works ${before}`);
      const contact = { 'Contact name': `${name} Inventada` };
      await slack.fillAndSubmit({
        userId,
        fields: { State: 'Sonora', 'U.S.-owned': 'No', ...contact },
      });
      await told(slack, before);
    }
    const asked = words(await openForget(slack, 'forget inventada'));
    expect(asked.match(/Ana Inventada/g)).toHaveLength(1);
    expect(asked).toContain('and 1 more. Write the whole name, the e-mail or the phone.');
    expect(slack.refusals).toEqual([]);
  });

  it('of nobody, or of somebody whom the roster does not have, is a sentence', async () => {
    const { slack } = await chapter();
    expect((await ask(slack, 'forget')).text).toContain('/amcham forget CONTACT');
    const none = await openForget(slack, 'forget Nobody At All Whatsoever');
    expect(words(none)).toContain('No company has “Nobody At All Whatsoever” for a contact.');
  });

  it('shows anew what somebody has changed since it was shown', async () => {
    const { slack } = await chapter();
    await withZenobia(slack);
    await openForget(slack, 'forget zenobia@example.com');
    await openAdd(slack, 'add', SPANISH_MEMBER.id);
    await slack.fillAndSubmit({
      userId: SPANISH_MEMBER.id,
      fields: {
        'Nombre de la empresa': 'Obra Inventada',
        Estado: 'Sonora',
        'Capital estadounidense': 'No',
        'Correo del contacto': 'zenobia@example.com',
      },
    });
    await told(slack, 0, SPANISH_MEMBER.id);
    await slack.fillAndSubmit({ userId, fields: {} });
    const anew = await slack.waitFor(() => slack.topView(userId), 'the form anew');
    expect(words(anew)).toContain('Nothing is removed yet: look again.');
    expect(words(anew)).toContain('Obra Inventada');
    await slack.fillAndSubmit({ userId, fields: {} });
    expect(await told(slack, 1)).toContain('from 2 companies');
  });
});

describe.each([
  ['a guest', GUEST.id],
  ['somebody of another organisation', STRANGER.id],
])('%s', (_who, who) => {
  const SENTENCE = /Guests of this workspace cannot|Only the chapter’s own team can/;

  it('makes nobody forgotten: not by the command, nor the button, nor the form', async () => {
    const { slack } = await chapter();
    expect((await ask(slack, 'forget Ana', who)).text).toMatch(SENTENCE);
    const visitor = new AsSlack(slack, who);
    await visitor.press('contact.forget', '1');
    expect(await told(slack, 0, who)).toMatch(SENTENCE);
    const answer = await visitor.submit(FORM, { typed: 'Ana', seen: 'x' }, {});
    expect(JSON.stringify(answer)).toMatch(SENTENCE);
    expect(slack.topView(who)).toBeUndefined();
  });
});
