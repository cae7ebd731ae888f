import type { ComplaintView } from '@recourse/api-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { DAY, investigate, provenEntries, registerTicket } from './case.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true });
});
afterAll(() => world?.close());

const datesOf = ({ obligations }: ComplaintView) =>
  obligations.map(({ id, due, satisfiedBy }) => [id, due, satisfiedBy]);

it('[R15.3 R21.2] a person is erased from register, search, documents and ticket; proof, dates and counts stay', async () => {
  const { agent, compliance } = world.clients;
  const c = await registerTicket(world, 'agent', 'Charged twice for the annual plan');
  await investigate(c);
  await c.give('agent', 'AddNote', { text: 'Tom called about his statement.' });
  const file = new Blob(['%PDF-1.7 statement of Tom Whitaker'], { type: 'application/pdf' });
  await world.step('a document', () => agent.upload(c.reference, file, 'statement of Tom.pdf'));
  const letter = await c.letter('final-response');
  const text = `${letter.text}\n\nWe are sorry that we took your money twice, Tom.`;
  await c.give('agent', 'IssueFinalResponse', { ...letter, text });
  await c.give('agent', 'Resolve', { reason: 'answered' });
  await c.give('manager', 'Close', {});
  const before = await provenEntries(world, c.reference);
  expect((await agent.list({ q: 'Whitaker' })).items).toHaveLength(1);

  // A retention duty stands in the way, and says until when.
  const reason = { reason: 'The complainant asked for erasure.' };
  await expect(agent.command(c.reference, 'ErasePersonalData', reason)).rejects.toMatchObject({
    problem: { status: 403 },
  });
  await expect(compliance.command(c.reference, 'ErasePersonalData', reason)).rejects.toMatchObject({
    problem: { code: 'retention', rejection: { detail: { until: expect.any(Number) } } },
  });
  await world.step('the retention period passes', () => world.advance(10 * 366 * DAY));
  const dates = datesOf(await c.read('compliance'));
  await c.give('compliance', 'ErasePersonalData', reason);

  const erased = await c.read('compliance');
  expect(erased).toMatchObject({ subject: null, description: null, complainant: null, status: 'closed' });
  expect(JSON.stringify(erased)).not.toMatch(/Whitaker|tom\.whitaker|refund the second|took your money/i);
  expect(JSON.stringify(await compliance.timeline(c.reference))).not.toMatch(
    /Whitaker|refund the second|took your money/i,
  );
  for (const q of ['Whitaker', 'statement', 'refund', 'sorry'])
    expect((await compliance.list({ q })).items).toEqual([]);
  await expect(compliance.document(c.reference, 'd1')).rejects.toMatchObject({ problem: { status: 404 } });

  // What we wrote into the ticket is gone there too, and each answer is known.
  const ours = c.ticket.comments.map((comment) => comment.body).join('\n');
  expect(ours).not.toContain('took your money twice');
  expect(ours).not.toContain('Tom called about his statement');
  const deliveries = (await world.clients.api.deliveries()).items.filter((d) => d.kind === 'erase');
  expect(deliveries.map((d) => d.state)).toEqual(['delivered', 'delivered']);

  // The old proof and a new one both verify; dates and counts are as they were.
  const after = await provenEntries(world, c.reference);
  expect(after.entries.slice(0, before.entries.length)).toEqual(before.entries);
  expect(after.entries.at(-1)?.type).toBe('PersonalDataErased');
  expect(datesOf(erased)).toEqual(dates);
  expect(erased.obligations.filter((o) => !o.optional)).toHaveLength(2);
});
