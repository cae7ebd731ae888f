import { verifyBundle } from '@recourse/audit-log';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PEOPLE } from '../world/people.ts';
import { createWorld, type World } from '../world.ts';
import { provenEntries, registerTicket, sha256 } from './case.ts';
import { asDelivered } from './letters.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true });
});
afterAll(() => world?.close());

const publicTexts = (ticket: { comments: { public: boolean; body: string }[] }) =>
  ticket.comments.filter((c) => c.public).map((c) => c.body);
const internalTexts = (ticket: { comments: { public: boolean; body: string }[] }) =>
  ticket.comments.filter((c) => !c.public).map((c) => c.body);

it('[R2.3 R9.1 R10.2 R11.2 R15.1 R21.1] a ticket becomes a complaint, is answered, closed and proven', async () => {
  const { agent, manager } = world.clients;

  // Recognise: the sidebar asks before anything is registered.
  const assessment = await agent.assess({
    subject: 'Charged twice for the annual plan',
    text: 'My card was charged twice and I am unhappy about this. Please refund the second payment.',
    email: 'tom.whitaker@mail.example',
  });
  expect(assessment.complaint).toBe(true);
  expect(assessment.words.length).toBeGreaterThan(0);
  expect(assessment.duplicates).toEqual([]);

  // Register.
  const c = await registerTicket(world, 'agent', 'Charged twice for the annual plan');
  expect(c.reference).toMatch(/^C-\d{4}-000001-\d$/);
  const opened = await c.read();
  expect(opened).toMatchObject({ status: 'new', complainant: { email: 'tom.whitaker@mail.example' } });
  expect(opened.obligations.map((o) => o.id)).toEqual(
    expect.arrayContaining(['internal/first-answer', 'uk-disp/final-response']),
  );
  const fields = [...c.ticket.fields.values()];
  expect(fields).toContain(c.reference);
  expect(c.ticket.tags).toContain('recourse');

  // A second ticket of the same person about the same thing is shown as a possible duplicate.
  const again = await agent.assess({
    text: 'My card was charged £189.00 twice for the annual plan, order 48213.',
    email: 'tom.whitaker@mail.example',
  });
  expect(again.duplicates).toMatchObject([{ reference: c.reference, sameRequester: true }]);

  // Acknowledge: a public reply, and proof that Zendesk took it.
  const acknowledgement = await c.letter('acknowledgement');
  expect(acknowledgement.text).toContain(c.reference);
  await c.give('agent', 'Acknowledge', acknowledgement);
  expect(publicTexts(c.ticket).at(-1)).toBe(asDelivered(acknowledgement));
  const acknowledged = await c.read();
  expect(acknowledged.messages.at(-1)).toMatchObject({
    kind: 'acknowledgement',
    delivery: { state: 'delivered' },
  });

  // Work it with colleagues: notes stay inside, both ways.
  await c.give('agent', 'AddNote', { text: 'Payments confirms the second charge.' });
  expect(internalTexts(c.ticket).at(-1)).toContain('Payments confirms the second charge.');
  expect(publicTexts(c.ticket).join()).not.toContain('Payments confirms');
  await world.step('a colleague writes in the ticket', () =>
    world.inZendesk(PEOPLE.manager.email)('PUT', `/api/v2/tickets/${c.ticket.id}.json`, {
      ticket: { comment: { body: 'Refund the fee as well, please.', public: false } },
    }),
  );
  expect((await c.read()).notes.at(-1)).toMatchObject({ text: 'Refund the fee as well, please.' });
  await world.step('the complainant answers', async () => {
    world.zendesk.mail({
      from: 'tom.whitaker@mail.example',
      ticketId: c.ticket.id,
      subject: `Re: ${c.ticket.subject}`,
      text: 'Here is my statement.',
    });
  });
  const talked = await c.read();
  expect(talked.messages.at(-1)).toMatchObject({ direction: 'in', text: 'Here is my statement.' });
  expect(talked.notes).toHaveLength(2);

  // Investigate.
  const me = (await agent.session()).actor.id;
  await c.give('agent', 'Classify', { category: 'payments', severity: 'high' });
  await c.give('agent', 'Assign', { assignee: me });
  await c.give('agent', 'AddTask', { title: 'Refund through the card scheme', assignee: me });
  await expect(
    agent.command(c.reference, 'IssueFinalResponse', { text: 'Too early.' }),
  ).rejects.toMatchObject({
    problem: { status: 422, code: 'issues-without-finding' },
  });
  await c.give('agent', 'RecordFinding', {
    issue: 'i1',
    outcome: 'upheld',
    finding: 'We took the payment twice.',
  });

  // Decide: above the agent's limit, so a second person.
  await c.give('agent', 'ProposeRedress', {
    kind: 'refund',
    amount: 40_100,
    currency: (await agent.session()).settings.currency,
    description: 'The second payment, the fee and £200 for distress.',
  });
  await expect(agent.command(c.reference, 'ApproveRedress', { redress: 'r1' })).rejects.toMatchObject({
    problem: { rejection: { rule: expect.stringMatching(/^(RE|PE)\d+$/) } },
  });
  await expect(
    agent.command(c.reference, 'IssueFinalResponse', { text: 'Too early.' }),
  ).rejects.toMatchObject({
    problem: { code: 'redress-undecided' },
  });
  await c.give('manager', 'ApproveRedress', { redress: 'r1' });

  // Answer.
  const final = await c.letter('final-response');
  expect(final.template).toBe('final-response-upheld');
  expect(final.text).toContain('We took the payment twice.');
  await c.give('agent', 'IssueFinalResponse', final);
  expect(publicTexts(c.ticket).at(-1)).toBe(asDelivered(final));
  const answered = await c.read();
  expect(answered.finalResponse).toMatchObject({ outcome: 'upheld', redress: ['r1'] });
  const owed = answered.obligations.filter((o) => !o.optional && o.kind !== 'stage-target');
  expect(owed.map((o) => o.status)).toEqual(['met', 'met']);

  // Close: only when nothing is open, and what was accepted is paid.
  await c.give('agent', 'RecordAnswerToOffer', { answer: 'accepted' });
  await c.give('agent', 'Resolve', { reason: 'answered' });
  await expect(manager.command(c.reference, 'Close', {})).rejects.toMatchObject({
    problem: { code: 'open-tasks', rejection: { rule: expect.stringMatching(/^CL\d+$/) } },
  });
  await c.give('agent', 'CompleteTask', { task: 't1', result: 'Refunded.' });
  await expect(manager.command(c.reference, 'Close', {})).rejects.toMatchObject({
    problem: {
      code: 'open-obligations',
      rule: 'CL4',
      detail: expect.stringContaining('internal/redress-payment'),
    },
  });
  await c.give('agent', 'RecordPayment', { redress: ['r1'], confirmation: 'Card scheme 7781-20' });
  await c.give('manager', 'Close', {});
  expect(await c.read()).toMatchObject({ status: 'closed' });
  expect(c.ticket.tags).toContain('recourse-status-closed');

  // Prove: every event of the case, in order, verified without the service.
  const { proof, entries } = await provenEntries(world, c.reference);
  expect(entries.map((e) => e.type)).toEqual(await c.types());
  expect(entries.map((e) => e.version)).toEqual(entries.map((_, i) => i + 1));
  for (const secret of ['Tom Whitaker', 'tom.whitaker', 'We took the payment twice'])
    expect(proof).not.toContain(secret);
  const at = proof.indexOf('"entry":"') + 40;
  const forged = proof.slice(0, at) + (proof[at] === 'A' ? 'B' : 'A') + proof.slice(at + 1);
  expect(await verifyBundle(forged, { sha256 })).toMatchObject({ ok: false });

  // And the customer was never told anything twice.
  const sent = publicTexts(c.ticket);
  expect(new Set(sent).size).toBe(sent.length);
});
