import { afterAll, beforeAll, expect, it } from 'vitest';
import { ticketCalled } from '../journeys/case.ts';
import { type Stage, startStage } from './stage.ts';

const SUBJECT = 'Lavatrice rotta alla consegna';
const REASON = 'Rosa took it back on the phone; her letter follows.';
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

it('[R21.6] a ticket is not solved while its complaint owes something, unless somebody says why', async () => {
  const ticket = ticketCalled(stage.world, SUBJECT);
  const view = await stage.open(SUBJECT);
  const reference = await view.register('Delivery');

  // Stopped, in both places, with what is owed.
  await view.saveAs('Solved');
  const stopped = view.page.getByRole('alert').filter({ hasText: `${reference} still owes` });
  expect(await stopped.textContent()).toContain('Send the final response');
  const guard = view.sidebar.getByRole('alert');
  await guard.getByText('This ticket cannot be solved yet').waitFor();
  await view.isSound();
  expect(ticket.status).toBe('open');

  // Other changes are not in the way.
  await view.saveAs('Pending');
  await view.page.getByText('Ticket updated').waitFor();
  expect(ticket.status).toBe('pending');

  // No reason, no way round.
  await view.saveAs('Solved');
  await guard.getByText('This ticket cannot be solved yet').waitFor();
  await view.button('Record the reason and allow saving').click();
  await guard.getByText('This is needed.').waitFor();
  await view.field('Why is the ticket solved anyway?').fill(REASON);
  await view.button('Record the reason and allow saving').click();
  await guard.getByText('The next save will pass.').waitFor();
  await view.isSound();
  await view.saveAs('Solved');
  await expect.poll(() => ticket.status).toBe('solved');

  // Kept for ever, and seen as what it is.
  await view.tab('Team');
  const note = view.part('Internal notes').getByRole('listitem').filter({ hasText: REASON });
  await note.getByText('Rule set aside').waitFor();
  await view.tab('History');
  await view.sidebar.getByText('Alice Brandt added an internal note').waitFor();
  const { items } = await stage.world.clients.agent.timeline(reference);
  expect(items.find((e) => e.type === 'NoteAdded')?.data).toMatchObject({
    purpose: 'override',
  });

  // One reason lets one save pass.
  await view.page.reload();
  await view.ready();
  await view.page.getByRole('textbox', { name: 'Subject' }).fill('Lavatrice rotta, risolto');
  await view.page.getByRole('button', { name: 'Submit as Solved' }).click();
  await stopped.waitFor();
  expect(ticket.subject).toContain('Lavatrice rotta alla consegna');
  await stage.world.settle();
  await stage.world.check();
});
