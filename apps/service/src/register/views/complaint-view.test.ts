import type { ComplaintView } from '@recourse/api-client';
import type { Actor } from '@recourse/complaint-domain';
import { describe, expect, it } from 'vitest';
import type { Caller } from '../rpc.ts';
import { good, openCalls } from '../testing/calls.ts';
import { ALICE, BRUNO, lodge, START } from '../testing/register.ts';

const DAY = 86_400_000;
const OUTBOX: Actor = { kind: 'system', id: 'outbox' };
const NORA = { name: 'Nora Vance', email: 'nora@example.org' };

function open(country: string, more: object = {}, language = 'en') {
  const calls = openCalls();
  const c = lodge(calls.register, { complainant: { ...NORA, country }, sector: 'banking', ...more });
  const give = (type: string, data: object, actor: Actor = ALICE) => {
    const outcome = calls.register.give({ type, data, complaint: c.id, actor });
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  };
  const read = (who: Caller = calls.as('m-alice', ['agent'], language)) =>
    JSON.parse(good(calls.cases.read(who, c.reference)).json) as ComplaintView;
  return { ...calls, c, give, read };
}

describe('the law of a case', () => {
  it('shows what is owed, what lateness costs, and what is only offered, in the reader’s language', () => {
    const { read } = open('GB', {}, 'it');
    const { obligations } = read();
    expect(obligations.find(({ id }) => id === 'uk-disp/final-response')).toMatchObject({
      optional: false,
      assessed: false,
      inForceFrom: '2007-11-01',
      inForceTo: null,
      verifiedOn: expect.stringMatching(/^2026-/),
      consequence: expect.stringMatching(/^Il reclamante/),
      cost: { kind: 'ombudsman-opens', body: 'Financial Ombudsman Service', indemnity: [], verified: true },
      extension: null,
    });
    expect(obligations.find(({ id }) => id === 'uk-disp/quick-close')).toMatchObject({
      optional: true,
      status: 'due',
      cost: null,
    });
  });

  it('proposes regimes until a person confirms them, and says who did', () => {
    const { give, read } = open('GB');
    expect(read()).toMatchObject({ regimes: ['uk-disp', 'internal'], regimesConfirmed: null });
    give('ConfirmRegimes', { regimes: ['uk-disp'] });
    const confirmed = read();
    expect(confirmed.regimes).toEqual(['uk-disp']);
    expect(confirmed.proposedRegimes).toEqual(['uk-disp', 'internal']);
    expect(confirmed.regimesConfirmed).toMatchObject({ at: START, by: { id: 'm-alice', name: 'm-alice' } });
  });

  it('asks a person for the day of a rule without a number until they set it', () => {
    const { give, read } = open('GB');
    expect(read().openAssessments).toEqual([
      {
        rule: 'uk-disp/acknowledge',
        regime: 'uk-disp',
        kind: 'acknowledge',
        citation: 'FCA DISP 1.6.1R',
        says: expect.stringMatching(/prompt/),
      },
    ]);
    give('AssessObligation', { rule: 'uk-disp/acknowledge', due: '2026-03-05', reason: 'Two days.' });
    const after = read();
    expect(after.openAssessments).toEqual([]);
    expect(after.assessments).toEqual([{ rule: 'uk-disp/acknowledge', due: '2026-03-05', at: START }]);
    expect(after.obligations).toContainEqual(
      expect.objectContaining({ id: 'uk-disp/acknowledge', assessed: true }),
    );
  });

  it('says which targets stand still while the complainant is waited for, and which dates run on', () => {
    const { give, read } = open('GB');
    expect(read().waiting).toBeNull();
    give('SetWaiting', { waiting: true });
    expect(read().waiting).toEqual({
      since: START,
      standing: ['internal/first-answer'],
      running: ['uk-disp/final-response'],
    });
  });

  it('follows more time from possible over noticed to too late', () => {
    const { give, read, ctx, letters, as, c } = open('PL');
    const rule = 'pl-financial/final-response';
    const extension = () => read().obligations.find(({ id }) => id === rule)?.extension;
    expect(extension()).toMatchObject({ state: 'possible', notice: 'delay-notice' });
    const longest = extension()!.longest!;
    expect(longest).toMatch(/^2026-05-/);
    const order = { kind: 'delay-notice', text: 'Dear Nora, we need more time.', rule } as const;
    const { findings } = good(letters.letter(as('m-alice', ['agent']), c.reference, order));
    const gaps = findings.flatMap(({ level, wording }) => (level === 'gap' && wording ? wording : []));
    const text = [order.text, ...gaps].join('\n\n');
    give('SendDelayNotice', { rule, text, until: longest });
    expect(extension()).toMatchObject({ state: 'noticed', longest });
    const result = { kind: 'delivered', externalId: '77' };
    give('RecordDelivery', { delivery: 'd1', surface: 's1', item: 'm1', result }, OUTBOX);
    const granted = extension();
    expect(granted).toMatchObject({ state: 'granted', longest });
    const moved = read().obligations.find(({ id }) => id === rule)!;
    expect(moved.due).toBeGreaterThan(granted!.sendBefore);
    ctx.moveClock(90 * DAY);
    expect(read().obligations.find(({ id }) => id === rule)?.status).toBe('missed');
  });

  it('is too late for more time once the date has passed', () => {
    const { read, ctx } = open('PL');
    ctx.moveClock(60 * DAY);
    expect(
      read().obligations.find(({ id }) => id === 'pl-financial/final-response')?.extension,
    ).toMatchObject({ state: 'too-late' });
  });

  it('explains every date, nearest first, and the days lead to it', () => {
    const { cases, as, c } = open('AU');
    const who = as('m-alice', ['agent']);
    const { items } = good(cases.obligations(who, c.reference));
    const dues = items.map(({ due }) => due);
    expect(dues).toEqual(dues.toSorted((a, b) => a - b));
    const [acknowledge] = items.filter(({ id }) => id === 'au-rg271/acknowledge');
    expect(acknowledge?.explanation.days.at(-1)).toMatchObject({ date: '2026-03-04', counted: true });
    expect(acknowledge?.explanation.sentence).toMatch(/ASIC RG 271\.51/);
  });
});

describe('money', () => {
  const interest = {
    kind: 'interest',
    description: 'Interest',
    currency: 'GBP',
    calculation: { principal: 4_200_00, from: '2025-03-03', to: '2026-03-03', rule: 'uk-simple-8' },
  };

  it('is added up by currency, and interest shows how it was reckoned', () => {
    const { give, read } = open('GB', {}, 'it');
    give('Assign', { assignee: 'm-alice' });
    give('ProposeRedress', { kind: 'refund', description: 'The charge', amount: 4200, currency: 'GBP' });
    give('ProposeRedress', { kind: 'goodwill', description: 'Sorry', amount: 500, currency: 'EUR' }, BRUNO);
    give('ProposeRedress', { kind: 'apology', description: 'A letter' });
    give('ProposeRedress', interest, BRUNO);
    for (const { id, state } of read().redress)
      if (state === 'proposed') give('ApproveRedress', { redress: id }, { ...BRUNO, id: 'm-boss' });
    const view = read();
    const lines = view.redress.find(({ kind }) => kind === 'interest')!;
    expect(view.redressTotals).toEqual([
      { currency: 'GBP', amount: 4200 + lines.amount! },
      { currency: 'EUR', amount: 500 },
    ]);
    expect(lines.workedExample?.[0]).toMatch(/^Interesse/);
    expect(lines.workedExample?.length).toBeGreaterThan(2);
    expect(view.redress[0]?.workedExample).toBeUndefined();
  });

  it('shows no worked example once its rule gives another amount', () => {
    const { give, read, ctx } = open('GB');
    give('Assign', { assignee: 'm-alice' });
    give('ProposeRedress', interest, BRUNO);
    const settings = ctx.stores.settings.current();
    const interestRules = settings.interestRules.map((rule) => ({ ...rule, taxPercent: '0' }));
    ctx.stores.settings.put({ ...settings, version: settings.version + 1, interestRules }, START);
    expect(read().redress[0]).not.toHaveProperty('workedExample');
  });
});

describe('letters', () => {
  it('that wait or were asked for stand in the view', () => {
    const { give, read } = open('GB');
    const at = START + DAY;
    give('ScheduleFollowUp', { kind: 'message', template: 'information-request', at });
    give('ReferExternally', { body: 'Financial Ombudsman Service', externalReference: 'FOS-1' });
    const view = read();
    expect(view.followUps).toEqual([
      { id: 'f1', kind: 'message', template: 'information-request', language: 'en', at, state: 'waiting' },
    ]);
    expect(view.referrals).toEqual([
      { body: 'Financial Ombudsman Service', at: START, externalReference: 'FOS-1' },
    ]);
    expect(view).toMatchObject({ draft: null, queries: [] });
    give('CancelFollowUp', { followUp: 'f1' });
    expect(read().followUps).toMatchObject([{ state: 'cancelled', why: 'by-person' }]);
  });

  it('of a second person wait as a draft, with their writer', () => {
    const { give, read, letters, as, c, ctx } = open('GB');
    const settings = ctx.stores.settings.current();
    ctx.stores.settings.put({ ...settings, version: 2, secondPerson: { severityFrom: 'low' } }, START);
    give('Assign', { assignee: 'm-alice' });
    give('RecordFinding', { issue: 'i1', outcome: 'not-upheld', finding: 'Charged once.' });
    const order = { kind: 'final-response', template: 'final-response-not-upheld' } as const;
    const { text } = good(letters.letter(as('m-alice', ['agent']), c.reference, order));
    give('IssueFinalResponse', { text });
    const view = read();
    expect(view.draft).toEqual({
      text,
      language: 'en',
      at: START,
      by: { kind: 'member', id: 'm-alice', name: 'm-alice' },
    });
    expect(view.finalResponse).toBeNull();
  });
});

it('a summary shows nothing of all that', () => {
  const { read, as } = open('GB');
  expect(Object.keys(read(as('m-sam', ['sales'])))).toEqual([
    'summary',
    'reference',
    'status',
    'stage',
    'type',
    'receivedAt',
    'updatedAt',
  ]);
});

it('a session names the regimes in use and the interest rules in the reader’s language', () => {
  const { admin, as } = open('GB');
  const { settings } = good(admin.session(as('m-ida', ['agent'], 'it')));
  expect(settings.regimes).toContainEqual({
    id: 'uk-disp',
    name: expect.stringMatching(/^Regno Unito/),
    statutory: true,
  });
  expect(settings.interestRules.map(({ id }) => id)).toContain('uk-simple-8');
  expect(settings.templates[0]).toMatchObject({ id: 'acknowledgement', kind: 'acknowledgement' });
});
