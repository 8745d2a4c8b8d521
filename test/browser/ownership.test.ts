import { expect, it } from 'vitest';
import { visit } from './in-browser.ts';

it('somebody confirms a company’s ownership with a file, and sees it beside the count', async () => {
  const person = await visit();
  await person.type('/amcham confirm Velquora Aerostructures');
  const { form } = person;
  await form.getByText('Not confirmed by anybody yet.').waitFor();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('it is needed to confirm it').waitFor();
  await form.getByLabel('Basis of U.S. ownership').selectOption('Controlled by a U.S. parent');
  await form.getByLabel('Ultimate parent').fill('Example Holdings');
  await form.locator('input[type=file]').setInputFiles({
    name: 'Shareholders.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  await form.getByText('Shareholders.pdf').waitFor();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  await person.type('/amcham status');
  const status = await person.message('19 of 50 U.S.-owned companies');
  await status.getByText('1 of the 19 is confirmed.').waitFor();

  await person.type('/amcham confirm Velquora Aerostructures');
  await form.getByRole('link', { name: 'Shareholders.pdf' }).waitFor();
}, 90_000);

it('on a phone and in Spanish somebody is forgotten, once the form has shown what goes', async () => {
  const person = await visit('today', 'phone');
  await person.become(/Spanish/);
  await person.go('general');
  await person.type('/amcham agregar Talleres Zarzamora');
  const { form } = person;
  await form.getByLabel('Estado', { exact: true }).selectOption('Sinaloa');
  await form.getByRole('radio', { name: 'Sí' }).check();
  await form.getByLabel('Nombre del contacto').fill('Zenobia Inventada');
  await form.getByLabel('Correo del contacto').fill('zenobia@example.com');
  await form.getByLabel('Notas').fill('Zenobia Inventada prefiere las mañanas');
  await form.getByRole('button', { name: 'Guardar' }).click();
  await form.waitFor({ state: 'detached' });
  await person.type('/amcham confirmar Talleres Zarzamora');
  await form.getByText('Nadie lo ha confirmado todavía.').waitFor();
  await form.getByRole('button', { name: 'Cancelar' }).click();
  await person.type('/amcham olvidar zenobia inventada');
  const goes = form.getByText(/Talleres Zarzamora: Zenobia Inventada/);
  await goes.waitFor();
  await form.getByRole('button', { name: 'Borrar para siempre' }).click();
  await form.waitFor({ state: 'detached' });
  await person.type('/amcham historial Talleres Zarzamora');
  const told = await person.message('borró para siempre el contacto de Talleres Zarzamora');
  expect(await told.getByText('Zenobia').count()).toBe(0);
}, 90_000);
