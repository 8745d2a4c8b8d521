import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readRoster } from '#spreadsheet/read-roster.ts';
import { visit } from './in-browser.ts';

it('somebody on a phone asks for the list in Spanish, and has it among their direct messages', async () => {
  const person = await visit('today', 'phone');
  await person.become(/Spanish/);
  await person.go('general');
  await person.type('/amcham exportar sonora socias');
  await person.message('Los archivos se están preparando.');
  await person.go('Consolidation');
  await person.page.getByRole('button', { name: 'Mensajes', exact: true }).click();
  const sent = await person.message('del padrón, con sus contactos (Sonora, Socia)');
  await sent.getByRole('link', { name: /\.csv/ }).waitFor();
  const downloading = person.page.waitForEvent('download');
  await sent.getByRole('link', { name: /\.xlsx/ }).click();
  const file = await (await downloading).path();
  const read = readRoster(readFileSync(file), '2030-01-01');
  expect(read.ok && new Set(read.roster.rows.map(({ company }) => company.state))).toEqual(
    new Set(['SON']),
  );
}, 90_000);
