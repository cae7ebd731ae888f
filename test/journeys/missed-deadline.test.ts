import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { DAY, HOUR, registerTicket } from './case.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true });
});
afterAll(() => world?.close());

it('[R6.3 R21.3 R21.5 R21.6] an answer that does not come is warned of, missed, escalated, and never forgotten', async () => {
  const c = await registerTicket(world, 'agent', 'Account closed while I was in hospital');
  const [before] = (await c.read()).obligations.filter((o) => o.id === 'uk-disp/final-response');

  // Asking the complainant something stops the internal target; it never stops the law.
  await c.give('agent', 'SendMessage', { text: 'Could you tell us which branch it was?' });
  await world.step('ten days pass', () => world.advance(10 * DAY));
  const waiting = (await c.read()).obligations;
  const statutory = waiting.find((o) => o.id === 'uk-disp/final-response')!;
  expect(statutory).toMatchObject({ due: before!.due, paused: false, status: 'due' });

  // Each day is counted or skipped, with the reason, and the sum is the date.
  const explained = (await world.clients.agent.obligations(c.reference)).items.find(
    (o) => o.id === statutory.id,
  )!;
  const counted = explained.explanation.days.filter((d) => d.counted);
  expect(counted).toHaveLength(56);
  expect(explained.explanation.sentence).not.toBe('');

  // Near the date the case says so, once.
  const { now } = await world.clients.api.clock();
  await world.step('the warning comes', () => world.advance(statutory.warnAt - now + HOUR));
  expect((await c.types()).filter((t) => t === 'ObligationWarned')).toHaveLength(1);
  expect((await c.read()).obligations.find((o) => o.id === statutory.id)?.status).toBe('warn');

  // Past it, it is missed: an entry, an escalation, and the ticket shows it.
  await world.step('the date passes', () => world.advance(statutory.due - statutory.warnAt));
  const missed = await c.read('manager');
  expect(missed.obligations.find((o) => o.id === statutory.id)?.status).toBe('missed');
  expect(missed.escalation).toMatchObject({ level: 1, to: 'manager' });
  expect((await c.types()).filter((t) => t === 'ObligationMissed')).toHaveLength(1);
  await world.step('more time passes', () => world.advance(30 * DAY));
  expect((await c.types()).filter((t) => t === 'ObligationMissed')).toHaveLength(1);

  // Late is late for ever: answering now meets it late, and the entry stays.
  await c.give('agent', 'Acknowledge', await c.letter('acknowledgement'));
  await c.give('agent', 'RecordFinding', {
    issue: 'i1',
    outcome: 'upheld',
    finding: 'We closed it wrongly.',
  });
  await c.give('agent', 'IssueFinalResponse', await c.letter('final-response'));
  expect((await c.read()).obligations.find((o) => o.id === statutory.id)?.status).toBe('met-late');
});
