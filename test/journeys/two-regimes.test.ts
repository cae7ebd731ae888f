import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { type CaseOnTicket, DAY, decideIssues, registerTicket, takeOver, writeIn } from './case.ts';
import { changeSettings, dayIn, goTo, inFebruary, later } from './days.ts';
import { asDelivered } from './letters.ts';

const LONDON = 'Europe/London';
const DISP = 'uk-disp/final-response';
const ICO = 'uk-dpa-complaint/final-response';
const GDPR = 'eu-gdpr-request/final-response';
const BOTH = ['uk-disp', 'uk-dpa-complaint', 'eu-gdpr-request', 'internal'];
const WHY = 'Our archive has to be searched by hand.';

let world: World;
/** A Monday in February, 10 in the morning. */
let received: number;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true, tickets: [] });
  received = inFebruary((await world.clients.api.clock()).now, 'mon', 10);
});
afterAll(() => world?.close());

const dateOf = (n: number) => later(dayIn(LONDON, received), n);

async function complaint(subject: string): Promise<CaseOnTicket> {
  const text = `${subject}. You sent my statements to a stranger. I complain, and I want to know who saw them.`;
  await writeIn(world, 'aoife.byrne@mail.example', subject, text);
  return registerTicket(world, 'agent', subject, { complainant: { name: 'Aoife Byrne' } });
}

const delayNotice = async (c: CaseOnTicket, rule: string, until: string) => ({
  ...(await c.letter('delay-notice', { rule, until, values: { delayReasons: WHY } })),
  rule,
  until,
});

describe('a complaint and a request about data in one case', () => {
  let c: CaseOnTicket;

  it('has the regimes that a person confirms, each with its own clock', async () => {
    await goTo(world, received);
    c = await complaint('My statements went to somebody else');
    expect(await c.read()).toMatchObject({ regimes: ['uk-disp', 'internal'], regimesConfirmed: null });
    const me = await c.memberId();
    await c.give('agent', 'ConfirmRegimes', { regimes: BOTH });
    expect(await c.read()).toMatchObject({
      regimes: expect.arrayContaining(BOTH),
      regimesConfirmed: { by: { id: me } },
    });
    const dates = await Promise.all(
      [DISP, GDPR, 'uk-dpa-complaint/acknowledge'].map(async (id) =>
        dayIn(LONDON, (await c.obligation(id)).due),
      ),
    );
    expect(dates).toEqual([dateOf(56), dateOf(0).replace('-02-', '-03-'), dateOf(30)]);
    expect((await c.read()).openAssessments.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['uk-disp/acknowledge', ICO]),
    );
  });

  it('keeps them when it is classified otherwise, and asks again', async () => {
    await c.give('agent', 'Classify', { type: 'data-protection', category: 'data' });
    const view = await c.read();
    expect([...view.regimes].sort()).toEqual([...BOTH].sort());
    expect(view.proposedRegimes).toEqual(expect.arrayContaining(['uk-dpa-complaint']));
    expect(view.proposedRegimes).not.toContain('uk-disp');
    expect(view.nextSteps.map(({ command }) => command)).toContain('ConfirmRegimes');
    await c.give('agent', 'Classify', { type: 'complaint' });
    expect([...(await c.read()).regimes].sort()).toEqual([...BOTH].sort());
  });

  it('acknowledges under all of them with one letter', async () => {
    await takeOver(c);
    await c.give('agent', 'Acknowledge', await c.letter('acknowledgement'));
    expect(await c.obligation('uk-dpa-complaint/acknowledge')).toMatchObject({ status: 'met' });
    expect((await c.read()).openAssessments.map(({ rule }) => rule)).toEqual([ICO]);
    for (const rule of [DISP, GDPR]) expect(await c.obligation(rule)).toMatchObject({ status: 'due' });
  });

  it('gets more time under the one that is asked for, and the other keeps its date', async () => {
    await goTo(world, received + 20 * DAY);
    const { due } = await c.obligation(DISP);
    const notice = await delayNotice(c, GDPR, dateOf(60));
    expect(notice.text).not.toContain('Financial Ombudsman Service');
    await c.give('agent', 'SendDelayNotice', notice);
    expect(c.letters()).toContain(asDelivered(notice));
    const moved = await c.obligation(GDPR);
    expect(moved).toMatchObject({ status: 'due', extension: { state: 'granted' } });
    expect(dayIn(LONDON, moved.due)).toBe(dateOf(60));
    // The notice of the GDPR is not the written explanation with FOS that DISP 1.6.2R(2) asks for.
    expect(await c.obligation(DISP)).toMatchObject({ status: 'due', due });
  });

  it('keeps the eight weeks with a letter of its own, which gives no time to the other', async () => {
    await goTo(world, received + 54 * DAY);
    const { due } = await c.obligation(GDPR);
    const letter = await delayNotice(c, DISP, dateOf(80));
    expect(letter.text).toContain('Financial Ombudsman Service');
    await c.give('agent', 'SendDelayNotice', letter);
    const { id } = (await c.read()).messages.at(-1)!;
    expect(await c.obligation(DISP)).toMatchObject({ status: 'met', satisfiedBy: { proof: id } });
    expect(await c.obligation(GDPR)).toMatchObject({ status: 'warn', due });
    await goTo(world, due + DAY);
    expect(await c.obligation(GDPR)).toMatchObject({ status: 'missed' });
    expect(await c.reports('ObligationMissed')).not.toContain(DISP);
  });

  it('is answered to both in one letter that names both bodies', async () => {
    await c.give('agent', 'AssessObligation', { rule: ICO, due: dateOf(70), reason: 'Ten weeks are enough' });
    await decideIssues(c, 'not-upheld', 'The statements went to the address that you gave us in writing.');
    const letter = await c.letter('final-response');
    for (const body of ['Financial Ombudsman Service', 'Information Commissioner'])
      expect(letter.text).toContain(body);
    await c.give('agent', 'IssueFinalResponse', letter);
    expect(await c.obligation(ICO)).toMatchObject({ status: 'met', assessed: true });
    expect(await c.obligation(GDPR)).toMatchObject({ status: 'met-late' });
  });
});

describe('a change of the regimes in use', () => {
  it('is for new cases: those that were opened before keep theirs', async () => {
    const old = await complaint('Statements in the wrong envelope');
    await old.give('agent', 'ConfirmRegimes', { regimes: BOTH });
    const before = (await old.read()).obligations;
    await changeSettings(world, { regimes: ['eu-gdpr-request', 'internal'] });
    const after = await old.read();
    expect([...after.regimes].sort()).toEqual([...BOTH].sort());
    expect(after.obligations).toEqual(before);
    const fresh = await complaint('Statements without an envelope');
    expect(await fresh.read()).toMatchObject({ regimes: ['internal'] });
    await expect(
      world.clients.agent.command(fresh.reference, 'ConfirmRegimes', { regimes: ['uk-disp', 'internal'] }),
    ).rejects.toMatchObject({ problem: { rule: 'LW2' } });
  });
});
