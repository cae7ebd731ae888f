import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { type Case, DAY, decideIssues, HOUR, registerCase } from './case.ts';
import { changeSettings, dayIn, goTo, inFebruary, later } from './days.ts';

const ROME = 'Europe/Rome';
const ACKNOWLEDGE = 'eu-whistleblower/acknowledge';
const FEEDBACK = 'eu-whistleblower/feedback';
const BY_HAND = { sentOutside: 'Handed over in a sealed envelope' };

let world: World;
/** A Monday in February, 10 in the morning in Rome. */
let received: number;
beforeAll(async () => {
  world = await createWorld({ movableClock: true });
  await changeSettings(world, { timeZone: ROME, defaultCountry: 'IT' });
  received = inFebruary((await world.clients.api.clock()).now, 'mon', 9);
});
afterAll(() => world?.close());

const dateOf = (n: number) => later(dayIn(ROME, received), n);
/** The same day of the month, three months later; these days exist in May. */
const threeMonthsAfter = (isoDay: string) => isoDay.replace('-02-', '-05-');

const report = (subject: string) =>
  registerCase(world, 'manager', {
    subject,
    description: `${subject}. I have seen the two sets of invoices myself.`,
    type: 'whistleblowing',
    channel: 'in-person',
    complainant: { name: 'Giulia Serra', kind: 'employee' },
  });

describe('Directive 2019/1937: seven days, then three months', () => {
  let answered: Case;
  let unacknowledged: Case;

  it('is seen by nobody who is not involved, from the first moment', async () => {
    await goTo(world, received);
    answered = await report('Invoices are written twice');
    unacknowledged = await report('Test results were changed');
    expect(await answered.read()).toMatchObject({
      restricted: true,
      regimes: expect.arrayContaining(['eu-whistleblower']),
    });
    const { agent, sales, compliance } = world.clients;
    const gone = { problem: { status: 404, code: 'not-found' } };
    for (const client of [agent, sales]) {
      await expect(client.read(answered.reference)).rejects.toMatchObject(gone);
      await expect(client.timeline(answered.reference)).rejects.toMatchObject(gone);
      await expect(client.proof(answered.reference)).rejects.toMatchObject(gone);
    }
    for (const query of [{}, { q: 'invoices' }]) expect((await agent.list(query)).items).toEqual([]);
    await expect(
      agent.command(answered.reference, 'AddNote', { text: 'Who wrote this?' }),
    ).rejects.toMatchObject(gone);
    expect((await compliance.list({ q: 'invoices' })).items).toHaveLength(2);
  });

  it('lets somebody in who is asked to help, and nobody else', async () => {
    const { agent, investigator } = world.clients;
    await expect(investigator.read(answered.reference)).rejects.toMatchObject({ problem: { status: 404 } });
    await answered.give('manager', 'Assign', { assignee: await answered.memberId('investigator') });
    expect(await investigator.read(answered.reference)).toMatchObject({ reference: answered.reference });
    await expect(agent.read(answered.reference)).rejects.toMatchObject({ problem: { status: 404 } });
  });

  it('is acknowledged within seven days', async () => {
    expect(dayIn(ROME, (await answered.obligation(ACKNOWLEDGE)).due)).toBe(dateOf(7));
    await goTo(world, received + 4 * DAY);
    const letter = await answered.letter('acknowledgement');
    await answered.give('investigator', 'Acknowledge', { ...letter, ...BY_HAND });
    expect(await answered.obligation(ACKNOWLEDGE)).toMatchObject({ status: 'met' });
  });

  it('owes feedback three months from the acknowledgement, not from receipt', async () => {
    const { explanation, due } = await answered.explained(FEEDBACK);
    expect(explanation.startedBy).toBe('acknowledgement-sent');
    expect(dayIn(ROME, explanation.start)).toBe(dateOf(4));
    expect(dayIn(ROME, due)).toBe(threeMonthsAfter(dateOf(4)));
  });

  it('where none was sent, three months from the end of the seven days', async () => {
    const before = await unacknowledged.explained(FEEDBACK);
    expect(dayIn(ROME, before.due)).toBe(threeMonthsAfter(dateOf(7)));
    const { due } = await unacknowledged.obligation(ACKNOWLEDGE);
    await goTo(world, due + HOUR);
    expect(await unacknowledged.obligation(ACKNOWLEDGE)).toMatchObject({ status: 'missed' });
    expect(dayIn(ROME, (await unacknowledged.obligation(FEEDBACK)).due)).toBe(threeMonthsAfter(dateOf(7)));
    // Feedback that goes out first acknowledges too, late as it is.
    const feedback = await unacknowledged.letter('feedback');
    await unacknowledged.give('manager', 'SendMessage', { ...feedback, kind: 'feedback', ...BY_HAND });
    expect(await unacknowledged.obligation(ACKNOWLEDGE)).toMatchObject({ status: 'met-late' });
    expect(await unacknowledged.obligation(FEEDBACK)).toMatchObject({ status: 'met' });
  });

  it('is told what was done, and the feedback that does not tell it is refused', async () => {
    await answered.give('investigator', 'Classify', { category: 'other' });
    await decideIssues(
      { ...answered, worker: 'investigator' },
      'upheld',
      'Two invoices of March were written twice.',
    );
    const short = { kind: 'feedback' as const, text: 'Thank you for your report.', ...BY_HAND };
    await expect(
      world.clients.investigator.command(answered.reference, 'SendMessage', short),
    ).rejects.toMatchObject({
      problem: {
        rule: 'LT1',
        rejection: {
          detail: {
            findings: [
              expect.objectContaining({
                element: 'steps-taken',
                citation: 'Directive 2019/1937 Art. 9(1)(f)',
              }),
            ],
          },
        },
      },
    });
    const letter = await answered.letter('feedback');
    expect(letter.text).toContain('Two invoices of March were written twice.');
    await answered.give('investigator', 'SendMessage', { ...letter, kind: 'feedback', ...BY_HAND });
    const met = await answered.obligation(FEEDBACK);
    expect(met).toMatchObject({ status: 'met' });
    expect(met.satisfiedBy!.proof).toBe((await answered.read()).messages.at(-1)!.id);
  });
});
