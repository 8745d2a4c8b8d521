import { expect, it } from 'vitest';
import { visit } from './in-browser.ts';

it('somebody lists companies, turns the page, finds one though misspelt, and opens its record', async () => {
  const person = await visit();
  await person.type('/amcham list Sonora');
  const list = await person.message('Companies: Sonora');
  await list.getByText('1 to 15 of 17').waitFor();
  await list.getByRole('button', { name: 'Next', exact: true }).last().click();
  await person.page.getByText('16 to 17 of 17').waitFor();
  await person.type('/amcham find velqora aero');
  const near = await person.message('No company bears “velqora aero” as written.');
  expect(await near.getByText('Velquora Aerostructures').isVisible()).toBe(true);
  await person.type('/amcham show velquora');
  const card = await person.message('Last changed by the command line');
  await card.getByRole('button', { name: 'Edit' }).click();
  await person.form.getByLabel('City').waitFor();
}, 90_000);

it('on a phone and in Spanish the card of a company is read whole', async () => {
  const person = await visit('today', 'phone');
  await person.become(/Spanish/);
  await person.go('general');
  await person.type('/amcham ver velquora');
  const card = await person.message('El último cambio lo hizo la línea de comandos');
  await card.getByRole('button', { name: 'Confirmar capital' }).waitFor();
  await person.type('/amcham buscar sin ninguna coincidencia');
  await person.message('En el padrón no hay ninguna empresa');
}, 90_000);
