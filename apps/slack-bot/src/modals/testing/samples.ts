import type { ComplaintView, LetterView, SessionView } from '@recourse/api-client/schemas';

const NOON = Date.UTC(2026, 10, 24, 12);
export const NOW = NOON;

/** A case as its owner sees it: everything can be done. */
export function sampleView(change: Partial<ComplaintView> = {}): ComplaintView {
  return {
    reference: 'C-2026-000042-7',
    version: 7,
    status: 'in_progress',
    stage: 'investigating',
    type: 'complaint',
    subject: 'Charged twice for October',
    description: 'You charged me twice and nobody answers.',
    remedySought: null,
    complainant: { name: 'Nora Quinn', email: 'nora@example.org' },
    channel: 'email',
    language: 'en',
    country: 'GB',
    complainantKind: null,
    product: null,
    sector: null,
    marks: [],
    category: 'fees',
    subcategory: null,
    defect: null,
    place: null,
    severity: 'medium',
    impact: 'individual',
    priority: { level: 'medium', score: 2, reasons: [] },
    queue: 'complaints',
    routing: { rule: 'default', queue: 'complaints' },
    assignee: 'm1',
    collaborators: [],
    restricted: false,
    escalation: null,
    externalReference: null,
    receivedAt: NOON - 86_400_000,
    lodgedAt: NOON - 86_400_000,
    updatedAt: NOON,
    resolvedAt: null,
    closedAt: null,
    erasedAt: null,
    issues: [{ id: 'i1', text: 'Charged twice', outcome: 'upheld', finding: 'It was charged twice.' }],
    notes: [],
    messages: [],
    tasks: [],
    documents: [],
    redress: [],
    surfaces: [
      { id: 's1', host: 'zendesk', account: 'acme', ref: '35', state: 'live' },
      { id: 's2', host: 'slack', account: 'T1', ref: 'C1:1764000000.000100', state: 'live' },
    ],
    redressTotals: [],
    finalResponse: null,
    answerToOffer: null,
    draft: null,
    followUps: [],
    sendings: [],
    queries: [],
    referrals: [],
    regimes: ['uk-disp'],
    regimesConfirmed: null,
    proposedRegimes: [],
    facts: [],
    assessments: [],
    openAssessments: [],
    waiting: null,
    obligations: [],
    nextSteps: [],
    commands: Object.fromEntries(COMMANDS.map((name) => [name, null])),
    ...change,
  } as ComplaintView;
}

const COMMANDS = [
  'Acknowledge',
  'SendMessage',
  'SendDelayNotice',
  'IssueFinalResponse',
  'ApproveFinalResponse',
  'DeclineFinalResponse',
  'AddNote',
  'AddTask',
  'CompleteTask',
  'CancelTask',
  'Escalate',
  'Assign',
];

/** A duty whose date a delay notice moves. */
export function sampleDuty(): ComplaintView['obligations'][number] {
  return {
    id: 'au-rg271/final-response',
    regime: 'au-rg271',
    kind: 'final-response',
    statutory: true,
    due: NOON + 20 * 86_400_000,
    warnAt: NOON,
    status: 'due',
    optional: false,
    assessed: false,
    satisfiedBy: null,
    paused: false,
    pausable: false,
    citation: 'RG 271.56',
    verifiedOn: '2026-10-01',
    inForceFrom: '2021-10-05',
    inForceTo: null,
    consequence: null,
    cost: null,
    extension: {
      state: 'possible',
      notice: 'delay-notice',
      sendBefore: NOON + 20 * 86_400_000,
      longest: '2027-01-20',
      conditions: [],
    },
  };
}

export const CLEAN: Omit<LetterView, 'text' | 'language'> = { html: '<p></p>', missing: [], findings: [] };

export const GAP: LetterView['findings'][number] = {
  level: 'gap',
  element: 'ombudsman',
  regime: 'uk-disp',
  citation: 'DISP 1.6.2R',
  message: 'The letter does not name the ombudsman.',
  wording: 'You can take your complaint to the Financial Ombudsman Service.',
};

export function sampleSession(change: Partial<SessionView['settings']> = {}): SessionView {
  return {
    register: 'main',
    organisation: 'Acme',
    actor: { kind: 'member', id: 'm1', name: 'Ada Moss', roles: ['agent'] },
    expiresAt: NOON + 3_600_000,
    now: NOON,
    members: [
      { id: 'm1', name: 'Ada Moss', roles: ['agent'] },
      { id: 'm2', name: 'Bruno Sá', roles: ['manager'] },
    ],
    settings: {
      stages: [],
      queues: [],
      taxonomy: [
        { id: 'fees', label: 'Fees', subcategories: [{ id: 'card', label: 'Card' }] },
        { id: 'service', label: 'Service', subcategories: [] },
      ],
      templates: [
        { id: 'progress', kind: 'progress-update', label: 'Progress' },
        { id: 'ack', kind: 'acknowledgement', label: 'Acknowledgement' },
        { id: 'final-upheld', kind: 'final-response', label: 'Upheld', outcomes: ['upheld'] },
        { id: 'delay', kind: 'delay-notice', label: 'Delay' },
      ],
      currency: 'GBP',
      regimes: [],
      interestRules: [],
      chat: { undoSeconds: 30 },
      ...change,
    },
  };
}
