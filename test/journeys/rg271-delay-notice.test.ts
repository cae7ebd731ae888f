import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakTicket } from '../faults/cases.ts';
import { createWorld, type World } from '../world.ts';
import { type CaseOnTicket, DAY, decideIssues, HOUR, registerTicket, takeOver, writeIn } from './case.ts';
import { changeSettings, dayIn, goTo, inFebruary, later } from './days.ts';
import { asDelivered } from './letters.ts';

const SYDNEY = 'Australia/Sydney';
const ANSWER = 'au-rg271/final-response';
const REASONS = 'The hospital that holds the records has not answered us yet.';

let world: World;
/** A Thursday in February, 11 in the morning in Sydney. */
let received: number;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true, tickets: [] });
  await changeSettings(world, { timeZone: SYDNEY, defaultCountry: 'AU' });
  received = inFebruary((await world.clients.api.clock()).now, 'thu', 0);
});
afterAll(() => world?.close());

const day = (n: number) => received + n * DAY;
const dateOf = (n: number) => later(dayIn(SYDNEY, received), n);

async function complaintAboutClaim(subject: string): Promise<CaseOnTicket> {
  const text = `${subject}. You wrote that my claim is being looked at, and nobody answers my calls.`;
  await writeIn(world, 'kylie.nguyen@mail.example', subject, text);
  return registerTicket(world, 'agent', subject, { complainant: { name: 'Kylie Nguyen' } });
}

const delayNotice = async (c: CaseOnTicket, until: string) => ({
  rule: ANSWER,
  until,
  ...(await c.letter('delay-notice', { rule: ANSWER, until, values: { delayReasons: REASONS } })),
});

describe('ASIC RG 271: 30 days, and the notice that gives more', () => {
  let c: CaseOnTicket;

  it('is acknowledged within one business day', async () => {
    await goTo(world, received);
    c = await complaintAboutClaim('Travel insurance claim ignored');
    expect((await c.read()).regimes).toEqual(['au-rg271', 'internal']);
    const owed = await c.obligation('au-rg271/acknowledge');
    expect(dayIn(SYDNEY, owed.due)).toBe(dateOf(1));
    await takeOver(c);
    await c.give('agent', 'Acknowledge', await c.letter('acknowledgement'));
    const acknowledgement = (await c.read()).messages.at(-1)!;
    expect(await c.obligation('au-rg271/acknowledge')).toMatchObject({
      status: 'met',
      satisfiedBy: { proof: acknowledgement.id },
    });
  });

  it('shows the thirtieth day, where it is written, and what lateness costs', async () => {
    const { explanation, ...owed } = await c.explained(ANSWER);
    expect(dayIn(SYDNEY, owed.due)).toBe(dateOf(30));
    expect(explanation.days.filter((each) => each.counted)).toHaveLength(30);
    expect(explanation.days[0]).toMatchObject({ date: dateOf(0), counted: false });
    expect(owed).toMatchObject({ citation: 'ASIC RG 271.56', status: 'due' });
    expect(owed.cost).toMatchObject({
      kind: 'ombudsman-opens',
      body: 'Australian Financial Complaints Authority',
    });
  });

  it('is near on day 24, and the ticket tells whoever works it', async () => {
    await goTo(world, day(22));
    expect(await c.reports('ObligationWarned')).toEqual([]);
    await goTo(world, day(24));
    expect(await c.reports('ObligationWarned')).toEqual([ANSWER]);
    expect(await c.obligation(ANSWER)).toMatchObject({ status: 'warn', extension: { state: 'possible' } });
    const alert = c.notes().at(-1)!;
    expect(alert).toContain('A complaint deadline is near: final response');
    expect(alert).toContain('ASIC RG 271.56');
    expect(alert).toMatch(/at 23:59 \(Australia\/Sydney\)/);
    expect(alert).toContain('Alice Brandt');
    const steps = (await c.read()).nextSteps.map(({ command }) => command);
    expect(steps).toContain('SendDelayNotice');
  });

  it('refuses a notice without reasons and AFCA, and names the paragraphs that ask for them', async () => {
    const { agent } = world.clients;
    const until = dateOf(44);
    const short = { rule: ANSWER, until, text: 'We are sorry. Please be patient.' };
    await expect(agent.command(c.reference, 'SendDelayNotice', short)).rejects.toMatchObject({
      problem: {
        code: 'letter-incomplete',
        rule: 'LT1',
        rejection: {
          detail: {
            findings: ['delay-reasons', 'right-to-refer', 'body-contact'].map((element) =>
              expect.objectContaining({ element, level: 'gap', citation: 'ASIC RG 271.64–271.66' }),
            ),
          },
        },
      },
    });
    expect(dayIn(SYDNEY, (await c.obligation(ANSWER)).due)).toBe(dateOf(30));
    await world.check();
  });

  it('moves the date only once the notice has arrived', async () => {
    const notice = await delayNotice(c, dateOf(44));
    for (const words of [REASONS, 'AFCA', 'www.afca.org.au', '1800 931 678'])
      expect(notice.text).toContain(words);
    breakTicket(world, c.ticket.id, { mode: 'fail', status: 429, retryAfter: 3600, times: 1 });
    await c.give('agent', 'SendDelayNotice', notice);
    expect((await c.read()).messages.at(-1)).toMatchObject({
      kind: 'delay-notice',
      delivery: { state: 'pending' },
    });
    const waiting = await c.obligation(ANSWER);
    expect(waiting.extension).toMatchObject({ state: 'noticed' });
    expect(dayIn(SYDNEY, waiting.due)).toBe(dateOf(30));

    await goTo(world, day(25));
    expect(c.letters()).toContain(asDelivered(notice));
    const moved = await c.explained(ANSWER);
    expect(moved).toMatchObject({ status: 'due', extension: { state: 'granted' } });
    expect(dayIn(SYDNEY, moved.due)).toBe(dateOf(44));
    expect(moved.explanation.sentence).not.toBe('');
    expect(await c.obligation('au-rg271/delay-notice')).toMatchObject({ status: 'met' });
  });

  it('is answered with AFCA in the letter, within the longer time', async () => {
    await goTo(world, day(40));
    expect(await c.reports('ObligationMissed')).not.toContain(ANSWER);
    await c.give('agent', 'Classify', { category: 'service' });
    await decideIssues(c, 'not-upheld', 'The policy leaves out events that were known before the journey.');
    const { agent } = world.clients;
    const bare = { text: 'Your complaint is not upheld.' };
    await expect(agent.command(c.reference, 'IssueFinalResponse', bare)).rejects.toMatchObject({
      problem: {
        rule: 'LT1',
        rejection: {
          detail: {
            findings: expect.arrayContaining([
              expect.objectContaining({ element: 'right-to-refer', citation: 'ASIC RG 271.53' }),
              expect.objectContaining({ element: 'reasons', issue: 'i1', citation: 'ASIC RG 271.54' }),
            ]),
          },
        },
      },
    });
    const letter = await c.letter('final-response');
    expect(letter.text).toContain('Australian Financial Complaints Authority');
    await c.give('agent', 'IssueFinalResponse', letter);
    const answered = await c.obligation(ANSWER);
    expect(answered).toMatchObject({ status: 'met' });
    expect(answered.satisfiedBy!.at).toBeGreaterThan(day(31));
    await c.give('agent', 'Resolve', { reason: 'answered' });
    await c.give('manager', 'Close', {});
    expect(await c.reports('ObligationMissed')).not.toContain(ANSWER);
  });
});

describe('a notice that is late', () => {
  it('is refused after the date, which stays missed', async () => {
    const c = await complaintAboutClaim('Home insurance claim ignored');
    await c.give('agent', 'Acknowledge', await c.letter('acknowledgement'));
    const owed = await c.obligation(ANSWER);
    const notice = await delayNotice(c, later(dayIn(SYDNEY, owed.due), 14));
    await goTo(world, owed.due + HOUR);
    await expect(world.clients.agent.command(c.reference, 'SendDelayNotice', notice)).rejects.toMatchObject({
      problem: {
        code: 'extension-not-allowed',
        rule: 'LW13',
        rejection: { detail: { rule: ANSWER, why: 'too-late' } },
      },
    });
    expect(await c.obligation(ANSWER)).toMatchObject({
      status: 'missed',
      due: owed.due,
      extension: { state: 'too-late' },
    });
    expect((await c.read()).escalation).toMatchObject({ to: 'manager', level: 1 });
  });

  it('that was written in time and arrives too late gives no time either', async () => {
    const c = await complaintAboutClaim('Car insurance claim ignored');
    await c.give('agent', 'Acknowledge', await c.letter('acknowledgement'));
    const owed = await c.obligation(ANSWER);
    const notice = await delayNotice(c, later(dayIn(SYDNEY, owed.due), 14));
    await goTo(world, owed.due - 2 * HOUR);
    breakTicket(world, c.ticket.id, { mode: 'fail', status: 429, times: 100 });
    await c.give('agent', 'SendDelayNotice', notice);
    await goTo(world, owed.due + HOUR);
    world.zendesk.faults.clear();
    await goTo(world, owed.due + 12 * HOUR);
    expect(c.letters()).toContain(asDelivered(notice));
    expect(await c.obligation(ANSWER)).toMatchObject({
      status: 'missed',
      due: owed.due,
      extension: { state: 'refused' },
    });
  });
});
