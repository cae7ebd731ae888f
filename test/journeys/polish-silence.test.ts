import { type Client, createClient } from '@recourse/api-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { type CaseOnTicket, DAY, decideIssues, HOUR, registerTicket, takeOver, writeIn } from './case.ts';
import { changeSettings, dayIn, goTo, inFebruary, later } from './days.ts';
import { asDelivered } from './letters.ts';

const WARSAW = 'Europe/Warsaw';
const ANSWER = 'pl-financial/final-response';
const CAUSE = 'Czekamy na dokumenty z banku, który przyjął wpłatę.';

let world: World;
/** The same register, for somebody who reads Polish. */
let polish: Client;
/** A Tuesday in February, 11 in the morning in Warsaw. */
let received: number;
beforeAll(async () => {
  world = await createWorld({ movableClock: true, zendesk: true, tickets: [] });
  const { url, apiKey } = world.service;
  polish = createClient({ url, token: apiKey, language: 'pl' });
  await changeSettings(world, { timeZone: WARSAW, defaultCountry: 'PL', defaultLanguage: 'pl' });
  received = inFebruary((await world.clients.api.clock()).now, 'tue', 10);
});
afterAll(() => world?.close());

const dateOf = (n: number) => later(dayIn(WARSAW, received), n);

async function reklamacja(subject: string): Promise<CaseOnTicket> {
  const text = `${subject}. Wpłata z 3 stycznia nie została zaksięgowana. Proszę o zwrot 1 200 zł.`;
  await writeIn(world, 'ewa.nowak@poczta.example', subject, text);
  const complainant = { name: 'Ewa Nowak', kind: 'consumer' as const };
  return registerTicket(world, 'agent', subject, { complainant, language: 'pl' });
}

describe('Act of 5 August 2015: an answer within 30 days, or the client was right', () => {
  let silent: CaseOnTicket;
  let extended: CaseOnTicket;

  it('tells in Polish what silence costs, before the date', async () => {
    await goTo(world, received);
    silent = await reklamacja('Wpłata nie została zaksięgowana');
    extended = await reklamacja('Przelew nie dotarł do odbiorcy');
    const view = await polish.read(silent.reference);
    expect(view.regimes).toEqual(['pl-financial', 'internal']);
    const owed = view.obligations.find(({ id }) => id === ANSWER)!;
    expect(dayIn(WARSAW, owed.due)).toBe(dateOf(30));
    expect(owed).toMatchObject({
      status: 'due',
      cost: { kind: 'deemed-accepted', body: 'Rzecznik Finansowy', indemnity: [], verified: true },
    });
    expect(owed.consequence).toContain('reklamację uważa się za rozpatrzoną zgodnie z wolą klienta (art. 8)');
    const { items } = await polish.obligations(silent.reference);
    expect(items.find(({ id }) => id === ANSWER)!.explanation.sentence).toMatch(/30 dni/);
  });

  it('refuses a notice without cause, circumstances and date, and names article 7', async () => {
    await takeOver(extended);
    await extended.give('agent', 'Acknowledge', await extended.letter('acknowledgement'));
    await goTo(world, received + 25 * DAY);
    const short = { rule: ANSWER, until: dateOf(60), text: 'Prosimy o cierpliwość.' };
    const { agent } = world.clients;
    const missing = ['delay-reasons', 'circumstances', 'expected-date'].map((element) =>
      expect.objectContaining({ element, citation: 'art. 7 ustawy z 5.08.2015 o rozpatrywaniu reklamacji' }),
    );
    await expect(agent.command(extended.reference, 'SendDelayNotice', short)).rejects.toMatchObject({
      problem: { rule: 'LT1', rejection: { detail: { findings: missing } } },
    });
  });

  it('gives until the sixtieth day at most', async () => {
    const { agent } = world.clients;
    const notice = async (until: string) => ({
      ...(await extended.letter('delay-notice', { rule: ANSWER, until, values: { delayReasons: CAUSE } })),
      rule: ANSWER,
      until,
    });
    await expect(
      agent.command(extended.reference, 'SendDelayNotice', await notice(dateOf(61))),
    ).rejects.toMatchObject({
      problem: { rule: 'LW14', rejection: { detail: { why: 'beyond-maximum', latest: dateOf(60) } } },
    });
    const letter = await notice(dateOf(60));
    expect(letter.language).toBe('pl');
    for (const words of [CAUSE, 'Musimy jeszcze ustalić okoliczności', 'Przelew nie dotarł do odbiorcy'])
      expect(letter.text).toContain(words);
    await extended.give('agent', 'SendDelayNotice', letter);
    expect(extended.letters()).toContain(asDelivered(letter));
    const moved = await extended.obligation(ANSWER);
    expect(moved).toMatchObject({ extension: { state: 'granted' }, status: 'due' });
    expect(dayIn(WARSAW, moved.due)).toBe(dateOf(60));
  });

  it('counts silence on the thirtieth day as missed: an alert in Polish, and the manager', async () => {
    const { due } = await silent.obligation(ANSWER);
    await goTo(world, due + HOUR);
    expect(await silent.obligation(ANSWER)).toMatchObject({ status: 'missed' });
    expect((await silent.read('manager')).escalation).toMatchObject({ level: 1, to: 'manager' });
    const alert = silent.notes().findLast((note) => note.includes('art. 5–6'))!;
    expect(alert).toContain('Minął termin w sprawie skargi: odpowiedź końcowa');
    expect(alert).toMatch(/Termin: .* 23:59 \(Europe\/Warsaw\)/);
    expect(alert).toContain('Bruno Ferri');
    expect(await extended.reports('ObligationMissed')).not.toContain(ANSWER);
  });

  it('is late for good, although it is answered afterwards', async () => {
    await takeOver(silent);
    await silent.give('agent', 'Acknowledge', await silent.letter('acknowledgement'));
    await decideIssues(silent, 'upheld', 'Wpłata leżała na rachunku technicznym.');
    const letter = await silent.letter('final-response');
    expect(letter.text).toContain('Wpłata leżała na rachunku technicznym.');
    await silent.give('agent', 'IssueFinalResponse', letter);
    expect(await silent.obligation(ANSWER)).toMatchObject({ status: 'met-late' });
  });

  it('is in time on day 55 where the notice gave 60', async () => {
    await goTo(world, received + 55 * DAY);
    await decideIssues(extended, 'not-upheld', 'Przelew wyszedł na numer podany w zleceniu.');
    const letter = await extended.letter('final-response');
    for (const words of ['Rzecznik Finansowy', 'sąd'])
      expect(letter.text).toMatch(new RegExp(words.slice(0, 6), 'i'));
    await extended.give('agent', 'IssueFinalResponse', letter);
    expect(await extended.obligation(ANSWER)).toMatchObject({ status: 'met' });
    expect(await extended.reports('ObligationMissed')).not.toContain(ANSWER);
  });
});
