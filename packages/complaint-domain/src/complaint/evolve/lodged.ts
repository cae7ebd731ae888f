import type { Stored } from '../evolve.ts';
import type { Complaint } from '../state.ts';

/** What stands for a routing rule that was erased with the person. */
export const UNKNOWN_RULE = 'erased';

/** A new case from its first event. */
export function lodged(e: Stored<'Lodged'>): Complaint {
  const { data, personal } = e;
  const { issues, ...facts } = data;
  return {
    status: 'new',
    id: e.complaint,
    version: e.version,
    ...facts,
    complainantKind: data.complainantKind ?? null,
    product: data.product ?? null,
    sector: data.sector ?? null,
    marks: data.marks ?? [],
    category: data.category ?? null,
    subcategory: data.subcategory ?? null,
    defect: personal?.defect ?? null,
    place: personal?.place ?? null,
    externalReference: personal?.externalReference ?? null,
    vulnerable: personal?.complainant.vulnerability !== undefined,
    routing: { rule: personal?.routingRule ?? UNKNOWN_RULE, queue: data.queue },
    lodgedAt: e.at,
    lodgedBy: { kind: e.actor.kind, id: e.actor.id },
    subject: personal?.subject ?? null,
    description: personal?.description ?? null,
    complainant: personal?.complainant ?? null,
    remedySought: personal?.remedySought ?? null,
    erasedAt: null,
    regimesConfirmed: null,
    facts: [],
    assessments: [],
    delayNotices: [],
    followUps: [],
    sendings: [],
    queries: [],
    referrals: [],
    draft: null,
    assignee: null,
    collaborators: [],
    restricted: false,
    excluded: [],
    escalation: null,
    issues: issues.map((id, index) => ({ id, text: personal?.issues[index] ?? null })),
    notes: [],
    messages: [],
    tasks: [],
    documents: [],
    redress: [],
    surfaces: [],
    finalResponse: null,
    answerToOffer: null,
    pauses: [],
    reported: {},
    updatedAt: e.at,
  };
}
