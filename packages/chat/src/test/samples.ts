import type { ComplaintRow, ComplaintView, ObligationView } from '@recourse/api-client/schemas';
import type { CaseCard, DigestLine } from '@recourse/channel';
import { COMMAND_NAMES } from '@recourse/complaint-domain';

export const CASE_URL = 'https://recourse.example/cases/';
export const REFERENCE = 'C-2026-000042-6';
export const DUE = Date.UTC(2026, 10, 24, 16, 0);
export const ADA = { name: 'Ada Byron', email: 'ada@example.org' };

/** A card of a case in progress; the final response is owed next. */
export function card(more: Partial<CaseCard> = {}): CaseCard {
  return {
    reference: REFERENCE,
    url: CASE_URL + REFERENCE,
    status: 'in_progress',
    stage: { id: 'deciding', label: 'Deciding' },
    queue: { id: 'default', label: 'Front desk' },
    type: 'complaint',
    severity: 'high',
    subject: 'Charged twice',
    priority: {
      level: 'high',
      reasons: [
        { code: 'severity', value: 'high', factor: 2 },
        { code: 'impact', value: 'individual', factor: 1 },
        { code: 'obligation', value: 'uk-disp/final-response', factor: 1.5 },
      ],
    },
    owner: ADA,
    next: {
      id: 'uk-disp/final-response',
      kind: 'final-response',
      due: DUE,
      state: 'warn',
      citation: 'DISP 1.6.2R',
      verifiedOn: '2026-11-01',
    },
    step: { command: 'IssueFinalResponse', why: 'obligation', obligation: 'uk-disp/final-response' },
    openTasks: 2,
    allowed: ['Assign', 'SendMessage', 'IssueFinalResponse', 'AddTask', 'Escalate', 'AddNote'],
    closedCircle: false,
    version: 7,
    ...more,
  };
}

export function obligation(more: Partial<ObligationView> = {}): ObligationView {
  return {
    id: 'uk-disp/final-response',
    regime: 'uk-disp',
    kind: 'final-response',
    statutory: true,
    due: DUE,
    warnAt: DUE - 86_400_000,
    status: 'due',
    optional: false,
    assessed: false,
    satisfiedBy: null,
    paused: false,
    pausable: false,
    citation: 'DISP 1.6.2R',
    verifiedOn: null,
    inForceFrom: '2016-06-30',
    inForceTo: null,
    consequence: null,
    cost: null,
    extension: null,
    ...more,
  };
}

const REFUSED = { code: 'wrong-status', rule: 'ST1', message: 'not in this status' } as const;

/** A case over the HTTP API; every command is refused by its state but those given. */
export function view(more: Partial<ComplaintView> = {}): ComplaintView {
  const commands = Object.fromEntries(COMMAND_NAMES.map((name) => [name, REFUSED]));
  const known = {
    reference: REFERENCE,
    version: 7,
    status: 'in_progress',
    stage: 'deciding',
    type: 'complaint',
    subject: 'Charged twice',
    complainant: { name: 'Nora Quist', email: 'nora@example.org' },
    severity: 'high',
    priority: { level: 'high', score: 3, reasons: [] },
    queue: 'default',
    assignee: 'm1',
    restricted: false,
    tasks: [],
    surfaces: [],
    obligations: [],
    nextSteps: [],
    ...more,
    commands: { ...commands, ...more.commands },
  };
  return known as unknown as ComplaintView;
}

export function row(more: Partial<ComplaintRow> = {}): ComplaintRow {
  return {
    reference: REFERENCE,
    version: 7,
    status: 'in_progress',
    stage: 'deciding',
    type: 'complaint',
    subject: 'Charged twice',
    complainantName: 'Nora Quist',
    channel: 'zendesk',
    language: 'en',
    product: null,
    category: null,
    severity: 'high',
    priority: 'high',
    queue: 'default',
    assignee: 'm1',
    restricted: false,
    receivedAt: DUE - 86_400_000,
    updatedAt: DUE - 3_600_000,
    nextObligation: { id: 'uk-disp/final-response', due: DUE },
    ...more,
  };
}

export function digestLine(more: Partial<DigestLine> = {}): DigestLine {
  return { reference: REFERENCE, url: CASE_URL + REFERENCE, subject: 'Charged twice', due: DUE, ...more };
}
