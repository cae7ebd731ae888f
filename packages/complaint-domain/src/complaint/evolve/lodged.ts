import type { Stored } from '../evolve.ts';
import type { Complaint } from '../state.ts';

/** A new case from its first event. */
export function lodged(e: Stored<'Lodged'>): Complaint {
  const { data, personal } = e;
  const { issues, externalReference, ...facts } = data;
  return {
    status: 'new',
    id: e.complaint,
    version: e.version,
    ...facts,
    product: data.product ?? null,
    category: data.category ?? null,
    subcategory: data.subcategory ?? null,
    defect: data.defect ?? null,
    place: data.place ?? null,
    externalReference: externalReference ?? null,
    lodgedAt: e.at,
    lodgedBy: { kind: e.actor.kind, id: e.actor.id },
    subject: personal?.subject ?? null,
    description: personal?.description ?? null,
    complainant: personal?.complainant ?? null,
    remedySought: personal?.remedySought ?? null,
    erasedAt: null,
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
