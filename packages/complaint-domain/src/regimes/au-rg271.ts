import type { Regime } from './regime-schema.ts';

const RG_271 = 'ASIC Regulatory Guide 271, Internal dispute resolution';
const URL =
  'https://www.asic.gov.au/regulatory-resources/find-a-document/regulatory-guides/rg-271-internal-dispute-resolution/';

/** Standard complaints to Australian financial firms. Trustees and credit have longer or shorter periods of their own. */
export const AU_RG271: Regime = {
  id: 'au-rg271',
  name: 'Australia: ASIC RG 271, standard complaints',
  statutory: true,
  appliesWhen: { countries: ['AU'], types: ['complaint'] },
  rules: [
    {
      id: 'au-rg271/acknowledge',
      kind: 'acknowledge',
      limit: {
        laterOf: [
          { amount: 24, unit: 'hour' },
          { amount: 1, unit: 'business-day' },
        ],
      },
      calendar: 'au',
      clock: { start: 'received' },
      dayZero: 'not-counted',
      roll: 'none',
      satisfiedBy: [
        { act: 'acknowledgement', step: 'sent' },
        { act: 'final-response', step: 'sent' },
      ],
      pausable: false,
      extension: null,
      exemption: null,
      consequence: {
        kind: 'supervisor',
        text: 'Breach of an enforceable paragraph of RG 271; may have to be reported to ASIC.',
      },
      requiredContent: [],
      appliesWhen: {},
      source: {
        citation: 'ASIC RG 271.51',
        title: RG_271,
        url: URL,
        note: 'Within 24 hours or one business day of receipt, or as soon as practicable; verbal or written (RG 271.52).',
      },
      inForceFrom: '2021-10-05',
      inForceTo: null,
      verifiedOn: '2026-10-08',
    },
    {
      id: 'au-rg271/final-response',
      kind: 'final-response',
      limit: { amount: 30, unit: 'calendar-day' },
      calendar: 'au',
      clock: { start: 'received' },
      dayZero: 'not-counted',
      roll: 'none',
      satisfiedBy: [{ act: 'final-response', step: 'sent' }],
      pausable: false,
      extension: {
        max: null,
        countedFrom: 'due',
        conditions: [
          'The complaint is particularly complex.',
          'Circumstances beyond the control of the firm cause the delay.',
        ],
        notice: {
          act: 'delay-notice',
          content: [
            { id: 'reasons', text: 'the reasons for the delay' },
            { id: 'right-to-afca', text: 'the right to take the complaint to AFCA' },
            { id: 'afca-contact', text: 'how to contact AFCA' },
          ],
        },
        citation: 'ASIC RG 271.64–271.66',
      },
      exemption: {
        fact: 'resolved',
        within: { amount: 5, unit: 'business-day' },
        exceptions: [
          { id: 'response-requested', text: 'the complainant asks for a written response' },
          { id: 'hardship', text: 'the complaint is about hardship' },
          { id: 'declined-claim', text: 'the complaint is about a declined insurance claim' },
          { id: 'claim-value', text: 'the complaint is about the value of an insurance claim' },
          {
            id: 'super-trustee-decision',
            text: 'the complaint is about a decision of a superannuation trustee',
          },
        ],
        citation: 'ASIC RG 271.71, 271.75',
      },
      consequence: {
        kind: 'ombudsman-opens',
        text: 'The complainant may take the complaint to AFCA; breach of an enforceable paragraph of RG 271.',
      },
      requiredContent: [
        { document: 'final-response', id: 'outcome', text: 'the final outcome, in writing' },
        { document: 'final-response', id: 'issues', text: 'where it is rejected: each issue raised' },
        {
          document: 'final-response',
          id: 'findings',
          text: 'where it is rejected: the findings on material questions of fact',
        },
        {
          document: 'final-response',
          id: 'detail',
          text: 'where it is rejected: enough detail to understand the decision',
        },
        { document: 'final-response', id: 'right-to-afca', text: 'the right to take the complaint to AFCA' },
        { document: 'final-response', id: 'afca-contact', text: 'how to contact AFCA' },
      ],
      appliesWhen: {},
      source: {
        citation: 'ASIC RG 271.56',
        title: RG_271,
        url: URL,
        note: 'Table 2. The day of receipt is not counted; passing the complaint on inside the firm restarts nothing.',
      },
      inForceFrom: '2021-10-05',
      inForceTo: null,
      verifiedOn: '2026-10-08',
    },
  ],
};
