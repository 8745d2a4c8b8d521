import { describe, expect, it } from 'vitest';
import { readDossier } from '#report/read-dossier.ts';
import { GUEST, MEMBER, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { textOf } from '../report/pdf-text.ts';
import { ask, chapter } from './chapter.ts';

/** The file that comes in a direct message, and what is said with it. */
async function dossierIn(slack: SlackStandIn) {
  const message = await slack.waitFor(
    () => slack.directMessages(MEMBER.id).find(({ files }) => files?.length),
    'the dossier',
    30_000,
  );
  const [file] = message.files ?? [];
  if (!file) throw new Error('No file came.');
  return { message, file };
}

describe('/amcham report', { timeout: 60_000 }, () => {
  it('answers at once and sends the dossier of the 19 to the person alone', async () => {
    const { slack } = await chapter();
    const answer = await ask(slack, 'informe es a4');
    expect(answer.text).toContain('The dossier is being made.');
    const { file, message } = await dossierIn(slack);
    expect(file.name).toMatch(/^consolidation-dossier-\d{4}-\d\d-\d\d\.pdf$/);
    expect(message.text).toContain('19 of 50');
    const read = readDossier(file.bytes);
    expect(read?.layout).toEqual({ language: 'es', paper: 'a4' });
    expect(message.text).toContain(read?.hash);
    const text = (await textOf(file.bytes)).join(' ');
    expect(text).toContain('Expediente de consolidación');
    expect(read?.dossier.companies).toHaveLength(19);
    for (const { name } of read?.dossier.companies ?? [])
      expect(text.split(name).length - 1, name).toBe(1);
    expect(slack.refusals).toEqual([]);
  });

  it('sends it once though Slack sends the command again', async () => {
    const { slack } = await chapter();
    await ask(slack, 'report');
    await slack.resendLast();
    await dossierIn(slack);
    await ask(slack, 'status');
    expect(slack.directMessages(MEMBER.id).filter(({ files }) => files?.length)).toHaveLength(1);
  });

  it('says what a language or a paper may be, and refuses guests', async () => {
    const { slack } = await chapter({ empty: true });
    expect((await ask(slack, 'report papyrus')).text).toContain(
      '“papyrus” is neither a language (en, es or both) nor a paper (letter or a4).',
    );
    expect((await ask(slack, 'report', GUEST.id)).text).toContain('Guests of this workspace');
  });

  it('tells the person where Slack does not take the file', async () => {
    const { slack } = await chapter({ empty: true });
    slack.failNext('files.getUploadURLExternal', { kind: 'error', error: 'missing_scope' });
    await ask(slack, 'report');
    const told = await slack.waitFor(
      () => slack.ephemerals(MEMBER.id).find(({ text }) => text.includes('reinstall the app')),
      'the word about the scope',
      30_000,
    );
    expect(told.text).toContain('files:write');
    expect(slack.directMessages(MEMBER.id)).toEqual([]);
  });
});
