import type { Regime } from './regime-schema.ts';

/** Complaints to firms under the FCA's Dispute Resolution sourcebook, general period. */
export const UK_DISP: Regime = {
  id: 'uk-disp',
  name: 'United Kingdom: FCA DISP, general',
  statutory: true,
  appliesWhen: { countries: ['GB'], types: ['complaint'] },
  rules: [
    {
      id: 'uk-disp/final-response',
      kind: 'final-response',
      limit: { amount: 8, unit: 'week' },
      calendar: null,
      clock: { start: 'received' },
      dayZero: 'not-counted',
      roll: 'none',
      satisfiedBy: [
        { act: 'final-response', step: 'sent' },
        { act: 'delay-notice', step: 'sent' },
      ],
      pausable: false,
      extension: null,
      exemption: null,
      consequence: {
        kind: 'ombudsman-opens',
        text: 'The complainant may refer the complaint to the Financial Ombudsman Service without a final response.',
      },
      requiredContent: [
        {
          document: 'final-response',
          id: 'decision',
          text: 'accepts, or offers redress without accepting, or rejects with reasons',
        },
        {
          document: 'final-response',
          id: 'fos-leaflet',
          text: "the Financial Ombudsman Service's standard explanatory leaflet",
        },
        {
          document: 'final-response',
          id: 'fos-website',
          text: 'the website of the Financial Ombudsman Service',
        },
        {
          document: 'final-response',
          id: 'fos-six-months',
          text: 'that it may be referred to the ombudsman now, within six months',
        },
        {
          document: 'final-response',
          id: 'time-limits',
          text: 'the wording on waiving time limits of DISP 1 Annex 3R',
        },
        { document: 'delay-notice', id: 'reasons', text: 'why a final response is not possible yet' },
        { document: 'delay-notice', id: 'expected', text: 'when the final response is to be expected' },
        { document: 'delay-notice', id: 'fos-now', text: 'that it may be referred to the ombudsman now' },
      ],
      appliesWhen: {},
      source: {
        citation: 'FCA DISP 1.6.2R',
        title: 'FCA Handbook, Dispute Resolution: Complaints, 1.6 Complaints time limit rules',
        url: 'https://www.handbook.fca.org.uk/handbook/DISP/1/6.html',
        note:
          'By the end of eight weeks after receipt: a final response (1), or a written response that explains why ' +
          'none is possible yet, says when to expect it and that the ombudsman is open (2). Text of 1 June 2026.',
      },
      inForceFrom: '2007-11-01',
      inForceTo: null,
      verifiedOn: '2026-06-01',
    },
  ],
};
