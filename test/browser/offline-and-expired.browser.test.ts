import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

it('a service that is gone is shown, and what was typed goes out once when it is back', async () => {
  const view = await stage.open('Charged twice for the annual plan');
  const reference = await view.register('Payments');
  await view.tab('Team');
  await view.field('Internal note').fill('The second charge was ours.');

  await stage.world.kill9();
  await view.sidebar.getByText('Live updates are interrupted.').waitFor();
  await view.button('Add internal note').click();
  await view.sidebar.getByRole('alert').getByText('No connection.').waitFor();
  await view.sidebar.getByText('The service cannot be reached.').waitFor();
  expect(await view.field('Internal note').inputValue()).toBe('The second charge was ours.');
  await view.isSound();

  await stage.world.restart();
  await view.button('Add internal note').click();
  await view.part('Internal notes').getByText('The second charge was ours.').waitFor();
  await view.sidebar.getByText('No connection.').waitFor({ state: 'detached' });
  expect(await view.field('Internal note').inputValue()).toBe('');
  const { notes } = await stage.world.clients.agent.read(reference);
  expect(notes.map((note) => note.text)).toEqual(['The second charge was ours.']);

  // Live again by itself: somebody else's work appears.
  await view.sidebar
    .getByText('Live updates are interrupted.')
    .waitFor({ state: 'detached', timeout: 30_000 });
  await stage.world.clients.manager.command(reference, 'AddNote', { text: 'Seen.' });
  await view.part('Internal notes').getByText('Seen.').waitFor();
  await stage.world.settle();
  await stage.world.check();
});

it('a session that has ended is shown with a way on, and nothing typed is lost', async () => {
  const view = await stage.open('Account closed while I was in hospital');
  await view.register('Service');
  await view.button('Write the acknowledgement').click();
  await view.field('Text').fill('Dear Mrs Ellis, we are on it.');
  await view.tab('Team');
  await view.field('Internal note').fill('Large print, by post.');

  const ended = { type: 'about:blank', title: 'The session has ended', status: 401, code: 'unauthorized' };
  await view.page.route('**/v1/**', (route) =>
    route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify(ended) }),
  );
  await view.button('Add internal note').click();
  const banner = view.sidebar.getByRole('alert').filter({ hasText: 'Nothing that you typed is lost.' });
  await banner.getByText('Your session has ended').waitFor();
  expect(await view.field('Internal note').inputValue()).toBe('Large print, by post.');
  await view.isSound();

  await view.page.unroute('**/v1/**');
  await view.page.getByRole('button', { name: 'Reload apps' }).click();
  await banner.waitFor({ state: 'detached' });
  await view.reference();
  await view.tab('Team');
  expect(await view.field('Internal note').inputValue()).toBe('Large print, by post.');
  await view.button('Add internal note').click();
  await view.part('Internal notes').getByText('Large print, by post.').waitFor();
  await view.tab('Messages');
  expect(await view.field('Text').inputValue()).toBe('Dear Mrs Ellis, we are on it.');
});
