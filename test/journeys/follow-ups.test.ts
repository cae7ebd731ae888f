import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { type CaseOnTicket, DAY, HOUR, investigate, registerTicket, writeIn } from './case.ts';
import { changeSettings, dayIn, goTo, later } from './days.ts';

const LONDON = 'Europe/London';
const WRITER = 'ruth.adler@mail.example';

let world: World;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true, tickets: [] });
  await changeSettings(world, {
    followUps: [{ id: 'ask-again', stage: 'deciding', afterHours: 48, template: 'progress-update' }],
  });
});
afterAll(() => world?.close());

const now = async () => (await world.clients.api.clock()).now;

async function complaint(subject: string): Promise<CaseOnTicket> {
  await writeIn(world, WRITER, subject, `${subject}. I was charged twice and I complain about it.`);
  return registerTicket(world, 'agent', subject, { complainant: { name: 'Ruth Adler' } });
}

const writes = (c: CaseOnTicket, text: string) =>
  world.step('the complainant writes', async () => {
    world.zendesk.mail({ from: WRITER, ticketId: c.ticket.id, subject: `Re: ${c.ticket.subject}`, text });
  });

const followUp = async (c: CaseOnTicket, id: string) => (await c.read()).followUps.find((f) => f.id === id)!;

/** Upheld, with a refund that the agent may offer alone, until a day two weeks ahead. */
async function offerRefund(c: CaseOnTicket): Promise<string> {
  await investigate(c);
  const offer = {
    kind: 'refund',
    amount: 4_500,
    currency: 'GBP',
    description: 'The second payment',
  } as const;
  await c.give('agent', 'ProposeRedress', offer);
  const offerUntil = later(dayIn(LONDON, await now()), 14);
  const letter = await c.letter('final-response', { offerUntil });
  await c.give('agent', 'IssueFinalResponse', { ...letter, offerUntil });
  return offerUntil;
}

describe('a letter that is written now and sent later', () => {
  it('is sent when its time comes, as the template reads then', async () => {
    const c = await complaint('Charged twice in March');
    await c.give('agent', 'ScheduleFollowUp', {
      kind: 'message',
      template: 'information-request',
      at: (await now()) + 3 * DAY,
    });
    expect(await followUp(c, 'f1')).toMatchObject({ state: 'waiting' });
    await goTo(world, (await now()) + 2 * DAY);
    expect(c.letters()).toHaveLength(1);
    await goTo(world, (await now()) + DAY + HOUR);
    const sent = await followUp(c, 'f1');
    expect(sent).toMatchObject({ state: 'sent', message: 'm1' });
    expect(c.letters()).toHaveLength(2);
    expect(c.letters()[1]).toContain(c.reference);
  });

  it('is cancelled when the complainant has written meanwhile', async () => {
    const c = await complaint('Charged twice in April');
    await c.give('agent', 'ScheduleFollowUp', {
      kind: 'message',
      template: 'information-request',
      at: (await now()) + 3 * DAY,
    });
    await writes(c, 'Here is my statement.');
    expect(await followUp(c, 'f1')).toMatchObject({ state: 'cancelled', why: 'complainant-wrote' });
    const letters = c.letters().length;
    await goTo(world, (await now()) + 4 * DAY);
    expect(c.letters()).toHaveLength(letters);
  });

  it('is scheduled by the settings with a stage, and cancelled when the case leaves it', async () => {
    const c = await complaint('Charged twice in May');
    await investigate(c);
    await c.give('agent', 'MoveToStage', { stage: 'deciding' });
    expect(await followUp(c, 'f1')).toMatchObject({ state: 'waiting', kind: 'progress-update' });
    await c.give('agent', 'MoveToStage', { stage: 'responding' });
    expect(await followUp(c, 'f1')).toMatchObject({ state: 'cancelled', why: 'stage-left' });
  });

  it('asks for feedback once the case has ended', async () => {
    const c = await complaint('Charged twice in June');
    await investigate(c, 'not-upheld', 'The second payment was for the plan of your daughter.');
    await c.give('agent', 'ScheduleFollowUp', {
      kind: 'feedback-request',
      template: 'feedback-request',
      at: (await now()) + 7 * DAY,
    });
    await c.give('agent', 'IssueFinalResponse', await c.letter('final-response'));
    await c.give('agent', 'Resolve', { reason: 'answered' });
    await c.give('manager', 'Close', {});
    const before = c.letters().length;
    await goTo(world, (await now()) + 7 * DAY + HOUR);
    expect(await followUp(c, 'f1')).toMatchObject({ state: 'sent' });
    expect(c.letters()).toHaveLength(before + 1);
    expect((await c.read()).messages.at(-1)).toMatchObject({
      kind: 'feedback-request',
      delivery: { state: 'delivered' },
    });
  });
});

describe('after the answer', () => {
  it('a question about the payment is answered, and the answer stands', async () => {
    const c = await complaint('Charged twice in July');
    await offerRefund(c);
    await c.give('agent', 'Resolve', { reason: 'answered' });
    await c.give('agent', 'RecordPostOfferQuery', {
      about: 'payment',
      text: 'When will the money be there?',
    });
    const asked = await c.read();
    expect(asked).toMatchObject({ status: 'resolved', finalResponse: { outcome: 'upheld' } });
    expect(asked.nextSteps[0]).toMatchObject({ command: 'SendMessage', letter: 'post-offer-answer' });
    const answer = 'Within three working days of your acceptance.';
    const letter = await c.letter('post-offer-answer', { values: { answer } });
    expect(letter.text).toContain(answer);
    await c.give('agent', 'SendMessage', { ...letter, kind: 'post-offer-answer' });
    const { queries, messages } = await c.read();
    expect(queries).toMatchObject([{ about: 'payment', answeredBy: messages.at(-1)!.id }]);
  });

  it('new evidence opens the case again, and it is answered a second time', async () => {
    const c = await complaint('Charged twice in August');
    await offerRefund(c);
    await c.give('agent', 'Resolve', { reason: 'answered' });
    await c.give('agent', 'RecordPostOfferQuery', {
      about: 'new-evidence',
      text: 'There was a third payment.',
    });
    expect(await c.read()).toMatchObject({
      status: 'in_progress',
      stage: 'investigating',
      finalResponse: null,
    });
    await c.give('agent', 'Classify', { addIssues: ['A third payment'] });
    await c.give('agent', 'RecordFinding', {
      issue: 'i2',
      outcome: 'not-upheld',
      finding: 'It was reversed on the same day.',
    });
    const letter = await c.letter('final-response');
    expect(letter.template).toBe('final-response-partly-upheld');
    await c.give('agent', 'IssueFinalResponse', letter);
    expect(await c.read()).toMatchObject({ finalResponse: { outcome: 'partly-upheld' } });
  });

  it('an offer expires after its last day, and the ombudsman is recorded with the day', async () => {
    const c = await complaint('Charged twice in September');
    const until = await offerRefund(c);
    expect(await c.read()).toMatchObject({ finalResponse: { offerUntil: until } });
    await expect(
      world.clients.agent.command(c.reference, 'RecordAnswerToOffer', { answer: 'expired' }),
    ).rejects.toMatchObject({ problem: { rule: 'FR12' } });
    await goTo(world, (await now()) + 15 * DAY);
    await c.give('agent', 'RecordAnswerToOffer', { answer: 'expired' });
    expect(await c.read()).toMatchObject({ answerToOffer: { answer: 'expired' } });
    await c.give('agent', 'Resolve', { reason: 'answered' });
    await c.give('manager', 'Close', {});
    const at = (await now()) - DAY;
    const future = { body: 'Financial Ombudsman Service', at: at + 3 * DAY };
    await expect(world.clients.agent.command(c.reference, 'ReferExternally', future)).rejects.toMatchObject({
      problem: { rule: 'AA3' },
    });
    await c.give('agent', 'ReferExternally', {
      body: 'Financial Ombudsman Service',
      at,
      externalReference: 'PNX-4471820',
    });
    expect((await c.read()).referrals).toEqual([
      { body: 'Financial Ombudsman Service', at, externalReference: 'PNX-4471820' },
    ]);
    expect(await c.types()).toContain('ReferredExternally');
  });
});
