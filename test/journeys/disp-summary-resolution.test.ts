import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { type CaseOnTicket, DAY, decideIssues, HOUR, registerTicket, takeOver, writeIn } from './case.ts';
import { dayIn, goTo, inFebruary, later } from './days.ts';
import { asDelivered } from './letters.ts';

const LONDON = 'Europe/London';
const ANSWER = 'uk-disp/final-response';
const SUMMARY = 'uk-disp/summary-resolution';

let world: World;
/** A Thursday in February, 10 in the morning. */
let received: number;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true, tickets: [] });
  received = inFebruary((await world.clients.api.clock()).now, 'thu', 10);
});
afterAll(() => world?.close());

const dateOf = (n: number) => later(dayIn(LONDON, received), n);

async function complaintOf(name: string, subject: string): Promise<CaseOnTicket> {
  const text = `${subject}. I stood in the branch for an hour and nobody helped me. I want to complain.`;
  await writeIn(world, 'omar.khan@mail.example', subject, text);
  return registerTicket(world, 'agent', subject, { complainant: { name } });
}

describe('FCA DISP 1.5: content by the end of the third business day', () => {
  let c: CaseOnTicket;
  let late: CaseOnTicket;

  it('counts Friday, Monday and Tuesday after a Thursday', async () => {
    await goTo(world, received);
    c = await complaintOf('Omar Khan', 'Nobody would change my address');
    late = await complaintOf('Omar Khan', 'Nobody would print my statements');
    const { explanation, ...way } = await c.explained('uk-disp/quick-close');
    expect(way).toMatchObject({ optional: true, status: 'due', citation: 'FCA DISP 1.5.1R' });
    expect(dayIn(LONDON, way.due)).toBe(dateOf(5));
    expect(explanation.days.map(({ date, counted }) => [date, counted])).toEqual([
      [dateOf(0), false],
      [dateOf(1), true],
      [dateOf(2), false],
      [dateOf(3), false],
      [dateOf(4), true],
      [dateOf(5), true],
    ]);
  });

  it('frees from the final response once a person says that nothing stands against it', async () => {
    await goTo(world, received + 5 * DAY + 6 * HOUR);
    const early = { reason: 'accepted-early' as const, summary: 'He is content: we changed it by phone.' };
    await expect(world.clients.agent.command(c.reference, 'Resolve', early)).rejects.toMatchObject({
      problem: {
        code: 'relief-not-open',
        rule: 'CL8',
        rejection: { detail: { rule: ANSWER, why: 'not-confirmed', lastDay: dateOf(5) } },
      },
    });
    expect(await c.obligation(ANSWER)).toMatchObject({ status: 'due' });
    await c.give('agent', 'Resolve', { ...early, exemptions: [ANSWER] });
    expect(await c.obligation(ANSWER)).toMatchObject({
      status: 'met',
      satisfiedBy: { proof: 'resolved', exemption: 'FCA DISP 1.5.1R' },
    });
    expect(await c.obligation('uk-disp/quick-close')).toMatchObject({ status: 'met' });
  });

  it('owes the summary resolution in its place, by the day that a person sets for "promptly"', async () => {
    const { openAssessments, nextSteps } = await c.read();
    expect(openAssessments).toEqual([
      expect.objectContaining({
        rule: SUMMARY,
        citation: 'FCA DISP 1.5.4R',
        says: expect.stringContaining('promptly'),
      }),
    ]);
    expect(nextSteps[0]).toMatchObject({ command: 'SendMessage', letter: 'summary-letter' });
    await c.give('agent', 'AssessObligation', { rule: SUMMARY, due: dateOf(7), reason: 'Two working days' });
    const owed = await c.obligation(SUMMARY);
    expect(owed).toMatchObject({ status: 'due', assessed: true });
    expect(dayIn(LONDON, owed.due)).toBe(dateOf(7));
    await expect(world.clients.manager.command(c.reference, 'Close', {})).rejects.toMatchObject({
      problem: { rule: 'CL4', detail: expect.stringContaining(SUMMARY) },
    });
  });

  it('is closed when the letter with the way to FOS went out', async () => {
    const short = { kind: 'summary-letter' as const, text: 'We are glad that we could settle this.' };
    await expect(world.clients.agent.command(c.reference, 'SendMessage', short)).rejects.toMatchObject({
      problem: {
        rule: 'LT1',
        rejection: {
          detail: {
            findings: expect.arrayContaining([
              expect.objectContaining({ element: 'right-to-refer', citation: 'FCA DISP 1.5.4R(2)–(4)' }),
            ]),
          },
        },
      },
    });
    const letter = await c.letter('summary-letter');
    expect(letter.text).toContain('Financial Ombudsman Service');
    await c.give('agent', 'SendMessage', { ...letter, kind: 'summary-letter' });
    expect(c.letters().slice(1)).toEqual([asDelivered(letter)]);
    expect(await c.obligation(SUMMARY)).toMatchObject({ status: 'met' });
    await c.give('manager', 'Close', {});
    expect(await c.read()).toMatchObject({ status: 'closed', finalResponse: null });
  });

  it('is refused on the fourth business day', async () => {
    await goTo(world, received + 6 * DAY);
    const accepted = { reason: 'accepted-early' as const, exemptions: [ANSWER] };
    await expect(world.clients.agent.command(late.reference, 'Resolve', accepted)).rejects.toMatchObject({
      problem: {
        code: 'relief-not-open',
        rule: 'CL8',
        rejection: { detail: { rule: ANSWER, why: 'too-late', lastDay: dateOf(5) } },
      },
    });
    expect(await late.obligation('uk-disp/quick-close')).toMatchObject({ status: 'passed' });
    expect(await late.obligation(ANSWER)).toMatchObject({ status: 'due' });
  });

  it('then has eight weeks, which the written explanation with FOS keeps', async () => {
    const c = late;
    await takeOver(c);
    await c.give('agent', 'Acknowledge', await c.letter('acknowledgement'));
    const owed = await c.obligation(ANSWER);
    expect(dayIn(LONDON, owed.due)).toBe(dateOf(56));
    await goTo(world, received + 54 * DAY);
    const until = dateOf(77);
    const wishes = {
      rule: ANSWER,
      until,
      values: { delayReasons: 'The branch has closed, and its records are on their way.' },
    };
    const letter = await c.letter('delay-notice', wishes);
    for (const words of ['The branch has closed', 'Financial Ombudsman Service'])
      expect(letter.text).toContain(words);
    await c.give('agent', 'SendDelayNotice', { ...letter, rule: ANSWER, until });
    const explained = (await c.read()).messages.at(-1)!;
    expect(await c.obligation(ANSWER)).toMatchObject({
      status: 'met',
      due: owed.due,
      satisfiedBy: { proof: explained.id },
      extension: null,
    });
    await goTo(world, owed.due + DAY);
    expect(await c.reports('ObligationMissed')).not.toContain(ANSWER);
  });

  it('and is answered with FOS, its six months and the leaflet', async () => {
    const c = late;
    await c.give('agent', 'Classify', { category: 'service' });
    await decideIssues(c, 'not-upheld', 'The branch printed the statements on the same day.');
    const letter = await c.letter('final-response');
    expect(letter.text).toMatch(/Financial Ombudsman Service[\s\S]*six months/);
    await c.give('agent', 'IssueFinalResponse', letter);
    expect(c.letters().at(-1)).toBe(asDelivered(letter));
    await c.give('agent', 'Resolve', { reason: 'answered' });
    await c.give('manager', 'Close', {});
    expect(await c.reports('ObligationMissed')).not.toContain(ANSWER);
  });
});
