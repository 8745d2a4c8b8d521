import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ADMIN,
  CONSOLIDATION,
  MEMBER,
  type SlackStandIn,
  SPANISH_MEMBER,
  STRANGER,
  type View,
} from '#sandbox/slack-stand-in.ts';
import { readRoster } from '#spreadsheet/read-roster.ts';
import { writtenXlsx } from '../spreadsheet/written-xlsx.ts';
import { startInnerBot } from './bot-in-process.ts';
import { SAMPLES } from './bot-process.ts';
import { ask, chapter, countOf, office, openForm as openAnyForm, told } from './chapter.ts';

const userId = MEMBER.id;
const HEADER = ['Company name', 'State', 'U.S.-owned'];
const sample = (name: string) => readFileSync(join(SAMPLES, name));
const csv = (...rows: readonly (readonly string[])[]) =>
  Buffer.from(rows.map((row) => row.join(',')).join('\n'));

const shownTo = (slack: SlackStandIn, who = userId): string =>
  JSON.stringify(slack.topView(who)?.blocks ?? []);

/** Opens a form where none is open. */
const openForm = (slack: SlackStandIn, text: string, who = userId): Promise<View> => {
  if (slack.topView(who)) slack.closeModal(who);
  return openAnyForm(slack, text, who);
};

/** Brings a file in the form, and waits until the form shows what becomes of it. */
async function bring(
  slack: SlackStandIn,
  { name, bytes, by = userId }: { name: string; bytes: Uint8Array; by?: string },
  before: () => void = () => undefined,
): Promise<View> {
  const file = slack.upload({ userId: by, name, bytes });
  before();
  return submitted(slack, { Spreadsheet: file });
}

/** Submits the form, and waits until what the bot does about it is shown. */
async function submitted(slack: SlackStandIn, fields: Record<string, string>): Promise<View> {
  const answer = await slack.fillAndSubmit({ userId, fields });
  expect(answer.ms).toBeLessThan(3000);
  const isDone = () => {
    const shown = shownTo(slack);
    return ['is being read', 'are being'].every((words) => !shown.includes(words));
  };
  return slack.waitFor(() => isDone() && slack.topView(userId), 'what becomes of it', 15_000);
}

describe('/amcham import', () => {
  it('shows what a workbook would do, imports it, announces its milestones in one message, and tells', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'import');
    const rows = Array.from({ length: 7 }, (_, at) => [`Invented ${at} Inc.`, 'Sonora', 'Yes']);
    const bytes = writtenXlsx([['Our list'], [], HEADER, ...rows]);
    const preview = await bring(slack, { name: 'members.xlsx', bytes });
    expect(shownTo(slack)).toContain('New: 7 companies');
    expect(shownTo(slack)).toContain('The count: 26 of 50, from 19.');
    expect(shownTo(slack)).toContain(
      'It announces in the alert channel: 20 U.S.-owned companies and 25 U.S.-owned companies',
    );
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
    expect(preview.callback_id).toBe('import.preview.1');

    await submitted(slack, {});
    expect(slack.topView(userId)?.title).toMatchObject({ text: 'Imported' });
    const word = await told(slack, 0);
    expect(word).toContain('members.xlsx is imported.\n- New: 7 companies');
    expect(await countOf(slack)).toBe('26 of 50 U.S.-owned companies');
    const alert = await slack.waitFor(
      () =>
        slack.messages(CONSOLIDATION.id).find(({ text }) => text.includes('several milestones')),
      'the alert',
      15_000,
    );
    expect(alert.text).toContain('20 U.S.-owned companies\n25 U.S.-owned companies');
    expect((await ask(slack, 'history')).text).toContain(
      'imported a spreadsheet: 7 companies added',
    );
    expect(slack.refusals).toEqual([]);
  });

  it('imports the good rows and gives the faulty ones back, in a file of the same kind that says why', async () => {
    const { slack } = await chapter();
    const rows = [
      HEADER,
      ['Invented Sol Inc.', 'Sonora', 'Yes'],
      ['Invented Luna Inc.', 'Jalisco', 'Yes'],
      ['=Invented Formula', 'Narnia', 'No'],
    ];
    for (const [name, bytes] of [
      ['members.csv', csv(...rows)],
      ['members.xlsx', writtenXlsx(rows)],
    ] as const) {
      const before = slack.directMessages(userId).length;
      await openForm(slack, 'import');
      await bring(slack, { name, bytes });
      expect(shownTo(slack)).toContain('Faulty: 2 rows, left out');
      expect(shownTo(slack)).toContain('line 3, State: “Jalisco” is none of');
      if (name.endsWith('xlsx')) {
        // By now the other file has brought the good row, and there is no Import to give the others back.
        expect(shownTo(slack)).toContain('There is nothing to import');
        const file = slack.directMessages(userId).slice(before)[0]?.files?.[0];
        expect(file?.name).toBe('left-out.xlsx');
        const again = readRoster(file?.bytes ?? Buffer.alloc(0), '2026-11-24');
        expect(again.ok && again.roster.unknown).toEqual([
          { at: 3, header: 'Why it was left out' },
        ]);
        expect(again.ok && again.roster.faults.map(({ line }) => line)).toEqual([2, 3]);
        continue;
      }
      await submitted(slack, {});
      const sent = await slack.waitFor(
        () => slack.directMessages(userId).slice(before)[1],
        'the file',
      );
      expect(sent.text).toBe(
        '2 rows left out: mend what the last column says, and import the file again.',
      );
      const back = sent.files?.[0];
      expect(back?.name).toBe('left-out.csv');
      const text = back?.bytes.toString() ?? '';
      expect(text).toContain('Company name,State,U.S.-owned,Why it was left out');
      expect(text).toContain("'=Invented Formula,Narnia,No,");
      expect(text).not.toContain('Invented Sol');
    }
    expect(slack.refusals).toEqual([]);
  });

  it('leaves out what is very like a company of the roster, until somebody says that it is another', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'import');
    const rows = [HEADER, ['Desert Peak Enrgy LLC', 'Sonora', 'Yes']];
    await bring(slack, { name: 'members.csv', bytes: csv(...rows) });
    expect(shownTo(slack)).toContain('Very like a company of the roster: 1 row');
    expect(shownTo(slack)).toContain('like Desert Peak Energy LLC');
    await submitted(slack, {
      'Other companies, whatever their names are like': 'Row 2: Desert Peak Enrgy LLC',
    });
    expect(shownTo(slack)).toContain('With what you chose, the import would do this.');
    expect(shownTo(slack)).toContain('New: 1 company');
    await submitted(slack, {});
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
    expect(slack.refusals).toEqual([]);
  });

  it('asks what a column holds that it does not know, a needed one too', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'import');
    const rows = [
      ['Company name', 'State', 'Gringo', 'Where'],
      ['Invented Sol Inc.', 'Sonora', 'Yes', 'Nogales'],
    ];
    await bring(slack, { name: 'members.csv', bytes: csv(...rows) });
    expect(shownTo(slack)).toContain('The column U.S.-owned is missing.');
    await submitted(slack, { 'Column “Gringo”': 'U.S.-owned', 'Column “Where”': 'State' });
    expect(shownTo(slack)).toContain('“State” and “Where” mean the same.');
    await submitted(slack, { 'Column “Where”': 'City' });
    expect(shownTo(slack)).toContain('New: 1 company');
    await submitted(slack, {});
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
    expect(slack.refusals).toEqual([]);
  });

  it('shows the preview anew where the roster has changed meanwhile', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'import');
    const rows = [HEADER, ['Invented Sol Inc.', 'Sonora', 'Yes']];
    await bring(slack, { name: 'members.csv', bytes: csv(...rows) });
    await openForm(slack, 'add Invented Luna Inc.', ADMIN.id);
    await slack.fillAndSubmit({
      userId: ADMIN.id,
      fields: { State: 'Sonora', 'U.S.-owned': 'Yes' },
    });
    await submitted(slack, {});
    expect(shownTo(slack)).toContain('The roster changed while you looked.');
    expect(shownTo(slack)).toContain('The count: 21 of 50, from 20.');
    await submitted(slack, {});
    expect(await countOf(slack)).toBe('21 of 50 U.S.-owned companies');
  });

  it('sent twice by Slack, is done and told once', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'import');
    const rows = [HEADER, ['Invented Sol Inc.', 'Sonora', 'Yes']];
    await bring(slack, { name: 'members.csv', bytes: csv(...rows) });
    await submitted(slack, {});
    await told(slack, 0);
    await slack.resendLast();
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
    expect(slack.directMessages(userId)).toHaveLength(1);
  });

  it('that cannot be told at once is told later, and never that nothing was written', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'import');
    const rows = [HEADER, ['Invented Sol Inc.', 'Sonora', 'Yes']];
    await bring(slack, { name: 'members.csv', bytes: csv(...rows) });
    slack.failNext('chat.postMessage', { kind: 'error', error: 'fatal_error' });
    await submitted(slack, {});
    const word = await slack.waitFor(() => slack.directMessages(userId)[0], 'the word', 15_000);
    expect(word.text).toContain('The import was done:\n- New: 1 company');
    await slack.waitFor(() => slack.topView(userId)?.title?.text === 'Imported', 'the form');
    expect(
      slack.requests.filter(
        ({ name, request }) =>
          name === 'views.update' && JSON.stringify(request).includes('Nothing was written'),
      ),
    ).toEqual([]);
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
  });

  it('speaks Spanish', async () => {
    const { slack } = await chapter();
    const form = await openForm(slack, 'importar', SPANISH_MEMBER.id);
    expect(form.labels).toEqual(['Hoja de cálculo']);
  });
});

it('on a long file the form says now and then how far it is, and at last what comes of it', async () => {
  const { slack, database } = await office({ empty: true });
  // Each look at the clock is three seconds after the last, once it is to go on.
  let step = 0;
  let time = Date.parse('2026-11-24T18:00:00.000Z');
  const clock = {
    get now() {
      time += step;
      return new Date(time).toISOString();
    },
  };
  await startInnerBot(slack, `sqlite:${database}`, clock);
  const rows = Array.from({ length: 2600 }, (_, at) => [`Invented ${at} Inc.`, 'Sonora', 'No']);
  const file = { name: 'members.csv', bytes: csv(HEADER, ...rows) };
  const soFar = () =>
    slack.requests.flatMap(({ name, request }) =>
      name === 'views.update'
        ? (/([\d,]+) of 2,600 rows so far/.exec(JSON.stringify(request))?.[1] ?? [])
        : [],
    );
  await openForm(slack, 'import');
  // What Slack does not take of it on the way is no reason to go no further.
  const balks = { kind: 'error', error: 'fatal_error' } as const;
  await bring(slack, file, () => slack.failNext('views.update', balks));
  expect(shownTo(slack)).toContain('New: 2,600 companies');
  expect(soFar()).toEqual([]);
  step = 3000;
  await openForm(slack, 'import');
  await bring(slack, file);
  expect(shownTo(slack)).toContain('New: 2,600 companies');
  expect(soFar().length).toBeGreaterThan(0);
  await submitted(slack, {});
  expect(slack.topView(userId)?.title).toMatchObject({ text: 'Imported' });
  expect(slack.refusals).toEqual([]);
});

describe('a file that cannot be imported is told in a sentence, and nothing is written', () => {
  it.each([
    ['protected by a password', 'workbooks/protected.xlsx', 'protected by a password'],
    ['a PDF', 'workbooks/a-pdf.xlsx', 'This is a PDF.'],
    ['of an old Excel', 'workbooks/old-excel.xls', 'an old Excel (.xls)'],
    ['of 500 columns', 'workbooks/wide.xlsx', 'more than 200 columns'],
    ['of two header rows', 'workbooks/two-headers.xlsx', 'Rows 1 and 2 both name columns.'],
    ['an empty workbook', 'workbooks/empty.xlsx', 'The file is empty.'],
  ])('%s', async (_what, name, sentence) => {
    const { slack } = await chapter();
    await openForm(slack, 'import');
    const again = await bring(slack, { name: 'members.xlsx', bytes: sample(name) });
    expect(shownTo(slack)).toContain(sentence);
    expect(shownTo(slack)).toContain('Nothing was written.');
    expect(again.labels).toEqual(['Spreadsheet']);
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
    expect(slack.refusals).toEqual([]);
  });

  it('damaged, cut off, a zip bomb, 100,000 rows, a page of HTML', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'import');
    const bomb = { 'xl/worksheets/sheet2.xml': new Uint8Array(60 * 1024 * 1024) };
    const many = Array.from({ length: 100_000 }, (_, at) => [`Invented ${at}`, 'Sonora', 'Yes']);
    for (const [bytes, sentence] of [
      [sample('workbooks/excel.xlsx').subarray(0, 3000), 'The workbook is damaged'],
      [writtenXlsx([HEADER], { more: bomb }), 'unpacks to far more than a list'],
      [csv(HEADER, ...many), 'more than 20,000 rows'],
      [Buffer.from('<!DOCTYPE html><title>x</title>'), 'This is a web page'],
    ] as const) {
      await bring(slack, { name: 'members.xlsx', bytes });
      expect(shownTo(slack)).toContain(sentence);
    }
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
    expect(slack.refusals).toEqual([]);
  });

  it('deleted before it is read, of another workspace, in place of which a sign-in page comes, cut off', async () => {
    const { slack } = await chapter();
    await openForm(slack, 'import');
    const bytes = csv(HEADER, ['Invented Sol Inc.', 'Sonora', 'Yes']);
    const file = { name: 'members.csv', bytes };
    const gone = slack.upload({ userId, ...file });
    slack.deleteFile(gone);
    const elsewhere = slack.upload({ userId: STRANGER.id, ...file });
    await submitted(slack, { Spreadsheet: elsewhere });
    expect(shownTo(slack)).toContain('This file belongs to another workspace.');
    await bring(slack, file, () => slack.failNext('url_private', { kind: 'login_page' }));
    expect(shownTo(slack)).toContain('a sign-in page in place of the file');
    await bring(slack, file, () => slack.failNext('url_private', { kind: 'cut_before' }));
    expect(shownTo(slack)).toContain('Slack did not hand over the file.');
    await bring(slack, file, () =>
      slack.failNext('files.info', { kind: 'error', error: 'file_deleted' }),
    );
    expect(shownTo(slack)).toContain('Slack no longer has this file.');
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
  });
});

describe('undoing an import', () => {
  const imported = async (slack: SlackStandIn) => {
    await openForm(slack, 'import');
    const rows = [
      [...HEADER, 'City'],
      ['Invented Sol Inc.', 'Sonora', 'Yes', 'Nogales'],
      ['Desert Peak Energy LLC', 'Sonora', 'No', 'Cananea'],
    ];
    await bring(slack, { name: 'members.csv', bytes: csv(...rows) });
    await submitted(slack, {});
    return slack.waitFor(() => slack.directMessages(userId)[0], 'the word');
  };

  it('takes out what it added and puts back what it changed, once, in the history too', async () => {
    const { slack } = await chapter();
    const word = await imported(slack);
    expect(word.text).toContain('New: 1 company\n- Changed: 1 company');
    await slack.press({ userId: SPANISH_MEMBER.id, actionId: 'import.undo', on: word });
    const refusal = await slack.waitFor(
      () => slack.ephemerals(SPANISH_MEMBER.id)[0],
      'the refusal to another',
    );
    expect(refusal.text).toContain('Solo quien hizo este cambio');
    await slack.press({ userId, actionId: 'import.undo', on: word });
    await slack.waitFor(
      () => slack.directMessages(userId)[0]?.text.startsWith('Undone: the import of 2 companies'),
      'the undoing',
    );
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
    expect((await ask(slack, 'history')).text).toContain('undid an import: 2 companies as before');
    expect((await ask(slack, 'history Desert Peak Energy')).text).toContain('Cananea →');
    expect(slack.refusals).toEqual([]);
  });

  it('is offered in the history too, to whoever may do it: of the command line’s to all who edit', async () => {
    const { slack } = await chapter();
    await imported(slack);
    const offered = async (who: string) =>
      JSON.stringify((await ask(slack, 'history', who)).blocks).split('import.undo').length - 1;
    expect(await offered(userId)).toBe(2);
    expect(await offered(SPANISH_MEMBER.id)).toBe(1);
    expect(await offered(ADMIN.id)).toBe(2);
    const words = await ask(slack, 'history');
    await slack.press({ userId, actionId: 'import.undo', on: words });
    await slack.waitFor(
      () => slack.ephemerals(userId).some(({ text }) => text.startsWith('Undone: the import of 2')),
      'the undoing',
    );
    expect(await offered(userId)).toBe(1);
    expect(slack.refusals).toEqual([]);
  });

  it('in the history that the Home tab opens is told there', async () => {
    const { slack } = await chapter();
    const by = SPANISH_MEMBER.id;
    await slack.openHome(by);
    const home = await slack.waitFor(() => slack.home(by), 'the Home tab');
    await slack.press({ userId: by, actionId: 'history.open', on: home });
    const pages = await slack.waitFor(
      () => shownTo(slack, by).includes('import.undo') && slack.topView(by),
      'the history',
    );
    await slack.press({ userId: by, actionId: 'import.undo', on: pages });
    await slack.waitFor(
      () => shownTo(slack, by).includes('Se deshizo la importación de 52 empresas.'),
      'the undoing in the modal',
    );
    expect(await countOf(slack)).toBe('0 of 50 U.S.-owned companies');
    expect(slack.refusals).toEqual([]);
  });

  it('is refused, by name and as a whole, where others have changed a company since', async () => {
    const { slack } = await chapter();
    const word = await imported(slack);
    const before = await countOf(slack);
    await slack.runCommand({
      userId: ADMIN.id,
      channelId: CONSOLIDATION.id,
      text: 'edit Invented Sol Inc.',
    });
    await slack.waitFor(() => slack.topView(ADMIN.id)?.labels.includes('City'), 'the form');
    await slack.fillAndSubmit({ userId: ADMIN.id, fields: { City: 'Guaymas' } });
    await slack.press({ userId, actionId: 'import.undo', on: word });
    const refusal = await slack.waitFor(
      () => slack.ephemerals(userId).find(({ text }) => text.includes('cannot be undone')),
      'the refusal',
    );
    expect(refusal.text).toContain('changed after it (Invented Sol Inc.). Nothing was changed.');
    expect(await countOf(slack)).toBe(before);
  });
});

it('what is given back is read as it was, its formulas disarmed', () => {
  const back = readRoster(
    csv([...HEADER, 'Why'], ["'=Invented", 'Sonora', 'No', 'x']),
    '2026-11-24',
  );
  expect(back.ok && back.roster.rows[0]?.company.name).toBe('=Invented');
});
