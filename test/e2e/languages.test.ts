import { describe, expect, it } from 'vitest';
import {
  ADMIN,
  ARCHIVED,
  CONSOLIDATION,
  GENERAL,
  MEMBER,
  type SlackStandIn,
  SPANISH_MEMBER,
} from '#sandbox/slack-stand-in.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';
import { chapterOf, many, opened, type TestChapter } from '../store/temporary-store.ts';
import { startInnerBot } from './bot-in-process.ts';
import { slackStandIn } from './bot-process.ts';
import { ask, openForm, openSettings, REQUIRED, told } from './chapter.ts';

const NOW = '2026-11-24T18:00:00.000Z';

type Office = { slack: SlackStandIn; roster: TestChapter; failures: unknown[] };

/** A chapter of 19 counted companies. */
async function office(companies = 19): Promise<Office> {
  const slack = await slackStandIn();
  const url = await emptyStoreUrl();
  const { db } = await opened(url);
  const roster = await chapterOf(db, 'T0NORTHWEST');
  await roster.import(many(companies));
  const { failures } = await startInnerBot(slack, url, { now: NOW });
  return { slack, roster, failures };
}

const shown = (slack: SlackStandIn, userId: string) =>
  JSON.stringify(slack.home(userId)?.blocks ?? []);
const showing = (slack: SlackStandIn, userId: string, words: string) =>
  slack.waitFor(() => shown(slack, userId).includes(words), `${words} on the Home tab`);

async function choose(slack: SlackStandIn, userId: string, value: string): Promise<void> {
  const on = await slack.waitFor(() => slack.home(userId), 'the Home tab');
  await slack.press({ userId, actionId: 'language.choose', value, on });
}

describe('each person is answered in the language of their Slack,', () => {
  it('and in another from the moment that they change it there, on an open Home tab too', async () => {
    const { slack, failures } = await office();
    await slack.openHome(MEMBER.id);
    await showing(slack, MEMBER.id, '19 of 50 U.S.-owned companies');
    expect((await ask(slack, 'status')).text).toContain('U.S.-owned companies');
    await slack.changePerson(MEMBER.id, { locale: 'es-LA' });
    await showing(slack, MEMBER.id, '19 de 50 empresas de capital estadounidense');
    expect((await ask(slack, 'status')).text).toContain('empresas de capital estadounidense');
    expect([slack.refusals, failures]).toEqual([[], []]);
  });

  it('or in the one that they have chosen: on the Home tab, in answers, forms and direct messages', async () => {
    const { slack, failures } = await office();
    await slack.openHome(MEMBER.id);
    await showing(slack, MEMBER.id, 'The language in which the bot answers you');
    await choose(slack, MEMBER.id, 'es');
    await showing(slack, MEMBER.id, 'El idioma en que le responde el bot');
    expect((await ask(slack, 'ayuda')).text).toContain('/amcham estado');
    expect((await openForm(slack)).labels).toContain('Nombre de la empresa');
    await slack.fillAndSubmit({
      userId: MEMBER.id,
      fields: {
        'Nombre de la empresa': REQUIRED['Company name'],
        Estado: REQUIRED.State,
        'Capital estadounidense': 'Sí',
      },
    });
    expect(await told(slack, 0)).toContain('quedó registrada en el padrón');
    await slack.changePerson(MEMBER.id, { locale: 'en-GB' });
    expect((await ask(slack, 'status')).text).toContain('empresas de capital estadounidense');
    await choose(slack, MEMBER.id, 'slack');
    await showing(slack, MEMBER.id, '20 of 50 U.S.-owned companies');
    expect((await ask(slack, 'estado')).text).toContain('U.S.-owned companies');
    expect([slack.refusals, failures]).toEqual([[], []]);
  });

  it('and what one has chosen changes nothing for others, though the bot is started anew', async () => {
    const slack = await slackStandIn();
    const url = await emptyStoreUrl();
    const bot = await startInnerBot(slack, url, { now: NOW });
    await slack.openHome(SPANISH_MEMBER.id);
    await choose(slack, SPANISH_MEMBER.id, 'en');
    await showing(slack, SPANISH_MEMBER.id, 'The language in which');
    await bot.stop();
    await startInnerBot(slack, url, { now: NOW });
    expect((await ask(slack, 'help', SPANISH_MEMBER.id)).text).toContain('/amcham status');
    await slack.openHome(MEMBER.id);
    await showing(slack, MEMBER.id, '"initial_option":{"text":{"type":"plain_text","text":"As in');
  });

  it('admins who are told of an alert that cannot be posted among them', async () => {
    const { slack, roster } = await office();
    await slack.openHome(ADMIN.id);
    await choose(slack, ADMIN.id, 'es');
    await showing(slack, ADMIN.id, 'El idioma en que');
    await roster.settle({ alertChannel: ARCHIVED.id });
    await roster.import(many(1, 'Luna'));
    expect(await told(slack, 0, ADMIN.id)).toContain('El canal de avisos está archivado.');
  });
});

describe('a command is understood in either language, whoever types it,', () => {
  it('with and without accents, its arguments too', async () => {
    const { slack, failures } = await office();
    const inSpanish = (text: string) => ask(slack, text, SPANISH_MEMBER.id);
    expect((await inSpanish('Estado SON.')).text).toContain('Sonora: 19 empresas');
    expect((await ask(slack, 'estatus b.c.s.')).text).toContain(
      'Baja California Sur: 0 U.S.-owned',
    );
    expect((await ask(slack, 'status Chih.')).text).toContain('Chihuahua: 0 U.S.-owned');
    expect((await inSpanish('estado 1 de enero de 2024')).text).toContain('1 de enero de 2024');
    expect((await inSpanish('CONFIGURACIÓN')).text).toContain('Solo los administradores');
    expect((await inSpanish('bitácora')).text).toContain('importó');
    expect((await inSpanish('hitos')).text).toContain(
      '20.ª empresa de capital estadounidense (falta 1)',
    );
    expect((await ask(slack, 'milestones')).text).toContain('First U.S.-owned company in Sonora: ');
    expect([slack.refusals, failures]).toEqual([[], []]);
  });
});

describe('a chapter of two languages', () => {
  const foldedIn = (blocks: readonly unknown[]) =>
    blocks.map((block) => JSON.stringify(block)).filter((block) => block.includes('"container"'));

  it('reads its alerts in the one, with the other folded below', async () => {
    const { slack, failures } = await office();
    await openSettings(slack);
    const both = { 'Chapter’s language': 'Spanish, with English below' };
    await slack.fillAndSubmit({ userId: ADMIN.id, fields: both });
    expect(await told(slack, 0, ADMIN.id)).toContain('English → Spanish, with English below');
    await openForm(slack);
    await slack.fillAndSubmit({ userId: MEMBER.id, fields: REQUIRED });
    const alert = await slack.waitFor(
      () => slack.messages(CONSOLIDATION.id).find(({ text }) => text.includes('20 U.S.-owned')),
      'the alert',
    );
    expect(alert.text.split('\n\n')).toEqual([
      expect.stringMatching(/^🎯 Ya son 20 empresas/),
      expect.stringMatching(/^🎯 20 U.S.-owned companies/),
    ]);
    const [below, ...others] = foldedIn(alert.blocks);
    expect(below).toContain('🎯 20 U.S.-owned companies');
    expect([others, slack.refusals, failures]).toEqual([[], [], []]);
  });

  it('reads what is shared there in both', async () => {
    const { slack, roster } = await office();
    await roster.settle({ language: 'en+es' });
    const status = await ask(slack, 'status');
    await slack.press({ userId: MEMBER.id, actionId: 'status.share', on: status });
    const [shared] = await slack.waitFor(
      () => slack.messages(GENERAL.id).length > 0 && slack.messages(GENERAL.id),
      'what is shared',
    );
    expect(shared?.text).toContain('19 of 50 U.S.-owned companies');
    expect(foldedIn(shared?.blocks ?? [])[0]).toContain('19 de 50 empresas');
    expect(slack.refusals).toEqual([]);
  });

  it('reads them one below the other where its Slack does not fold yet', async () => {
    const { slack, roster } = await office();
    await roster.settle({ language: 'en+es' });
    slack.refuseBlockTypes(['container']);
    await roster.import(many(1, 'Luna'));
    const alert = await slack.waitFor(
      () => slack.messages(CONSOLIDATION.id).find(({ text }) => text.includes('20 U.S.-owned')),
      'the alert',
    );
    const blocks = JSON.stringify(alert.blocks);
    expect(blocks).toContain('🎯 20 U.S.-owned companies');
    expect(blocks).toContain('🎯 Ya son 20 empresas');
  });
});
