import type { ComplaintView, ExplainedObligation } from '@recourse/api-client/schemas';
import type { Language } from '@recourse/complaint-domain';
import * as fixtures from './fixtures.ts';

const { NOW } = fixtures;
const DAY = 86_400_000;
const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

/** A case under two laws and a standard, with every kind of date that a screen tells apart. */
export function lawObligations(language: Language = 'en'): ExplainedObligation[] {
  const [acknowledge, firstAnswer, final] = fixtures.obligations() as [
    ExplainedObligation,
    ExplainedObligation,
    ExplainedObligation,
  ];
  const arabic = language === 'ar';
  return [
    {
      ...acknowledge,
      status: 'met',
      satisfiedBy: { at: NOW - DAY / 4, proof: 'm2' },
      inForceTo: '2027-01-31',
    },
    { ...firstAnswer, status: 'due', due: NOW + DAY, warnAt: NOW + DAY / 2 },
    {
      ...final,
      extension: {
        state: 'possible',
        notice: 'delay-notice',
        sendBefore: final.due,
        longest: iso(NOW + 59 * DAY),
        conditions: [
          arabic
            ? 'أن تكون الشكوى معقّدة على نحو خاص'
            : 'resolution is particularly complex, or circumstances beyond control delay it',
        ],
      },
      cost: {
        kind: 'ombudsman-opens',
        body: 'Australian Financial Complaints Authority',
        indemnity: [],
        verified: true,
      },
    },
    {
      ...final,
      id: 'au-rg271/quick-close',
      kind: 'quick-close',
      due: NOW + 4 * DAY,
      warnAt: NOW + 3 * DAY,
      optional: true,
      consequence: null,
      citation: 'ASIC RG 271.71, 271.75',
      verifiedOn: '2026-11-24',
    },
    {
      ...final,
      id: 'au-rg271/delay-notice',
      kind: 'delay-notice',
      optional: true,
      consequence: null,
      citation: 'ASIC RG 271.64',
      status: 'passed',
      due: NOW - DAY,
      verifiedOn: '2026-11-24',
    },
    {
      ...final,
      id: 'it-energy/final-response',
      regime: 'it-energy',
      due: NOW + 12 * DAY,
      warnAt: NOW + 6 * DAY,
      citation: 'ARERA TIQV, art. 13',
      consequence: arabic ? 'تعويض تلقائي' : 'an automatic indemnity',
      verifiedOn: '2026-11-20',
      cost: {
        kind: 'indemnity',
        body: null,
        verified: false,
        indemnity: [
          { amount: 2500, currency: 'EUR', from: NOW - DAY, owedNow: true },
          { amount: 5000, currency: 'EUR', from: NOW + 40 * DAY, owedNow: false },
          { amount: 7500, currency: 'EUR', from: NOW + 80 * DAY, owedNow: false },
        ],
      },
      extension: {
        state: 'refused',
        notice: 'delay-notice',
        sendBefore: NOW - DAY,
        longest: null,
        conditions: [],
        why: 'notice-too-late',
      },
    },
    {
      ...final,
      id: 'iso-10002/acknowledge',
      regime: 'iso-10002',
      kind: 'acknowledge',
      statutory: false,
      assessed: true,
      due: NOW + 2 * DAY,
      warnAt: NOW + DAY,
      citation: 'ISO 10002:2018, 7.4',
      consequence: null,
    },
  ];
}

/** The same case: nobody confirmed its regimes, and one rule leaves its date to a person. */
export function lawCase(language: Language = 'en', change: Partial<ComplaintView> = {}): ComplaintView {
  return fixtures.complaint(language, {
    sector: 'energy',
    marks: ['billing-correction'],
    complainantKind: 'consumer',
    regimes: ['au-rg271', 'it-energy', 'iso-10002', 'internal'],
    proposedRegimes: ['au-rg271', 'it-energy'],
    openAssessments: [
      {
        rule: 'iso-10002/final-response',
        regime: 'iso-10002',
        kind: 'final-response',
        citation: 'ISO 10002:2018, 7.8',
        says: language === 'ar' ? 'في أقرب وقت ممكن' : 'as soon as practicable',
      },
    ],
    assessments: [{ rule: 'iso-10002/acknowledge', due: iso(NOW + 2 * DAY), at: NOW - DAY / 2 }],
    facts: [{ fact: 'sent-to-firm', at: NOW - DAY }],
    nextSteps: [{ command: 'ConfirmRegimes', why: 'obligation' }],
    ...change,
  });
}
