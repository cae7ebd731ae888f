import type { Regime } from './regime-schema.ts';

/** The organisation's own service standard. No law: its clock stops while the complainant is asked something. */
export const INTERNAL: Regime = {
  id: 'internal',
  name: 'Internal service standard',
  statutory: false,
  appliesWhen: {},
  rules: [
    {
      id: 'internal/first-answer',
      kind: 'first-answer',
      limit: { amount: 24, unit: 'hour' },
      calendar: null,
      clock: { start: 'received' },
      dayZero: 'not-counted',
      roll: 'none',
      satisfiedBy: [
        { act: 'first-answer', step: 'sent' },
        { act: 'final-response', step: 'sent' },
      ],
      pausable: true,
      extension: null,
      exemption: null,
      consequence: { kind: 'internal', text: 'Counts as a missed service target in the reports.' },
      requiredContent: [],
      appliesWhen: {},
      source: {
        citation: 'Service standard: first answer within 24 hours',
        title: 'Internal response standards of the organisation',
      },
      inForceFrom: '1970-01-01',
      inForceTo: null,
      verifiedOn: '2026-11-24',
    },
  ],
};
