import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerTicket } from '../journeys/case.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

const isFocused = (e: Element) => e === document.activeElement;

it('says which field is wrong and why, and keeps every word', async () => {
  const view = await stage.open('JOKE');

  // Empty: each field says so, and the first one has the focus.
  await view.field('What happened').fill('   ');
  await view.button('Register complaint').click();
  expect(await view.sidebar.getByText('This is needed.').count()).toBe(2);
  expect(await view.field('Category').evaluate(isFocused)).toBe(true);
  await view.isSound();

  // A country that is none, in a part of the form that was closed again.
  await view.button('More details').click();
  await view.field(/^Country/).fill('Great Britain');
  await view.button('More details').click();
  await view.button('Register complaint').click();
  await view.sidebar.getByText('Two capital letters, such as GB.').waitFor();
  await view.field(/^Country/).fill('GB');

  // Longer than the register takes: refused with the field, nothing lost, nothing half-done.
  await view.field('Category').selectOption({ label: 'Service' });
  await view.field('What happened').fill('no show '.repeat(5_500));
  await view.button('Register complaint').click();
  await view.sidebar.getByRole('alert').getByText('Something in the form is not right.').waitFor();
  await view.sidebar
    .getByRole('alert')
    .getByText(/description: .*40000/)
    .first()
    .waitFor();
  await view.isSound();
  expect((await view.field('What happened').inputValue()).length).toBe(44_000);
  expect((await stage.world.clients.agent.list()).items).toEqual([]);

  await view.field('What happened').fill('Third time no show.');
  await view.button('Register complaint').click();
  const reference = await view.reference();
  expect((await stage.world.clients.agent.read(reference)).country).toBe('GB');
});

it('shows the rule behind a refusal', async () => {
  const c = await registerTicket(stage.world, 'agent', 'What your technician said to me');
  const view = await stage.open('What your technician said to me');
  await view.tab('Decision');
  const ending = view.part('Close or escalate');
  await ending.getByRole('button', { name: 'Stage' }).click();
  await view.field('Stage').selectOption({ label: 'Deciding' });
  await ending.getByRole('button', { name: 'Save' }).click();
  const refusal = ending.getByRole('alert');
  await refusal.getByText('Something that this stage requires is still missing.').waitFor();
  await refusal.getByText(/^Rule [A-Z]{2}\d+$/).waitFor();
  await view.isSound();
  expect((await c.read()).status).toBe('new');

  // Empty texts of the small forms.
  await ending.getByRole('button', { name: 'Escalate' }).first().click();
  await ending.getByRole('button', { name: 'Escalate' }).last().click();
  await ending.getByText('This is needed.').waitFor();
  expect(await view.field('Reason').evaluate(isFocused)).toBe(true);
  await view.tab('Team');
  await view.button('Add internal note').click();
  await view.part('Internal notes').getByText('This is needed.').waitFor();
  await view.field('Internal note').fill('x'.repeat(12_001));
  await view.button('Add internal note').click();
  await view
    .part('Internal notes')
    .getByRole('alert')
    .getByText(/text: .*12000/)
    .waitFor();
  expect((await view.field('Internal note').inputValue()).length).toBe(12_001);
});

const HTML = `<img src="x" onerror="document.title='hacked'"><script>document.title='hacked'</script>`;
const ARABIC = 'أنا غير راضٍ إطلاقًا عن الخدمة رقم 90155 😡 وأتقدم بشكوى رسمية.';

it('shows markup as text, and right-to-left text and emoji as they were written', async () => {
  const text = `I am very unhappy 😡👩🏽‍⚖️ and want to complain. ${HTML}\nFrom: Tom <tom@mail.example>\n${ARABIC}`;
  stage.world.zendesk.mail({
    from: 'tom.whitaker@mail.example',
    subject: 'Complaint <b>now</b> 😡 شكوى',
    text,
  });
  const view = await stage.open('<b>now</b>');
  await view.sidebar.getByRole('heading', { name: 'Looks like a complaint' }).waitFor();
  expect(await view.field('What happened').inputValue()).toBe(text);
  const quote = view.sidebar.locator('blockquote');
  expect(await quote.textContent()).toContain('I am very unhappy 😡👩🏽‍⚖️');
  const reference = await view.register('Service');
  const complaint = view.part('Complaint');
  await complaint.getByText('Complaint <b>now</b> 😡 شكوى').waitFor();
  expect(await complaint.textContent()).toContain(HTML);
  expect((await stage.world.clients.agent.read(reference)).description).toBe(text);

  // What an agent writes is text as well, in the case and in the ticket.
  await view.tab('Team');
  await view.field('Internal note').fill(`${HTML} ${ARABIC}`);
  expect(await view.field('Internal note').evaluate((e) => getComputedStyle(e).direction)).toBe('ltr');
  await view.button('Add internal note').click();
  await view.part('Internal notes').getByText(HTML).waitFor();
  await view.conversation.getByText(HTML).nth(1).waitFor();
  await view.field('Internal note').fill(ARABIC);
  expect(await view.field('Internal note').evaluate((e) => getComputedStyle(e).direction)).toBe('rtl');
  await view.button('Add internal note').click();
  const note = view.part('Internal notes').getByText(ARABIC, { exact: true });
  expect(await note.evaluate((e) => getComputedStyle(e).direction)).toBe('rtl');
  await view.isSound();

  expect(await view.page.title()).not.toBe('hacked');
  expect(await view.sidebar.locator('main img, main script').count()).toBe(0);
  expect(await view.conversation.locator('img, script').count()).toBe(0);
  await stage.world.settle();
  await stage.world.check();
});
