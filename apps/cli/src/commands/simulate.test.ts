import { describe, expect, it } from 'vitest';
import { TestHost } from '../testing/test-host.ts';

const DISP = ['--regime', 'uk-disp', '--rule', 'final-response', '--received', '2026-03-02T10:00:00Z'];

async function simulate(...args: string[]) {
  const host = await TestHost.make();
  host.fetch = () => Promise.reject(new Error('a simulation needs no service'));
  return host.run('simulate', ...args);
}
async function date(...args: string[]) {
  const { json, code, err } = await simulate(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return json as { dueDate: string; due: string; explanation: { date: string; counted: boolean }[] };
}

describe('a date without a case', () => {
  it('prints one JSON object with the date, every day and the law', async () => {
    const json = await date(...DISP);
    expect(json).toMatchObject({
      ruleId: 'uk-disp/final-response',
      dueDate: '2026-04-27',
      due: '2026-04-27T22:59:59.999Z',
      citation: 'FCA DISP 1.6.2R',
      inForce: { from: '2007-11-01', to: null },
      verifiedOn: expect.stringMatching(/^(\d{4}-\d\d-\d\d|unverified)$/),
    });
    expect(json.explanation.filter(({ counted }) => counted)).toHaveLength(56);
    expect(json.explanation[0]).toEqual({ date: '2026-03-02', counted: false, reason: 'day-zero' });
  });

  it('answers the question of the Friday night: 60 days asked, 11 November a holiday', async () => {
    const friday = [
      '--regime',
      'pl-financial',
      '--rule',
      'final-response',
      '--received',
      '2026-10-09T23:40:00+02:00',
    ];
    const more = ['--extend', '--holiday', '2026-11-11', '--zone', 'Europe/Warsaw'];
    expect((await date(...friday, '--zone', 'Europe/Warsaw')).dueDate).toBe('2026-11-08');
    expect((await date(...friday, ...more)).dueDate).toBe('2026-12-08');
    expect((await date(...friday, '--extend-to', '2026-11-30', '--zone', 'Europe/Warsaw')).dueDate).toBe(
      '2026-11-30',
    );
    const late = ['--notice-sent', '2026-11-09T00:00:00+01:00'];
    expect((await date(...friday, ...more, ...late)).dueDate).toBe('2026-11-08');
  });

  it.each([
    ['us-cfpb', 'final-response', '--sent-to-firm', '2026-03-17'],
    ['au-rg271-death-benefit', 'final-response', '--objection-period-ended', '2026-05-31'],
    ['br-sac', 'final-response', '--registered', '2026-03-09'],
    ['br-sac', 'history-copy', '--request-received', '2026-03-07'],
    ['eu-whistleblower', 'feedback', '--acknowledged', '2026-06-02'],
    ['internal', 'redress-payment', '--offer-accepted', '2026-03-30'],
  ])('%s/%s starts with %s, and names the option that is missing', async (regime, rule, option, expected) => {
    const asked = ['--regime', regime, '--rule', rule];
    expect((await date(...asked, option, '2026-03-02T10:00:00Z')).dueDate).toBe(expected);
    const { code, err } = await simulate(...asked);
    expect([code, err]).toEqual([2, expect.stringContaining(`recourse: ${option}: `)]);
  });

  it('counts marks, holidays and the place', async () => {
    const energy = [
      '--regime',
      'it-energy',
      '--rule',
      'final-response',
      '--received',
      '2026-03-02T10:00:00Z',
    ];
    const marks = ['--mark', 'billing-correction', '--mark', 'four-monthly-bills'];
    expect((await date(...energy, ...marks)).dueDate).toBe('2026-05-31');
    const psd2 = ['--regime', 'eu-psd2', '--rule', 'final-response', '--received', '2026-03-02T10:00:00Z'];
    expect((await date(...psd2, '--country', 'IT')).dueDate).toBe('2026-03-23');
    const holidays = ['--holiday', '2026-03-10', '--holiday', '2026-03-11'];
    expect((await date(...psd2, '--calendar', 'it', ...holidays)).dueDate).toBe('2026-03-25');
  });

  it('tells people in the language that they ask for', async () => {
    const { out } = await simulate(...DISP, '--language', 'pl');
    expect(out).toMatch(/^uk-disp\/final-response: 2026-04-27 \(/);
    expect(out).toContain('Termin upływa z końcem dnia: poniedziałek, 27 kwietnia 2026');
    expect(out).not.toMatch(/[\u2068\u2069]/);
  });

  it('tells people where sources conflict, and that nobody verified a rule', async () => {
    const received = ['--rule', 'final-response', '--received', '2026-03-02T10:00:00Z'];
    expect((await simulate('--regime', 'it-banking', ...received)).out).toContain('60 working days');
    const payments = await simulate('--regime', 'pl-financial', '--sector', 'payments', ...received);
    expect(payments.out).toMatch(/; not verified\.\n.*From memory/);
  });

  it('lists all regimes and rules', async () => {
    const { json } = await simulate('--list', '--json');
    const regimes = json.regimes as { id: string; rules: { ruleId: string; limit: string }[] }[];
    expect(regimes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['au-rg271', 'uk-disp', 'ae-cbuae', 'internal']),
    );
    expect(regimes.flatMap(({ rules }) => rules)).toContainEqual(
      expect.objectContaining({ ruleId: 'uk-disp/final-response', limit: '8 weeks' }),
    );
    expect((await simulate('--list')).out).toContain('uk-disp/final-response');
  });
});

describe('refuses with code 2, one line and the option', () => {
  it.each([
    ['--regime', ['--rule', 'final-response']],
    ['--rule', ['--regime', 'uk-disp']],
    ['--regime', [...DISP, '--regime', 'uk-xx']],
    ['--rule', [...DISP, '--rule', 'nothing']],
    ['--rule', [...DISP, '--rule', 'acknowledge']],
    ['--received', ['--regime', 'uk-disp', '--rule', 'final-response']],
    ['--received', [...DISP, '--received', '2026-03-02']],
    ['--received', [...DISP, '--received', '2026-03-02T10:00:00']],
    ['--received', [...DISP, '--received', '2050-03-02T10:00:00Z']],
    ['--received', [...DISP, '--received', '2001-03-02T10:00:00Z']],
    ['--zone', [...DISP, '--zone', 'Mars/Olympus']],
    ['--calendar', [...DISP, '--calendar', 'gb-xx']],
    ['--holiday', [...DISP, '--holiday', '11 November']],
    ['--extend', [...DISP, '--extend']],
    ['--extend-to', [...DISP, '--extend-to', 'soon']],
    ['--notice-sent', [...DISP, '--notice-sent', '2026-03-02T10:00:00Z']],
    ['--country', [...DISP, '--country', 'Italy']],
    ['--country', [...DISP, '--country', 'IT']],
    ['--calendar', [...DISP, '--calendar', '__proto__']],
    ['--received', [...DISP, '--received', '2026-02-30T10:00:00Z']],
    ['--received', [...DISP, '--received', '+275760-09-13T00:00:00Z']],
    ['--registered', [...DISP, '--registered', '2026-03-01T10:00:00Z']],
    ['--acknowledged', [...DISP, '--acknowledged', '2026-03-01T10:00:00Z']],
    ['--mark', [...DISP, '--mark', 'nothing']],
    ['--channel', ['--regime', 'pt-livro', '--rule', 'forward', '--received', '2026-03-02T10:00:00Z']],
  ])('%s: %j', async (option, args) => {
    const { code, out, err } = await simulate(...args, '--json');
    expect(code).toBe(2);
    expect(err.split('\n')[0]).toContain(option);
    expect(JSON.parse(out)).toMatchObject({ ok: false, error: { message: expect.stringContaining(option) } });
  });
});
