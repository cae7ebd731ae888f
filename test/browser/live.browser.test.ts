import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SidebarPage } from './sidebar-page.ts';
import { type Stage, startStage } from './stage.ts';

const SUBJECT = 'Charged twice for the annual plan';
let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
});
afterAll(() => stage?.close());

/** News is read out by a live region that is there before the news. */
const news = (view: SidebarPage) => view.sidebar.getByRole('status');

it('what one does appears for the other at once, is read out, and costs nobody a word', async () => {
  const [alice, bruno] = await Promise.all([stage.open(SUBJECT), stage.open(SUBJECT, 'manager')]);

  // Bruno still looks at the suspicion when Alice registers it.
  await bruno.button('Register complaint').waitFor();
  const reference = await alice.register('Payments');
  expect(await bruno.reference()).toBe(reference);

  // Both write. What arrives does not disturb what is being typed, nor where.
  await alice.tab('Team');
  await bruno.tab('Team');
  const half = alice.field('Internal note');
  await half.pressSequentially('I have asked pay');
  await bruno.field('Internal note').fill('The bank confirms two payments.');
  await bruno.button('Add internal note').click();
  await alice.part('Internal notes').getByText('The bank confirms two payments.').waitFor();
  await news(alice).getByText('Bruno Ferri added an internal note').waitFor();
  await half.pressSequentially('ments to look');
  expect(await half.inputValue()).toBe('I have asked payments to look');
  expect(await half.evaluate((e) => e === document.activeElement)).toBe(true);
  await alice.button('Add internal note').click();
  await bruno.part('Internal notes').getByText('I have asked payments to look').waitFor();
  await expect.poll(() => half.inputValue()).toBe('');

  // Nobody is told what they did themselves.
  await news(bruno).getByText('Alice Brandt added an internal note').waitFor();
  expect(await news(bruno).getByText('Bruno Ferri').count()).toBe(0);

  // Both acknowledge: the second hears that it is done, and keeps the letter.
  await alice.button('Write the acknowledgement').click();
  await bruno.button('Write the acknowledgement').click();
  await bruno.field('Text').fill('Dear Tom, I will see to this myself.');
  await alice.sendWithTemplate('Acknowledgement');
  await news(bruno).getByText('Alice Brandt acknowledged the complaint').waitFor();
  expect(await bruno.field('Text').inputValue()).toBe('Dear Tom, I will see to this myself.');
  await bruno.isSound();

  // The ticket itself is live too, and so is the customer.
  stage.world.zendesk.mail({
    from: 'tom.whitaker@mail.example',
    ticketId: Number((await stage.world.clients.agent.read(reference)).surfaces[0]?.ref),
    subject: `Re: ${SUBJECT}`,
    text: 'Thank you. Here is my statement.',
  });
  await alice.tab('Messages');
  await alice.part('To and from the complainant').getByText('Here is my statement.').waitFor();
  await stage.world.settle();
  await stage.world.check();
});
