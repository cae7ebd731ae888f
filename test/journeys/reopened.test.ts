import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { investigate, provenEntries, registerTicket } from './case.ts';
import { asDelivered } from './letters.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true });
});
afterAll(() => world?.close());

it('[R3.2 R11.3] a closed case opens again when the complainant is not content, and gets a second answer', async () => {
  const c = await registerTicket(world, 'agent', 'Charged twice for the annual plan');
  await investigate(c);
  const first = await c.letter('final-response');
  await c.give('agent', 'IssueFinalResponse', first);
  await c.give('agent', 'Resolve', { reason: 'answered' });
  await c.give('manager', 'Close', {});

  await world.step('the complainant writes again', async () => {
    world.zendesk.mail({
      from: 'tom.whitaker@mail.example',
      ticketId: c.ticket.id,
      subject: `Re: ${c.ticket.subject}`,
      text: 'You forgot the bank fee.',
    });
  });
  const closed = await c.read('manager');
  expect(closed.status).toBe('closed');
  expect(closed.messages.at(-1)).toMatchObject({ direction: 'in', text: 'You forgot the bank fee.' });

  await expect(world.clients.auditor.command(c.reference, 'Reopen', { reason: 'x' })).rejects.toMatchObject({
    problem: { status: 403, code: 'not-permitted' },
  });
  await c.give('manager', 'Reopen', { reason: 'The fee was not considered.' });
  expect(await c.read()).toMatchObject({ status: 'in_progress', finalResponse: null });

  await c.give('agent', 'Classify', { addIssues: ['Bank fee of £12'] });
  await c.give('agent', 'RecordFinding', {
    issue: 'i2',
    outcome: 'upheld',
    finding: 'The fee followed from our error.',
  });
  const second = await c.letter('final-response');
  expect(second.text).toContain('The fee followed from our error.');
  await c.give('agent', 'IssueFinalResponse', second);
  await c.give('agent', 'Resolve', { reason: 'answered' });
  await c.give('manager', 'Close', {});
  expect(await c.read()).toMatchObject({ status: 'closed', finalResponse: { outcome: 'upheld' } });

  const { entries } = await provenEntries(world, c.reference);
  const answers = entries.filter((e) => e.type === 'FinalResponseIssued');
  expect(answers).toHaveLength(2);
  const letters = c.ticket.comments.filter((comment) => comment.public).map((comment) => comment.body);
  expect(letters).toEqual(expect.arrayContaining([asDelivered(first), asDelivered(second)]));
  expect(asDelivered(first)).not.toContain('The fee followed from our error.');
});
