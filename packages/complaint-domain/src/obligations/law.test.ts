import { describe, expect, it } from 'vitest';
import { CALENDARS } from '../calendars/index.ts';
import { type DeadlineRule, type Regime, RegimeSchema } from '../regimes/index.ts';
import { LANGUAGES } from '../vocabulary.ts';
import { explainObligation, explainObligations } from './explain.ts';
import type { ObligationFacts, ObligationPolicy } from './facts.ts';
import { costOfLateness } from './lateness.ts';
import { type Obligation, obligationProblems, obligations } from './obligations.ts';
import { SENTENCE_MESSAGES } from './sentence-messages.ts';
import { explainSentence } from './sentences.ts';
import { nearestObligation, obligationStatusAt } from './status.ts';
import { facts, local, POLICY, regimeWith, wall } from './test-facts.ts';

const LONDON = 'Europe/London';
const AT = (moment: string) => local(LONDON, moment);
const RECEIVED = AT('2025-03-04T09:00');
const HOUR = 3_600_000;
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');

type Case = { rules: Partial<DeadlineRule>[]; statutory?: boolean; policy?: Partial<ObligationPolicy> };

/** A regime `test` of these rules; each takes the place of the others' defaults. */
function policyOf({ rules, statutory = false, policy = {} }: Case): ObligationPolicy {
  const regime: Regime = regimeWith({}, statutory);
  return { ...POLICY, ...policy, regimes: [{ ...regime, rules: rules.map((r) => regimeWith(r).rules[0]!) }] };
}
const given = (change: Partial<ObligationFacts> = {}) =>
  facts(RECEIVED, { timeZone: LONDON, regimes: ['test'], ...change });
const of = (one: Case, change: Partial<ObligationFacts> = {}) => obligations(given(change), policyOf(one));
const problems = (one: Case, change: Partial<ObligationFacts> = {}) =>
  obligationProblems(given(change), policyOf(one));
const days = (list: readonly Obligation[]) => list.map(({ id, due }) => [id, wall(LONDON, due).slice(0, 10)]);
const sent = (
  fact: 'final-response-sent' | 'delay-notice-sent' | 'acknowledgement-sent',
  moment: string,
) => ({
  fact,
  at: AT(moment),
  proof: 'm1',
});
const resolved = (moment: string) => ({ fact: 'resolved', at: AT(moment), proof: 'resolved' }) as const;

describe('rules without a number', () => {
  const promptly: Case = {
    rules: [{ kind: 'acknowledge', limit: { assess: 'promptly' }, source: { citation: 'T 1', title: 'T' } }],
  };
  const assessed = (due: string | null) => ({
    assessments: [{ rule: 'test/rule', due, proof: 'e7' }],
  });

  it('[OB28] are a question to a person, with what is owed, the clause and the beginning', () => {
    expect(of(promptly)).toEqual([]);
    expect(problems(promptly)).toEqual([
      {
        rule: 'test/rule',
        code: 'assess',
        message: 'promptly',
        kind: 'acknowledge',
        citation: 'T 1',
        startedAt: RECEIVED,
      },
    ]);
  });

  it('[OB28] are asked about ahead of their clock, as such', () => {
    const later: Case = {
      rules: [{ limit: { assess: 'promptly' }, clock: { start: 'acknowledgement-sent' } }],
    };
    expect(problems(later)).toMatchObject([{ code: 'assess', startedAt: null }]);
    expect(problems(later, { milestones: [sent('acknowledgement-sent', '2025-03-05T10:00')] })).toMatchObject(
      [{ code: 'assess', startedAt: AT('2025-03-05T10:00') }],
    );
  });

  it('[OB28] end with the local day that a person set, and say so', () => {
    const [obligation] = of(promptly, assessed('2025-03-30'));
    expect(obligation).toMatchObject({ assessed: true, state: 'open' });
    expect(wall(LONDON, obligation!.due)).toBe('2025-03-30T23:59:59.999');
    expect(problems(promptly, assessed('2025-03-30'))).toEqual([]);
    const explanation = explainObligation('test/rule', given(assessed('2025-03-30')), policyOf(promptly))!;
    expect(explanation).toMatchObject({
      duration: null,
      days: [],
      assessed: { day: '2025-03-30', proof: 'e7' },
      due: { date: '2025-03-30', time: '23:59' },
    });
    expect(plain(explainSentence(explanation, 'en'))).toContain('a person set the last day, 30 March 2025');
  });

  it('[OB28] owe nothing when the person said so, or when the act was done', () => {
    for (const change of [
      assessed(null),
      { milestones: [sent('final-response-sent', '2025-03-05T10:00')] },
    ]) {
      expect(of(promptly, change)).toEqual([]);
      expect(problems(promptly, change)).toEqual([]);
    }
  });
});

describe('options', () => {
  const options: Case = {
    rules: [
      { id: 'test/final-response', limit: { amount: 8, unit: 'week' } },
      {
        id: 'test/delay-notice',
        kind: 'delay-notice',
        satisfiedBy: [{ act: 'delay-notice', step: 'sent' }],
        limit: { amount: 10, unit: 'calendar-day' },
      },
      {
        id: 'test/quick-close',
        kind: 'quick-close',
        satisfiedBy: [{ event: 'resolved' }],
        limit: { amount: 3, unit: 'business-day' },
      },
    ],
  };
  const option = (change: Partial<ObligationFacts>, id: string) =>
    of(options, change).find((obligation) => obligation.id === id);

  it('[OB29] have a date, are never near or missed, and never the nearest', () => {
    const list = of(options);
    expect(list.map(({ optional }) => optional)).toEqual([false, true, true]);
    const notice = list[1]!;
    expect([notice.due, notice.due + 1].map((now) => obligationStatusAt(notice, now))).toEqual([
      'due',
      'passed',
    ]);
    expect(nearestObligation(list)?.id).toBe('test/final-response');
    expect(nearestObligation(list.slice(1))).toBeUndefined();
  });

  it('[OB29] are met by their act in time, and have passed when it came later', () => {
    const at = (moment: string) => ({ milestones: [resolved(moment)] });
    expect(option(at('2025-03-07T23:59'), 'test/quick-close')?.state).toBe('met');
    expect(option(at('2025-03-08T00:00'), 'test/quick-close')?.state).toBe('passed');
  });

  it('[OB29] are gone once the final response went out, unless they were used before', () => {
    const answer = sent('final-response-sent', '2025-03-12T10:00');
    expect(of(options, { milestones: [answer] }).map(({ id }) => id)).toEqual(['test/final-response']);
    const both = [sent('delay-notice-sent', '2025-03-10T10:00'), answer];
    expect(option({ milestones: both }, 'test/delay-notice')?.state).toBe('met');
  });

  it('[OB29] records kept until a day are never late either', () => {
    const [kept] = of({
      rules: [{ kind: 'retention', satisfiedBy: [], limit: { amount: 36, unit: 'month' } }],
    });
    expect([kept!.due, kept!.due + 1].map((now) => obligationStatusAt(kept!, now))).toEqual([
      'due',
      'passed',
    ]);
    expect(nearestObligation([kept!])).toBeUndefined();
  });
});

describe('exemptions', () => {
  const relieved: Case = {
    rules: [
      {
        id: 'test/final-response',
        limit: { amount: 8, unit: 'week' },
        exemption: {
          fact: 'resolved',
          within: { amount: 3, unit: 'business-day' },
          exceptions: ['hardship'],
          owedInstead: 'test/summary-resolution',
          citation: 'T 5',
        },
      },
      {
        id: 'test/summary-resolution',
        kind: 'summary-letter',
        limit: { amount: 5, unit: 'business-day' },
        clock: { start: 'resolved' },
        satisfiedBy: [{ act: 'summary-letter', step: 'sent' }],
      },
      {
        id: 'test/quick-close',
        kind: 'quick-close',
        limit: { amount: 3, unit: 'business-day' },
        satisfiedBy: [{ event: 'resolved' }],
      },
    ],
  };
  const confirmed = { exemptions: [{ rule: 'test/final-response', proof: 'e5' }] };
  const early = { milestones: [resolved('2025-03-07T18:00')] };

  it('[OB16] does not count while an excepted mark stands on the case', () => {
    const free = of(relieved, { ...early, ...confirmed })[0];
    expect(free).toMatchObject({ state: 'met', satisfiedBy: { exemption: 'T 5' } });
    const marked = of(relieved, { ...early, ...confirmed, marks: ['hardship'] });
    expect(marked.map(({ id, state }) => [id, state])).toEqual([['test/final-response', 'open']]);
  });

  it('[OB30] what is owed instead is owed only when the case ended under the exemption', () => {
    expect(days(of(relieved, { ...early, ...confirmed }))).toContainEqual([
      'test/summary-resolution',
      '2025-03-14',
    ]);
    const late = { milestones: [resolved('2025-03-08T00:00')], ...confirmed };
    for (const change of [early, late, {}])
      expect(of(relieved, change).map(({ id }) => id)).not.toContain('test/summary-resolution');
  });

  it('[OB30] the explanation says under which clause the case ended', () => {
    const explanation = explainObligation(
      'test/final-response',
      given({ ...early, ...confirmed }),
      policyOf(relieved),
    )!;
    expect(plain(explainSentence(explanation, 'en'))).toContain('the case ended in time (T 5)');
  });
});

describe('warnings', () => {
  const rule = { limit: { amount: 30, unit: 'calendar-day' } as const };
  const warned = (warnings: ObligationPolicy['warnings'], change: Partial<DeadlineRule> = {}, more = {}) =>
    of({ rules: [{ ...rule, ...change }], policy: { warnings, ...more } })[0]!;

  it('[OB31] the first setting that fits is used, else the share for all', () => {
    const warnings = [
      { kinds: ['acknowledge'] as const, share: 0.1 },
      { regimes: ['other'], share: 0.2 },
      { kinds: ['final-response'] as const, regimes: ['test'], share: 0.5 },
      { share: 0.9 },
    ];
    expect(warned(warnings).warnedBy).toEqual({ share: 0.5 });
    expect(warned([]).warnedBy).toEqual({ share: 0.8 });
    const { start, due, warnAt } = warned(warnings);
    expect(warnAt).toBe(Math.round((start.at + due) / 2));
  });

  it('[OB31] working days before are those of the rule’s calendar, the day itself left out', () => {
    const easter = { limit: { amount: 50, unit: 'calendar-day' } as const };
    const before = warned([{ workingDays: 3 }], easter);
    expect(wall(LONDON, before.due)).toBe('2025-04-23T23:59:59.999');
    expect(wall(LONDON, before.warnAt)).toBe('2025-04-16T00:00:00.000');
    expect(before.warnedBy).toEqual({ workingDays: 3, calendar: 'gb-eng' });
  });

  it('[OB31] without a calendar of the rule the organisation’s counts, and else Monday to Friday, and it says so', () => {
    const none = { calendar: null, limit: { amount: 50, unit: 'calendar-day' } as const };
    expect(warned([{ workingDays: 3 }], none, { calendar: 'gb-eng' }).warnedBy).toEqual({
      workingDays: 3,
      calendar: 'gb-eng',
    });
    const weekdays = warned([{ workingDays: 3 }], none);
    expect(wall(LONDON, weekdays.warnAt)).toBe('2025-04-18T00:00:00.000');
    expect(weekdays.warnedBy).toEqual({ workingDays: 3, calendar: null });
  });

  it('[OB31] never before the clock began', () => {
    expect(warned([{ workingDays: 60 }]).warnAt).toBe(RECEIVED);
  });
});

describe('the organisation’s own time', () => {
  const office: ObligationPolicy['officeHours'] = {
    timeZone: LONDON,
    days: Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, [{ from: '09:00', to: '17:00' }]])),
  };
  const own = { officeHours: office, calendar: 'gb-eng', closingDays: { '2025-03-06': 'Moving house' } };
  const hours: Case = {
    rules: [{ pausable: true, calendar: null, limit: { amount: 24, unit: 'hour' } }],
    policy: own,
  };
  const business: Case = {
    rules: [{ pausable: true, limit: { amount: 3, unit: 'business-day' } }],
    policy: own,
  };

  it('[OB32] internal targets count office hours and leave out closing days', () => {
    expect(wall(LONDON, of(hours)[0]!.due)).toBe('2025-03-07T17:00:00.000');
    expect(wall(LONDON, of(business)[0]!.due)).toBe('2025-03-10T23:59:59.999');
    const { days: listed } = explainObligation('test/rule', given(), policyOf(business))!;
    expect(listed).toContainEqual({
      date: '2025-03-06',
      counted: false,
      why: 'holiday',
      holiday: 'Moving house',
    });
  });

  it('[OB32] waiting inside office hours moves the end by the time that the office was open', () => {
    const pauses = [{ from: AT('2025-03-04T16:00'), to: AT('2025-03-05T10:00') }];
    expect(wall(LONDON, of(hours, { pauses })[0]!.due)).toBe('2025-03-10T11:00:00.000');
    const night = [{ from: AT('2025-03-04T17:00'), to: AT('2025-03-05T09:00') }];
    expect(of(hours, { pauses: night })[0]!.due).toBe(of(hours)[0]!.due);
  });

  it('[OB32] without a calendar the hours alone say when the office works', () => {
    const alone = { ...hours, policy: { officeHours: office } };
    expect(wall(LONDON, of(alone)[0]!.due)).toBe('2025-03-06T17:00:00.000');
    expect(plain(explainSentence(explainObligation('test/rule', given(), policyOf(hours))!, 'en'))).toContain(
      'in office hours only',
    );
  });

  it('[OB32] no statutory date and no target that cannot pause moves by them', () => {
    for (const rules of [hours.rules, business.rules])
      for (const [statutory, pausable] of [
        [true, true],
        [true, false],
        [false, false],
      ] as const) {
        const bare = of({ rules: rules.map((rule) => ({ ...rule, pausable })), statutory });
        const with_ = of({ rules: rules.map((rule) => ({ ...rule, pausable })), statutory, policy: own });
        expect(with_[0]!.due).toBe(bare[0]!.due);
      }
  });
});

describe('calendars of the place', () => {
  const rule = { limit: { amount: 1, unit: 'business-day' } as const };
  const scotland = { ...CALENDARS['gb-eng']!, id: 'gb-test', weekend: [3, 6, 7] };
  const policy = { calendars: { ...CALENDARS, 'gb-test': scotland } };

  it('[OB33] a narrower calendar counts for a statutory rule only inside its country', () => {
    const due = (calendar: string, statutory: boolean) =>
      days(
        of({ rules: [rule], statutory, policy }, { calendar, receivedAt: AT('2025-04-24T09:00') }),
      )[0]?.[1];
    const wednesdayOff = of({ rules: [rule], statutory: true, policy }, { calendar: 'gb-test' });
    expect(wall(LONDON, wednesdayOff[0]!.due)).toBe('2025-03-06T23:59:59.999');
    expect(due('au', true)).toBe('2025-04-25');
    expect(due('au', false)).toBe('2025-04-28');
  });

  it('[OB33] a place that does not exist is a problem where business days are counted', () => {
    expect(problems({ rules: [rule] }, { calendar: 'gb-xx' })).toMatchObject([
      { code: 'unknown-calendar', message: 'no calendar gb-xx' },
    ]);
  });

  it('[OB34] without the country’s calendar, months end where they end, and it says so', () => {
    const month: Partial<DeadlineRule> = {
      limit: { amount: 1, unit: 'month' },
      calendar: 'of-country',
      roll: 'next-business-day',
    };
    const saturday = { receivedAt: AT('2025-02-15T09:00') };
    const known = of({ rules: [month] }, { ...saturday, country: 'GB' })[0];
    expect(known).toMatchObject({ rollUnknown: false });
    expect(wall(LONDON, known!.due)).toBe('2025-03-17T23:59:59.999');
    const unknown = of({ rules: [month] }, { ...saturday, country: 'XK' })[0];
    expect(unknown).toMatchObject({ rollUnknown: true });
    expect(wall(LONDON, unknown!.due)).toBe('2025-03-15T23:59:59.999');
    const explanation = explainObligation(
      'test/rule',
      given({ ...saturday, country: 'XK' }),
      policyOf({ rules: [month] }),
    )!;
    expect(explanation).toMatchObject({ rollUnknown: true, roll: undefined });
  });

  it('[OB34] business days without a calendar stay a problem, also in an extension', () => {
    const counted = { ...rule, calendar: 'of-country' };
    expect(problems({ rules: [counted] }, { country: 'XK' })).toMatchObject([{ code: 'unknown-calendar' }]);
    const longer: Partial<DeadlineRule> = {
      limit: { amount: 1, unit: 'month' },
      calendar: 'of-country',
      extension: {
        max: { amount: 5, unit: 'business-day' },
        countedFrom: 'due',
        conditions: [{ en: 'complex' }],
        notice: 'delay-notice',
        citation: 'T 3',
      },
    };
    const extensions = [{ rule: 'test/rule', noticeSentAt: AT('2025-03-20T09:00'), proof: 'm' }];
    expect(problems({ rules: [longer] }, { country: 'XK', extensions })).toMatchObject([
      { rule: 'test/rule', code: 'unknown-calendar' },
    ]);
  });
});

describe('cost of lateness', () => {
  const indemnity: Case = {
    statutory: true,
    rules: [
      {
        limit: { amount: 30, unit: 'calendar-day' },
        consequence: {
          kind: 'indemnity',
          text: { en: 'An automatic indemnity' },
          body: 'authority',
          indemnity: {
            currency: 'EUR',
            steps: [
              { fromDaysLate: 91, amount: 7_500 },
              { fromDaysLate: 1, amount: 2_500 },
            ],
            verifiedOn: 'unverified',
          },
        },
      },
    ],
  };
  const now = (obligation: Obligation, at: number) =>
    costOfLateness(obligation, at)?.indemnity?.map((step) => step.now);

  it('[OB35] is told before the date, step by step, from local days on', () => {
    const [obligation] = of(indemnity);
    const cost = costOfLateness(obligation!, RECEIVED)!;
    expect(cost).toMatchObject({ kind: 'indemnity', body: 'authority', verifiedOn: 'unverified' });
    expect(
      cost.indemnity?.map(({ fromDaysLate, amount, currency }) => [fromDaysLate, amount, currency]),
    ).toEqual([
      [1, 2_500, 'EUR'],
      [91, 7_500, 'EUR'],
    ]);
    expect(cost.indemnity?.[0]?.from).toBe(obligation!.due + 1);
    expect(wall(LONDON, cost.indemnity![1]!.from)).toBe('2025-07-03T00:00:00.000');
  });

  it('[OB35] marks the one step that is owed now, and stops with a late answer', () => {
    const open = of(indemnity)[0]!;
    expect(now(open, open.due)).toEqual([false, false]);
    expect(now(open, open.due + 1)).toEqual([true, false]);
    expect(now(open, AT('2025-07-03T00:00'))).toEqual([false, true]);
    const late = of(indemnity, { milestones: [sent('final-response-sent', '2025-04-10T09:00')] })[0]!;
    expect(now(late, AT('2026-01-01T00:00'))).toEqual([true, false]);
  });

  it('[OB35] is nothing for an option, for what was met in time and where no rule names it', () => {
    const inTime = of(indemnity, { milestones: [sent('final-response-sent', '2025-03-10T09:00')] })[0]!;
    expect(costOfLateness(inTime, RECEIVED)).toBeUndefined();
    const option = of({ rules: [{ ...indemnity.rules[0], kind: 'quick-close' }] })[0]!;
    expect(costOfLateness(option, RECEIVED)).toBeUndefined();
    expect(costOfLateness(of({ rules: [{}] })[0]!, RECEIVED)).toBeUndefined();
  });
});

describe('months', () => {
  it('[OB11] a target in months cannot pause: months differ in length', () => {
    const rule = (pausable: boolean) =>
      RegimeSchema.safeParse(regimeWith({ pausable, limit: { amount: 1, unit: 'month' } }));
    expect(rule(false).success).toBe(true);
    expect(rule(true).error?.issues.map(({ path }) => path)).toEqual([['rules', 0, 'pausable']]);
  });
});

describe('versions', () => {
  it('[OB36] of several rules of one id, the first that applies and is in force governs', () => {
    const versions: Case = {
      rules: [
        { limit: { amount: 15, unit: 'calendar-day' }, appliesWhen: { marks: ['double-billing'] } },
        {
          limit: { amount: 90, unit: 'calendar-day' },
          appliesWhen: { marks: ['four-monthly-bills'] },
          inForceTo: '2020-12-31',
        },
        { limit: { amount: 60, unit: 'calendar-day' }, appliesWhen: { marks: ['four-monthly-bills'] } },
        { limit: { amount: 30, unit: 'calendar-day' } },
      ],
    };
    const due = (...marks: string[]) => days(of(versions, { marks })).map(([, day]) => day);
    expect(due('double-billing', 'four-monthly-bills')).toEqual(['2025-03-19']);
    expect(due('four-monthly-bills')).toEqual(['2025-05-03']);
    expect(due()).toEqual(['2025-04-03']);
  });
});

describe('sentences of the new cases', () => {
  const base: Partial<DeadlineRule> = { limit: { amount: 1, unit: 'month' }, calendar: 'of-country' };
  const told = (rule: Partial<DeadlineRule>, change: Partial<ObligationFacts> = {}, policy = {}) =>
    explainObligations(given(change), policyOf({ rules: [rule], policy }))[0]!.explanation;

  it.each(LANGUAGES)('[OB23] %s: assessed, options, unknown days off, exemption', (language) => {
    const text = SENTENCE_MESSAGES[language];
    const assessments = [{ rule: 'test/rule', due: '2025-03-30', proof: 'e' }];
    const kinds = ['quick-close', 'delay-notice', 'holding-response'] as const;
    const explanations = [
      told({ limit: { assess: 'promptly' } }, { assessments }),
      ...kinds.map((kind) => told({ kind })),
      told({ ...base, roll: 'next-business-day' }, { country: 'XK' }),
    ];
    const sentences = explanations.map((explanation) => explainSentence(explanation, language));
    kinds.forEach((kind, i) => {
      expect(sentences[i + 1]).toContain(text.option[kind]);
    });
    expect(sentences[4]).toContain(text.rollUnknown);
    expect(new Set(sentences).size).toBe(5);
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('[OB21] all obligations of a case are explained in one pass, as one by one', () => {
    const both: Case = { rules: [{ id: 'test/a' }, { id: 'test/b', limit: { amount: 2, unit: 'week' } }] };
    const all = explainObligations(given(), policyOf(both));
    expect(all.map(({ obligation }) => obligation)).toEqual(of(both));
    expect(all.map(({ explanation }) => explanation)).toEqual(
      ['test/a', 'test/b'].map((id) => explainObligation(id, given(), policyOf(both))),
    );
    for (const { obligation, explanation } of all) expect(explanation.due.at).toBe(obligation.due);
  });

  it('[OB32] hours of an office are not told as day and night', () => {
    const officeHours = { timeZone: LONDON, days: { '2': [{ from: '09:00', to: '17:00' }] } };
    const explanation = told(
      { pausable: true, calendar: null, limit: { amount: 4, unit: 'hour' } },
      {},
      { officeHours },
    );
    expect(explanation.due.at).toBe(RECEIVED + 4 * HOUR);
    for (const language of LANGUAGES) {
      const [before, after] = SENTENCE_MESSAGES[language].ranInOfficeHours.split('{limit}') as [
        string,
        string,
      ];
      expect(explainSentence(explanation, language)).toContain(before);
      expect(explainSentence(explanation, language)).toContain(after);
    }
  });
});
