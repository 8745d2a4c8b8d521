import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { visit } from './in-browser.ts';

const MESSAGES = /^(Messages|Mensajes)$/;
const HOME = /^(Home|Inicio)$/;

/** Whether a picture is there, and not only its words. */
const isDrawn = async (picture: Locator): Promise<boolean> =>
  (await picture.count()) > 0 &&
  picture.evaluate((shown) => shown instanceof HTMLImageElement && shown.naturalWidth > 0);

it('a company is found, shown and edited by two at once; it leaves, and that is undone', async () => {
  const person = await visit();
  const other = await person.beside();
  await other.become(/Spanish/);
  const { form } = person;
  await person.type('/amcham find harowfen insurace');
  await person.message('No company bears “harowfen insurace” as written. Nearly so:');
  await person.type('/amcham show Harrowfen Insurance');
  const card = await person.message(/Last changed by the command line/);
  await card.getByText('It counts as U.S.-owned.').waitFor();
  await person.picture('company', card.getByRole('button', { name: 'Withdraw' }));

  await card.getByRole('button', { name: 'Edit' }).click();
  await form.getByLabel('City').fill('Parral');
  await other.go('general');
  await other.type('/amcham editar Harrowfen Insurance');
  await other.form.getByLabel('Municipio').fill('Delicias');
  await other.form.getByRole('button', { name: 'Guardar' }).click();
  await other.form.waitFor({ state: 'detached' });
  await form.getByRole('button', { name: 'Save' }).click();
  const clash = form.getByText('City: you wrote Parral.');
  await clash.waitFor();
  await form.getByText(/Chihuahua → Delicias/).waitFor();
  expect(await form.getByLabel('City').inputValue()).toBe('Parral');
  await person.picture('conflict', clash);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });

  await person.type('/amcham withdraw Harrowfen Insurance');
  await form.getByText('The count goes from 19 to 18 of 50.').waitFor();
  await form.getByLabel('Reason').selectOption('It closed');
  await person.picture('withdraw', form.getByText('The count goes from 19 to 18 of 50.'));
  await form.getByRole('button', { name: 'It leaves' }).click();
  await form.waitFor({ state: 'detached' });
  await person.goToBot(MESSAGES);
  await person.message('City: Delicias → Parral');
  const word = await person.message('is withdrawn.');
  await word.getByText('The count went from 19 to 18 of 50.').waitFor();
  await word.getByRole('button', { name: 'Undo' }).click();
  const undone = await person.message('Undone: the record of Harrowfen Insurance Services Inc.');
  await undone.getByText('The count went from 18 to 19 of 50.').waitFor();
  expect(await undone.getByRole('button', { name: 'Undo' }).count()).toBe(0);
}, 120_000);

it('on the Home tab a prospect is found, made a member and confirmed, and the rule that counts is set', async () => {
  const person = await visit();
  const { form, page } = person;
  await person.type('/amcham add Prospecta Works Inc.');
  await form.getByLabel('State').selectOption('Sonora');
  await form.getByRole('radio', { name: 'Yes' }).check();
  await form.getByLabel('Status').selectOption('Prospect');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  await person.goToBot(HOME);
  const count = (words: string) => page.getByRole('heading', { name: words });
  await count('19 of 50 U.S.-owned companies').waitFor();
  await page.getByText('Prospects: 1').waitFor();
  const growth = page.getByRole('img', { name: 'Line chart of the U.S.-owned companies' });
  await expect.poll(() => isDrawn(growth), { timeout: 15_000 }).toBe(true);
  await person.picture('home', count('19 of 50 U.S.-owned companies'), 'start');

  await page.getByRole('button', { name: 'Find a company' }).click();
  await form.getByText('1 to 15 of 53').waitFor();
  const menu = form.getByRole('combobox').first();
  await menu.click();
  await menu.fill('prospecta');
  await page.getByRole('option', { name: /Prospecta Works/ }).click();
  await form.getByText('its status is Prospect').waitFor();
  await form.getByRole('button', { name: 'Make it a member' }).click();
  await page.getByText('It then counts toward the target.').waitFor();
  await page.getByRole('button', { name: 'It joins' }).click();
  await form.getByText('Prospecta Works Inc. is a member now.').waitFor();
  await form.getByRole('button', { name: 'Confirm ownership' }).click();
  await form.getByLabel('Basis of U.S. ownership').selectOption('Controlled by a U.S. parent');
  await form.getByLabel('Ultimate parent').fill('Example Holdings');
  await form.getByLabel('Evidence of U.S. ownership').fill('https://example.com/annual-report');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  await count('20 of 50 U.S.-owned companies').waitFor();
  await page.getByText('1 of the 20 is confirmed.').waitFor();

  await page.getByRole('button', { name: 'Change the settings' }).click();
  await form.getByRole('radio', { name: 'Members whose U.S. ownership is confirmed' }).check();
  await form.getByRole('button', { name: 'Save' }).click();
  const effect = form.getByText('Nothing is saved yet. If you press Save, this happens:');
  await effect.waitFor();
  await person.picture('effect', effect);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  await count('1 of 50 U.S.-owned companies').waitFor();
  await page.getByText('19 more members are U.S.-owned and do not count yet').waitFor();
}, 120_000);

it('on a phone and in Spanish the Home tab leads to a company’s record', async () => {
  const person = await visit('today', 'phone');
  const { form, page } = person;
  await person.become(/Spanish/);
  await person.goToBot(HOME);
  await page.getByRole('heading', { name: /^19 de 50/ }).waitFor();
  await page.getByRole('button', { name: 'Buscar empresa' }).click();
  const menu = form.getByRole('combobox').first();
  await menu.click();
  await menu.fill('arrowfen');
  await page.getByRole('option', { name: /Harrowfen/ }).click();
  const change = form.getByText(/El último cambio lo hizo la línea de comandos/);
  await change.waitFor();
  await person.picture('empresa', change);
  await form.getByRole('button', { name: 'Dar de baja' }).click();
  await form.getByText('La cuenta pasará de 19 a 18 de 50.').waitFor();
}, 90_000);
