import { defaultSettings } from '@recourse/complaint-domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { type CaseOnTicket, DAY, decideIssues, HOUR, registerTicket, takeOver, writeIn } from './case.ts';
import { changeSettings, dayIn, goTo, inFebruary, later } from './days.ts';

const ROME = 'Europe/Rome';
const ANSWER = 'it-energy/final-response';
const PAYMENT = 'internal/redress-payment';
const SUBJECT = 'Bolletta di gennaio sbagliata';

let world: World;
/** A Wednesday in February, 9 in the morning in Rome. */
let received: number;
let c: CaseOnTicket;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true, tickets: [] });
  await changeSettings(world, {
    timeZone: ROME,
    defaultCountry: 'IT',
    defaultLanguage: 'it',
    defaultSector: 'energy',
    regimes: [...defaultSettings().regimes, 'it-energy'],
    approvalLimits: { currency: 'EUR', byRole: { agent: 2_000, manager: 50_000 } },
  });
  received = inFebruary((await world.clients.api.clock()).now, 'wed', 8);
});
afterAll(() => world?.close());

const dateOf = (n: number) => later(dayIn(ROME, received), n);
/** What is owed by now, and what it becomes: day, minor units of EUR, owed now. */
const indemnity = async () => {
  const { cost } = await c.obligation(ANSWER);
  expect(cost).toMatchObject({ kind: 'indemnity', body: 'Servizio Conciliazione ARERA' });
  return cost!.indemnity.map((step) => [dayIn(ROME, step.from), step.amount, step.currency, step.owedNow]);
};

describe('ARERA TIQV: 30 days, and an indemnity that nobody has to ask for', () => {
  it('tells the cost of lateness before the date', async () => {
    await goTo(world, received);
    await writeIn(
      world,
      'marta.conti@posta.example',
      SUBJECT,
      'La bolletta di gennaio è il doppio del consumo che leggo sul contatore. Presento reclamo.',
    );
    c = await registerTicket(world, 'agent', SUBJECT, {
      complainant: { name: 'Marta Conti', kind: 'consumer' },
      language: 'it',
    });
    expect((await c.read()).regimes).toEqual(['it-energy', 'internal']);
    const owed = await c.obligation(ANSWER);
    expect(dayIn(ROME, owed.due)).toBe(dateOf(30));
    expect(owed.inForceFrom).toBe('2026-01-01');
    expect(await indemnity()).toEqual([
      [dateOf(31), 2_500, 'EUR', false],
      [dateOf(61), 5_000, 'EUR', false],
      [dateOf(91), 7_500, 'EUR', false],
    ]);
    // The steps are known from the older text only, and every screen says so.
    expect(owed.cost).toMatchObject({ verified: false });
  });

  it('owes 25 euro from the first day of lateness, 50 after twice the time, 75 after three times', async () => {
    await takeOver(c);
    await c.give('agent', 'Acknowledge', await c.letter('acknowledgement'));
    const owedNow = async () => (await indemnity()).filter((step) => step[3]).map(([, amount]) => amount);
    const { due } = await c.obligation(ANSWER);
    await goTo(world, due - HOUR);
    expect(await owedNow()).toEqual([]);
    await goTo(world, due + HOUR);
    expect(await c.obligation(ANSWER)).toMatchObject({ status: 'missed' });
    expect(await owedNow()).toEqual([2_500]);
    await goTo(world, received + 60 * DAY);
    expect(await owedNow()).toEqual([2_500]);
    await goTo(world, received + 62 * DAY);
    expect(await owedNow()).toEqual([5_000]);
  });

  it('stops growing with the answer', async () => {
    await decideIssues(c, 'upheld', 'La lettura di gennaio era stimata e non reale.');
    await c.give('agent', 'ProposeRedress', {
      kind: 'goodwill',
      amount: 5_000,
      currency: 'EUR',
      description: 'Indennizzo automatico per la risposta in ritardo',
    });
    const { agent } = world.clients;
    await expect(agent.command(c.reference, 'ApproveRedress', { redress: 'r1' })).rejects.toMatchObject({
      problem: { rejection: { rule: expect.stringMatching(/^(RE|PE)\d+$/) } },
    });
    await c.give('manager', 'ApproveRedress', { redress: 'r1' });
    const letter = await c.letter('final-response');
    expect(letter.text).toMatch(/50,00\s€: Indennizzo automatico/);
    await c.give('agent', 'IssueFinalResponse', letter);
    expect(await c.obligation(ANSWER)).toMatchObject({ status: 'met-late' });
    await goTo(world, received + 100 * DAY);
    expect((await indemnity()).map((step) => step[3])).toEqual([false, true, false]);
  });

  it('is owed until a payment is confirmed', async () => {
    await c.give('agent', 'RecordAnswerToOffer', { answer: 'accepted' });
    const owed = await c.obligation(PAYMENT);
    expect(owed).toMatchObject({ status: 'due' });
    expect(dayIn(ROME, owed.due)).toBe(dateOf(128));
    await c.give('agent', 'Resolve', { reason: 'answered' });
    await expect(world.clients.manager.command(c.reference, 'Close', {})).rejects.toMatchObject({
      problem: { rule: 'CL4', detail: expect.stringContaining(PAYMENT) },
    });
    expect((await c.read()).nextSteps[0]).toMatchObject({ command: 'RecordPayment' });
    await c.give('agent', 'RecordPayment', { redress: ['r1'], confirmation: 'Bonifico CRO 771120' });
    expect(await c.obligation(PAYMENT)).toMatchObject({ status: 'met', satisfiedBy: { proof: 'redress' } });
    await expect(
      world.clients.agent.command(c.reference, 'RecordPayment', {
        redress: ['r1'],
        confirmation: 'Di nuovo',
      }),
    ).rejects.toMatchObject({ problem: { rule: expect.stringMatching(/^AA[45]$/) } });
    const receipt = await c.letter('redress-paid');
    expect(receipt.text).toContain('Bonifico CRO 771120');
    await c.give('agent', 'SendMessage', { ...receipt, kind: 'redress-paid' });
    await c.give('manager', 'Close', {});
    expect(await c.read()).toMatchObject({
      status: 'closed',
      redressTotals: [{ amount: 5_000, currency: 'EUR' }],
    });
  });
});
