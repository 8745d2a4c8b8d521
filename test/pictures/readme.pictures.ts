import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { CONSOLIDATION, MEMBER, SPANISH_MEMBER } from '#sandbox/slack-stand-in.ts';
import { runProgram } from '../e2e/bot-process.ts';
import { ask, chapter, openForm, REQUIRED } from '../e2e/chapter.ts';
import { afterTest } from '../engines/new-store-url.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { shownModal } from './slack-modal.ts';
import { inChannel, page, shownMessage } from './slack-window.ts';

const TREES =
  'Acacia Alder Ash Aspen Bamboo Beech Birch Cedar Cherry Cypress Elder Elm Fir Hazel Holly Juniper Larch Laurel Lime Maple Oak Olive Palm Pine Poplar Rowan Spruce Walnut Willow Yew';

const DOCS = join(import.meta.dirname, '../../docs');

async function draw(name: string, width: number, body: ReactNode, subject: string): Promise<void> {
  const browser = await browsers.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--font-render-hinting=none'],
  });
  afterTest(() => browser.close());
  const window = await browser.newPage({ viewport: { width, height: 200 }, deviceScaleFactor: 2 });
  await window.setContent(page(body), { waitUntil: 'load' });
  await window.evaluate(() => document.fonts.ready);
  expect(await window.textContent('body')).toContain(subject);
  mkdirSync(DOCS, { recursive: true });
  await window.screenshot({ path: join(DOCS, `${name}.png`), fullPage: true });
}

it('the README shows the real messages', async () => {
  const { slack, database } = await chapter();
  const status = await ask(slack, 'status');
  await draw('status', 560, shownMessage(status, 'Only visible to you'), '19 of 50');
  const estado = await ask(slack, 'estado', SPANISH_MEMBER.id);
  await draw('estado', 390, shownMessage(estado, 'Solo tú puedes verlo'), '19 de 50');

  await openForm(slack, 'add Invented Works Inc.');
  const fields = { ...REQUIRED, City: 'Hermosillo', RFC: 'IWO240105XX0', 'U.S. share (%)': '80' };
  await slack.fillAndSubmit({ userId: MEMBER.id, fields });
  const form = slack.topView(MEMBER.id);
  if (form === undefined) throw new Error('the form is not open');
  await draw('add-company', 560, shownModal(form), 'not a valid RFC');

  const file = join(temporaryFolder(), 'more.csv');
  const states = ['Sonora', 'Baja California', 'Baja California Sur', 'Sinaloa', 'Chihuahua'];
  const rows = TREES.split(' ').map(
    (tree, at) => `Invented ${tree} Inc.,${states[at % 5]},Yes,2025-${(at % 12) + 1}-1`,
  );
  writeFileSync(file, ['Company name,State,U.S.-owned,Joined on', ...rows].join('\n'));
  await runProgram('cli/import.ts', [file], { DATABASE_URL: `sqlite:${database}` });
  await slack.fillAndSubmit({ userId: MEMBER.id, fields: { RFC: '' } });
  const celebration = await slack.waitFor(
    () => slack.messages(CONSOLIDATION.id).find(({ text }) => text.startsWith('🎉')),
    'the celebration',
    15_000,
  );
  const shown = inChannel(CONSOLIDATION.name, shownMessage(celebration));
  await draw('celebration', 560, shown, 'Invented Works Inc.');
});
