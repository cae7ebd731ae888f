import { readFileSync } from 'node:fs';
import { verifyBundle } from '@recourse/audit-log';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256, ticketCalled } from '../journeys/case.ts';
import { PEOPLE } from '../world/people.ts';
import { type Stage, startStage } from './stage.ts';

const SUBJECT = 'Charged twice for the annual plan';
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

it('[R2.3 R9.1 R10.2 R11.2 R15.1 R18.2 R21.22] an agent works a complaint from suspicion to proof without leaving the ticket', async () => {
  const ticket = ticketCalled(stage.world, SUBJECT);
  const view = await stage.open(SUBJECT);
  const { sidebar, page, conversation, button, field } = bound(view);

  // Is it a complaint? With the words that say so.
  await sidebar.getByRole('heading', { name: 'Looks like a complaint' }).waitFor();
  expect(await sidebar.locator('mark').allTextContents()).toContain('unhappy');
  await view.isSound();
  const reference = await view.register('Payments');
  await sidebar.getByText(`Registered as ${reference}`).waitFor();

  // The first thing to do, with its date, where it is written, and how it was counted.
  const next = sidebar.getByRole('region', { name: 'Give a first answer' });
  await next.getByRole('button', { name: 'How this date was counted' }).click();
  await next.getByText(/^Clock started/).waitFor();
  await view.isSound();

  // Acknowledge, with template and preview.
  await button('Write the acknowledgement').click();
  const acknowledgement = await view.sendWithTemplate('Acknowledgement', () => view.isSound());
  expect(acknowledgement).toContain(reference);
  await conversation.getByText(reference).waitFor();
  await sidebar.getByText('Delivered', { exact: true }).waitFor();
  await view.isSound();

  // Classify, take it over, share the work.
  await view.tab('Case');
  await view.part('Classification').getByRole('button', { name: 'Edit' }).click();
  await field('Subcategory').selectOption({ label: 'Charged twice' });
  await field('Severity').selectOption({ label: 'High' });
  await view.isSound();
  await button('Save').click();
  await sidebar.getByText('Payments › Charged twice').waitFor();
  await button('Assign to me').click();
  await sidebar.getByText('Alice Brandt (you)').waitFor();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Add a file').click()]);
  await chooser.setFiles({
    name: 'statement.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7'),
  });
  await sidebar.getByText('statement.pdf', { exact: true }).waitFor();
  await view.isSound();
  await view.tab('Team');
  await button('New task').click();
  await field('What is to be done').fill('Refund through the card scheme');
  await button('Add task').click();
  await button('Mark as done: Refund through the card scheme').waitFor();
  await field('Internal note').fill('Payments confirms the second charge.');
  await button('Add internal note').click();
  const note = conversation.getByRole('listitem').filter({ hasText: 'Payments confirms the second charge.' });
  await note.getByText('Internal note', { exact: true }).waitFor();
  await view.isSound();

  // Decide: what was found, and redress that needs a second person.
  await view.tab('Decision');
  await button('Record finding').click();
  await field('Outcome').selectOption({ label: 'Upheld' });
  await field('What was found').fill('We took the payment twice.');
  await view.isSound();
  await button('Record finding').click();
  await view.part('Findings').getByRole('button', { name: 'Change' }).waitFor();
  await button('Propose redress').click();
  await field(/^Amount/).fill('401.00');
  await field('What is offered').fill('The second payment, the fee and £200 for distress.');
  await button('Propose redress').click();
  const redress = view.part('Redress');
  await redress.getByText('£401.00').waitFor();
  await redress.getByText('Your role may not do this.').first().waitFor();
  await view.isSound();
  await view.signInAs(PEOPLE.manager.name);
  await view.tab('Decision');
  await redress.getByRole('button', { name: 'Approve' }).click();
  await redress.getByText('Approved', { exact: true }).waitFor();
  await view.isSound();

  // Answer.
  await view.signInAs(PEOPLE.agent.name);
  await view.tab('Decision');
  await button('Write the final response').click();
  const letter = await view.sendWithTemplate('Final response: upheld', () => view.isSound());
  expect(letter).toContain('We took the payment twice.');
  await conversation.getByText('We took the payment twice.').waitFor();
  await view.part('Final response').getByText('Delivered', { exact: true }).waitFor();
  await view.isSound();

  // What was accepted is paid, with the confirmation.
  await button('Record the answer').first().click();
  await view.part('Answer to the offer').getByRole('button', { name: 'Record the answer' }).click();
  await view.part('Answer to the offer').getByText('Accepted', { exact: true }).waitFor();
  const payment = view.part('Payment of redress');
  await payment.getByRole('button', { name: 'Record the payment' }).click();
  await field('Confirmation').fill('Card scheme 2026-77');
  await view.isSound();
  await payment.getByRole('button', { name: 'Record the payment' }).click();
  await redress.getByText(/^Paid or done/).waitFor();

  // End: nothing stands against solving the ticket any more.
  await view.saveAs('Solved');
  await page.getByText('Ticket updated').waitFor();
  expect(ticket.status).toBe('solved');
  await view.tab('Team');
  await button('Mark as done: Refund through the card scheme').click();
  await sidebar.getByText('Done', { exact: true }).waitFor();
  await view.tab('Decision');
  await view.part('Close or escalate').getByRole('button', { name: 'Resolve' }).click();
  await view.part('Close or escalate').getByRole('button', { name: 'Close the case' }).click();
  await sidebar.getByText('Closed', { exact: true }).first().waitFor();
  await view.isSound();

  // Prove it, without us.
  await view.tab('History');
  await sidebar
    .getByText(/^Sealed #\d+$/)
    .first()
    .waitFor();
  await view.isSound();
  const [download] = await Promise.all([page.waitForEvent('download'), button('Download proof').click()]);
  const key = await fetch(`${stage.world.service.url}/v1/log/key`).then((answer) => answer.text());
  const proof = readFileSync(await download.path(), 'utf8');
  const verified = await verifyBundle(proof, { sha256, expectedKey: key.trim() });
  expect(verified).toMatchObject({ ok: true, reference });
  await stage.world.settle();
  await stage.world.check();
});

function bound(view: Awaited<ReturnType<Stage['open']>>) {
  const { sidebar, page, conversation } = view;
  const button = (name: string | RegExp) => view.button(name);
  const field = (label: string | RegExp) => view.field(label);
  return { sidebar, page, conversation, button, field };
}
