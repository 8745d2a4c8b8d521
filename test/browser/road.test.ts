import { expect, it } from 'vitest';
import { visit } from './in-browser.ts';

it('somebody asks how far the chapter is, shares it, and adds a company with a mistake first', async () => {
  const person = await visit();
  await person.type('/amcham status');
  const status = await person.message('19 of 50 U.S.-owned companies');
  await status.getByText('Only visible to you').waitFor();
  await status.getByText(/At the pace of the last 12 months .* 50 comes about/).waitFor();
  await person.picture('status', status.getByText('Only visible to you'), 'start');

  await status.getByRole('button', { name: 'Share in this channel' }).click();
  const shared = await person.message('Shared by');
  expect(await shared.getByText('Only visible to you').count()).toBe(0);

  await status.getByRole('button', { name: 'Add a company' }).click();
  const { form } = person;
  await form.getByLabel('Company name').fill('Quebrantahuesos Works Inc.');
  await form.getByLabel('State').selectOption('Sonora');
  await form.getByRole('radio', { name: 'Yes' }).check();
  await form.getByLabel('RFC').fill('QWO240105XX0');
  await form.getByRole('button', { name: 'Save' }).click();
  const mistake = form.getByText('This is not a valid RFC.');
  await mistake.waitFor();
  expect(await form.getByLabel('Company name').inputValue()).toBe('Quebrantahuesos Works Inc.');
  await person.picture('add-company', mistake);

  await form.getByLabel('RFC').fill('');
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  await person.go('Consolidation');
  await person.page.getByRole('button', { name: 'Messages' }).click();
  await person.message('The count went from 19 to 20 of 50.');
  await person.go('consolidation');
  await person.message('🎯 20 U.S.-owned companies');
}, 60_000);

it('the company that makes it 50 is celebrated in the alert channel', async () => {
  const person = await visit('almost');
  await person.type('/amcham add Quebrantahuesos Works Inc.');
  const { form } = person;
  await form.getByLabel('State').selectOption('Baja California Sur');
  await form.getByRole('radio', { name: 'Yes' }).check();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  await person.go('consolidation');
  const celebration = await person.message('🎉 50 U.S.-owned companies: the chapter did it!');
  const completer = celebration.getByText('The 50th company');
  expect(await completer.locator('..').textContent()).toContain('Quebrantahuesos Works Inc.');
  await person.picture('celebration', celebration, 'start');
}, 60_000);

it('in a channel that reads Spanish first the 50th is celebrated in both languages', async () => {
  const person = await visit('almost', 'phone');
  const { form, page } = person;
  await person.go('general');
  await person.type('/amcham settings');
  const both = { label: 'Spanish, with English below' };
  await form.getByLabel('Chapter’s language').selectOption(both);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  await person.become(/Spanish/);
  await person.go('general');
  await person.type('/amcham agregar Quebrantahuesos Works Inc.');
  await form.getByLabel('Estado', { exact: true }).selectOption('Sinaloa');
  await form.getByRole('radio', { name: 'Sí' }).check();
  await form.getByRole('button', { name: 'Guardar' }).click();
  await form.waitFor({ state: 'detached' });
  await person.go('consolidation');
  const celebration = await person.message('¡Lo logramos! 50 empresas de capital estadounidense');
  await celebration.getByText('La 50.ª empresa').waitFor();
  expect(await celebration.getByText('The 50th company').isVisible()).toBe(false);
  await celebration.getByText('In English').click();
  await celebration.getByText('The 50th company').waitFor();
  await person.picture('celebracion', celebration, 'start');
  await person.goToBot(/Mensajes/);
  await page.getByText('La cuenta pasó de 49 a 50 de 50.').waitFor();
});

it('a guest and somebody of another organisation are refused, in a sentence', async () => {
  const person = await visit();
  await person.become(/Guest/);
  await person.type('/amcham status');
  const refusal = await person.message('Guests of this workspace cannot see or change');
  await person.picture('guest', refusal);
  await person.become(/Slack Connect/);
  await person.type('/amcham add Works');
  await person.message('Only the chapter’s own team can see or change its roster.');
  expect(await person.page.getByRole('dialog').count()).toBe(0);
}, 60_000);

it('on a phone and in Spanish the same road is walked', async () => {
  const person = await visit('today', 'phone');
  await person.become(/Spanish/);
  await person.go('general');
  await person.type('/amcham estado');
  const status = await person.message('19 de 50 empresas de capital estadounidense');
  await status.getByText('Solo tú puedes verlo').waitFor();
  await person.picture('estado', status.getByRole('heading', { name: /19 de 50/ }).first());
  await status.getByRole('button', { name: 'Agregar empresa' }).click();
  const { form } = person;
  await form.getByRole('button', { name: 'Guardar' }).click();
  await person.picture('agregar', form.getByLabel('Estado', { exact: true }));
  await form.getByLabel('Nombre de la empresa').fill('Talleres Zarzamora, S.A. de C.V.');
  await form.getByLabel('Estado', { exact: true }).selectOption('Sinaloa');
  await form.getByRole('radio', { name: 'Sí' }).check();
  await form.getByRole('button', { name: 'Guardar' }).click();
  await form.waitFor({ state: 'detached' });
  await person.go('Consolidation');
  await person.page.getByRole('button', { name: 'Mensajes' }).click();
  await person.message('de 19 a 20 de 50');
}, 60_000);

it('when Slack misbehaves, the alert comes all the same, once, and the log shows why it took a while', async () => {
  const person = await visit();
  const { page } = person;
  await page.getByRole('button', { name: 'Make Slack misbehave' }).click();
  await page.getByLabel('Cut the line after accepting a post: times').fill('2');
  await page.getByRole('button', { name: 'Cut: Cut the line after accepting a post' }).click();
  await page.getByText('Still to come: 2').waitFor();
  await person.picture('misbehave', page.getByText('Still to come: 2'));
  await page.getByRole('button', { name: 'Close the fault panel' }).click();
  await person.type('/amcham add Quebrantahuesos Works Inc.');
  const { form } = person;
  await form.getByLabel('State').selectOption('Sonora');
  await form.getByRole('radio', { name: 'Yes' }).check();
  await form.getByRole('button', { name: 'Save' }).click();
  await form.waitFor({ state: 'detached' });
  await person.go('consolidation');
  await person.message('🎯 20 U.S.-owned companies');
  await page.getByRole('button', { name: 'Request log' }).click();
  const log = page.getByRole('complementary', { name: 'Request log' });
  await log.getByText('conversations.history').first().waitFor();
  await person.picture('request-log', log.getByText('conversations.history').first());
  expect(await page.getByRole('article').filter({ hasText: '🎯 20 U.S.' }).count()).toBe(1);
}, 60_000);
