import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readRoster } from '#spreadsheet/read-roster.ts';
import { visit } from './in-browser.ts';

it('somebody on a phone asks for the list in Spanish, has it among their direct messages, and imports another and undoes it', async () => {
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

  await person.go('general');
  await person.type('/amcham importar');
  const { form } = person;
  await form.locator('input[type=file]').setInputFiles({
    name: 'padron.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Empresa,Estado,Gringa\nTalleres Zarzamora,Sonora,Sí\n#N/D,Sonora,No'),
  });
  await form.getByText('padron.csv').waitFor();
  await form.getByRole('button', { name: 'Ver vista previa' }).click();
  await form.getByLabel('Columna «Gringa»').selectOption('Capital estadounidense');
  await form.getByRole('button', { name: 'Ver vista previa' }).click();
  await form.getByText('La cuenta: 20 de 50; antes, 19.').waitFor();
  await form.getByText('línea 3, Empresa: La fórmula de esta celda falló (#N/D).').waitFor();
  await form.getByRole('button', { name: 'Importar', exact: true }).click();
  await form.getByText('Los detalles, y cómo deshacerla').waitFor();
  await form.getByRole('button', { name: 'Cerrar' }).last().click();
  await person.goToBot(/^Mensajes$/);
  const word = await person.message('Se importó padron.csv.');
  await (await person.message('No importados: 1 renglón.')).getByRole('link').waitFor();
  await word.getByRole('button', { name: 'Deshacer la importación' }).click();
  await person.page.getByRole('button', { name: 'Deshacer', exact: true }).click();
  await person.message('Se deshizo la importación de 1 empresa. La cuenta pasó de 20 a 19 de 50.');
}, 90_000);
