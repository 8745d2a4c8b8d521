import { describe, expect, it } from 'vitest';
import {
  GENERAL,
  GUEST,
  MEMBER,
  type Message,
  type SlackStandIn,
  SPANISH_MEMBER,
  STRANGER,
} from '#sandbox/slack-stand-in.ts';
import { AsSlack } from './as-slack.ts';
import { startInnerBot } from './bot-in-process.ts';
import { ask, chapter, openForm, REQUIRED, told } from './chapter.ts';

const userId = MEMBER.id;
const other = SPANISH_MEMBER.id;

const table = (message: Message): string[][] => {
  const block = message.blocks.find(({ type }) => type === 'data_table');
  const rows: unknown = block?.rows;
  return Array.isArray(rows) ? rows.map((row) => JSON.parse(JSON.stringify(row))).map(texts) : [];
};
const texts = (row: { text: string }[]): string[] => row.map(({ text }) => text);
const names = (message: Message): string[] =>
  table(message)
    .slice(1)
    .map(([name]) => name ?? '');

/** What stands by now in the place of a message that somebody alone sees. */
const shown = (slack: SlackStandIn, { ts }: Message, who = userId): Message => {
  const message = slack.ephemerals(who).find((one) => one.ts === ts);
  if (!message) throw new Error('The message is gone.');
  return message;
};

async function turn(slack: SlackStandIn, actionId: string, message: Message): Promise<Message> {
  const before = shown(slack, message).text;
  await slack.press({ userId, actionId, on: message });
  return slack.waitFor(() => {
    const now = shown(slack, message);
    return now.text !== before && now;
  }, 'the page');
}

const pressed = async (slack: SlackStandIn, act: () => Promise<unknown>, who = userId) => {
  const before = slack.ephemerals(who).length;
  await act();
  return slack.waitFor(() => slack.ephemerals(who)[before], 'the answer');
};

describe('find', () => {
  it('has the best match first, and forgives case, accents and a wrong letter', async () => {
    const { slack } = await chapter();
    const found = await ask(slack, 'find DESERT peak');
    expect(names(found)).toEqual(['Desert Peak Energy LLC']);
    expect(table(found)[0]).toEqual(['Company', 'U.S.-owned', 'Status', 'Place']);
    expect(found.text).toContain('Desert Peak Energy LLC: Yes · Member · Nogales, Sonora');
    const near = await ask(slack, 'buscar desrt peek', other);
    expect(near.text).toContain('Ninguna empresa coincide exactamente con «desrt peek».');
    expect(names(near)).toEqual(['Desert Peak Energy LLC']);
    expect((await ask(slack, 'find')).text).toContain('/amcham find TEXT');
    expect((await ask(slack, 'find nobody at all')).text).toContain('has no company called');
    expect(slack.refusals).toEqual([]);
  });

  it('of what is pasted, turned around or markup answers with a sentence or what it finds', async () => {
    const { slack } = await chapter();
    for (const typed of [
      'x'.repeat(100_000),
      'desert '.repeat(14_000),
      '<!channel> & <@U0123456789>',
      '\u202e\u200b\u2066',
      '🎉🎉',
      'شركة الشمس',
      '"*_~`',
    ])
      for (const command of ['find', 'list', 'show']) {
        const { text, blocks } = await ask(slack, `${command} ${typed}`);
        expect(text).not.toBe('');
        expect(text).not.toMatch(/<[!@]/);
        expect(JSON.stringify(blocks).length).toBeLessThan(20_000);
      }
    expect(slack.refusals).toEqual([]);
  });
});

describe('list', () => {
  it('turns its pages forth and back, also by a bot started anew', async () => {
    const { slack, bot, database } = await chapter();
    const first = await ask(slack, 'list');
    const page = names(first);
    expect(page).toEqual(page.toSorted((a, b) => a.localeCompare(b, 'en')));
    expect(first.text).toContain('1 to 15 of 52');
    await bot.stop();
    await startInnerBot(slack, `sqlite:${database}`);
    const second = await turn(slack, 'roster.next', first);
    expect(second.text).toContain('16 to 30 of 52');
    expect(names(second).filter((name) => page.includes(name))).toEqual([]);
    expect(names(await turn(slack, 'roster.previous', second))).toEqual(page);
    expect(slack.refusals).toEqual([]);
  });

  it('stays true when a company is taken out and another comes between the page and the button', async () => {
    const { slack } = await chapter();
    await openForm(slack);
    await slack.fillAndSubmit({ userId, fields: { ...REQUIRED, 'Company name': 'Aaa Works' } });
    await told(slack, 0);
    const whole = await ask(slack, 'list');
    expect(names(whole)[0]).toBe('Aaa Works');
    const last = names(whole).at(-1);
    const word = slack.directMessages(userId).at(-1);
    if (!word) throw new Error('Nothing was told.');
    await slack.press({ userId, actionId: 'change.undo', on: word });
    await slack.waitFor(
      () => slack.directMessages(userId).at(-1)?.text.startsWith('Undone'),
      'the undo',
    );
    const next = await turn(slack, 'roster.next', whole);
    expect(next.text).toContain('15 to 29 of 52');
    const back = await ask(slack, 'list');
    expect(names(back).at(-2)).toBe(last);
    expect(names(back).at(-1)).toBe(names(next)[0]);
  });

  it('takes filters in both languages, and names them when it knows one not', async () => {
    const { slack } = await chapter();
    expect((await ask(slack, 'list us Sonora')).text).toMatch(/^Companies: Sonora, U\.S\.-owned\n/);
    const listed = await ask(slack, 'lista estadounidenses sonora', other);
    expect(
      table(listed)
        .slice(1)
        .every((cells) => cells.at(-1)?.endsWith('Sonora')),
    ).toBe(true);
    expect((await ask(slack, 'list lapsed')).text).toBe('No company is like this: Lapsed.');
    expect((await ask(slack, 'list jalisco')).text).toContain(
      'The list has no filter “jalisco”. Write one or several of these: us, unconfirmed,',
    );
  });

  it('of a roster without companies says how the first comes in, from the Home tab too', async () => {
    const { slack } = await chapter({ empty: true });
    const empty = 'The roster has no companies yet. /amcham add adds the first one';
    expect((await ask(slack, 'list')).text).toContain(empty);
    expect((await ask(slack, 'lista bajas sonora', other)).text).toBe(
      'Ninguna empresa cumple con esto: Sonora, Baja.',
    );
    await slack.openHome(userId);
    const home = await slack.waitFor(() => slack.home(userId), 'the Home tab');
    await slack.press({ userId, actionId: 'roster.open', on: home });
    await slack.waitFor(
      () => JSON.stringify(slack.topView(userId)?.blocks ?? '').includes(empty),
      'the sentence',
    );
    expect(slack.refusals).toEqual([]);
  });

  it('tells how many of the U.S.-owned members are confirmed, and lists those that are not yet', async () => {
    const { slack } = await chapter();
    const all = await ask(slack, 'list us');
    expect(all.text).toContain('U.S.-owned members: 19. None of the 19 is confirmed yet.');
    const open = await ask(slack, 'list to-confirm');
    expect(open.text).toMatch(/^Companies: U\.S\.-owned members, not confirmed yet\n/);
    expect(open.text).toContain('1 to 15 of 19');
    expect((await ask(slack, 'lista prospectos y socias sonora', other)).text).toContain(
      'Socias de capital estadounidense: 9. Ninguna de las 9',
    );
    expect((await ask(slack, 'list mining')).text).not.toContain('confirmed');
  });

  it('is shown without a table where Slack does not know it yet', async () => {
    const { slack } = await chapter();
    slack.refuseBlockTypes(['data_table']);
    const first = await ask(slack, 'list');
    expect(JSON.stringify(first.blocks)).toContain('rich_text_list');
    const second = await turn(slack, 'roster.next', first);
    expect(second.text).toContain('16 to 30 of 52');
  });
});

describe('show', () => {
  it('is the record as a card, with who changed it last and buttons for what can be done', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'add');
    const fields = { ...REQUIRED, 'Contact name': 'A. Person', Notes: '<!here> *b*' };
    await slack.fillAndSubmit({ userId, fields });
    await told(slack, 0);
    const card = await ask(slack, 'show invented works');
    expect(card.text).toContain('Invented Works Inc.\nIt counts as U.S.-owned.');
    expect(card.text).toContain('Contact name: A. Person');
    expect(card.text).toContain('Notes: &lt;!here&gt; *b*');
    expect(card.text).toMatch(new RegExp(`Last changed by <@${userId}>: .+$`));
    const buttons = JSON.stringify(card.blocks);
    for (const button of ['edit', 'confirm', 'withdraw', 'history'])
      expect(buttons).toContain(`company.${button}`);
    expect(buttons).not.toContain('company.promote');
    await slack.press({ userId, actionId: 'company.edit', on: card });
    const form = await slack.waitFor(
      () => slack.topView(userId)?.callback_id === 'company.edit.1' && slack.topView(userId),
      'the form',
    );
    expect(form.values['Company name']).toBe('Invented Works Inc.');
    expect(slack.refusals).toEqual([]);
  });

  it('of a name that may mean several shows them with buttons, which a bot started anew answers', async () => {
    const { slack, bot, database } = await chapter();
    const asked = await ask(slack, 'mostrar manufacturing', other);
    expect(asked.text).toContain('¿A cuál empresa se refiere con «manufacturing»?');
    await bot.stop();
    await startInnerBot(slack, `sqlite:${database}`);
    const card = await pressed(
      slack,
      () => slack.press({ userId: other, actionId: 'company.show', on: asked }),
      other,
    );
    expect(card.text).toContain('Manufacturing');
    expect(card.text).toContain('El último cambio lo hizo la línea de comandos');
    expect((await ask(slack, 'show')).text).toContain('/amcham show NAME');
  });

  it('of a name with an ampersand is the same whether Slack writes it out or not', async () => {
    const { slack } = await chapter();
    for (const text of [
      'show Blue Mesa Manufacturing & Co.',
      'show Blue Mesa Manufacturing &amp; Co.',
    ])
      expect((await ask(slack, text)).text).toContain('It counts as U.S.-owned.');
    const form = await openForm(slack, 'add Sun &lt;&amp;&gt; Sons');
    expect(form.values['Company name']).toBe('Sun <&> Sons');
  });

  it('of a name that may mean many shows the best and says how to come to the others', async () => {
    const { slack } = await chapter();
    const asked = await ask(slack, 'show de cv');
    expect(asked.blocks.filter(({ accessory }) => accessory !== undefined)).toHaveLength(5);
    const others =
      'There are others. Write more of the name, or see them all with /amcham find de cv.';
    expect(asked.text).toContain(others);
    expect(JSON.stringify(asked.blocks.at(-1))).toContain(others);
    expect((await ask(slack, 'show manufacturing')).text).not.toContain('There are others');
    await slack.runCommand({ userId, channelId: GENERAL.id, text: 'edit de cv' });
    const form = await slack.waitFor(() => {
      const view = slack.topView(userId);
      return view && JSON.stringify(view.blocks).includes('/amcham find de cv') && view;
    }, 'the hint in the form');
    expect(form.submit).toBeNull();
    expect(slack.refusals).toEqual([]);
  });

  it('is reached from a list by the menu that searches as one types', async () => {
    const { slack } = await chapter();
    const on = await ask(slack, 'list Sonora');
    const search = (typed: string) =>
      slack.suggest({ userId, on, actionId: 'company.pick', typed });
    expect((await search('')).length).toBe(15);
    const [offered] = await search('dessert');
    expect(offered?.text).toBe('Desert Peak Energy LLC, Nogales');
    const card = await pressed(slack, () =>
      slack.press({ userId, actionId: 'company.pick', on, value: offered?.text ?? '' }),
    );
    expect(card.text).toContain('Desert Peak Energy LLC');
    expect(slack.refusals).toEqual([]);
  });

  it('of a company that is no longer in the roster says so', async () => {
    const { slack } = await chapter();
    const visitor = new AsSlack(slack, userId);
    await visitor.press('company.show', '0198b7a0-0000-7000-8000-000000000000');
    expect(await told(slack, 0)).toContain('no longer in the roster');
  });
});

describe.each([
  ['a guest', GUEST.id],
  ['somebody of another organisation', STRANGER.id],
])('%s', (_who, who) => {
  const SENTENCE = /Guests of this workspace cannot|Only the chapter’s own team can/;

  it('is refused at each of these commands and buttons, and offered nothing', async () => {
    const { slack } = await chapter();
    for (const text of ['find desert', 'list', 'lista us', 'show Desert Peak Energy'])
      expect((await ask(slack, text, who)).text).toMatch(SENTENCE);
    const visitor = new AsSlack(slack, who);
    const buttons = ['roster.next', 'roster.previous', 'company.show', 'company.pick'];
    for (const [at, button] of buttons.entries()) {
      await visitor.press(button, '{}');
      expect(await told(slack, at, who)).toMatch(SENTENCE);
    }
    expect(await visitor.suggest('company.pick', 'desert')).toEqual({ options: [] });
  });
});
