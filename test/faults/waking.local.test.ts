import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CaseOnTicket, DAY, registerTicket, takeOver, writeIn } from '../journeys/case.ts';
import { goTo } from '../journeys/days.ts';
import { createWorld, type World } from '../world.ts';
import { idle, until } from './cases.ts';

const ANSWER = 'uk-disp/final-response';
/** How long before both the service is killed. */
const AHEAD_MS = 5_000;

let world: World;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true, tickets: [] });
});
afterAll(() => world?.close());

const now = async () => (await world.clients.api.clock()).now;

/** A case whose final response is near in a moment, and whose follow-up goes out in the same moment. */
async function caseAboutToWake(subject: string): Promise<CaseOnTicket> {
  await writeIn(world, 'ruth.adler@mail.example', subject, `${subject}. I complain about it.`);
  const c = await registerTicket(world, 'agent', subject);
  await takeOver(c);
  await goTo(world, (await c.obligation(ANSWER)).warnAt - AHEAD_MS, 'a moment before');
  const at = (await now()) + AHEAD_MS;
  await c.give('agent', 'ScheduleFollowUp', { kind: 'message', template: 'information-request', at });
  expect((await c.read()).followUps).toMatchObject([{ state: 'waiting' }]);
  return c;
}

const wokenOnce = (c: CaseOnTicket) =>
  until('the case was woken', async () => {
    const [{ followUps }, warned] = await Promise.all([c.read(), c.reports('ObligationWarned')]);
    return followUps[0]?.state === 'sent' && warned.includes(ANSWER) ? true : undefined;
  });

async function isWokenOnce(c: CaseOnTicket): Promise<void> {
  expect((await c.types()).filter((type) => type === 'FollowUpSent')).toHaveLength(1);
  expect((await c.reports('ObligationWarned')).filter((rule) => rule === ANSWER)).toEqual([ANSWER]);
  const sent = (await c.read()).messages.filter((message) => message.direction === 'out');
  expect(sent).toMatchObject([{ kind: 'message' }]);
  await world.check();
}

it('a follow-up and a warning that fall due while the service is down go out once after the start', async () => {
  const c = await caseAboutToWake('Charged twice, and the service was down');
  const before = c.letters().length;
  await world.kill9();
  await sleep(AHEAD_MS);
  expect(c.letters()).toHaveLength(before);
  await world.restart();
  await wokenOnce(c);
  await idle(world);
  await isWokenOnce(c);
  const alerts = () =>
    c.notes().filter((note) => note.includes('A complaint deadline is near: final response'));
  expect(c.letters()).toHaveLength(before + 1);
  expect(alerts()).toHaveLength(1);

  // Neither another crash nor another day brings them a second time.
  await world.kill9();
  await world.restart();
  await goTo(world, (await now()) + DAY);
  await isWokenOnce(c);
  expect(c.letters()).toHaveLength(before + 1);
  expect(alerts()).toHaveLength(1);
});

it.each([0, 20, 60, 150])(
  'killed %i ms after both fell due, the service sends the letter once or asks a person',
  async (ms) => {
    const c = await caseAboutToWake(`Charged twice, and killed after ${ms} ms`);
    const before = c.letters().length;
    await world.clients.api.advanceClock(2 * AHEAD_MS);
    await sleep(ms);
    await world.kill9();
    await world.restart();
    await wokenOnce(c);
    await idle(world);
    await isWokenOnce(c);
    const [letter] = (await c.read()).messages.filter((message) => message.direction === 'out');
    const arrived = c.letters().length - before;
    if (letter?.delivery?.state === 'delivered') expect(arrived).toBe(1);
    else {
      expect(letter?.delivery).toMatchObject({ state: 'uncertain', reason: 'interrupted' });
      expect(arrived).toBeLessThanOrEqual(1);
    }
  },
);
