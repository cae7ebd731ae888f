import type { Stored } from '../evolve.ts';
import { redressToDo } from '../questions.ts';
import type { CaseBody, Complaint, Redress } from '../state.ts';
import { author, change, resumed } from './common.ts';

export function findingRecorded(c: Complaint, e: Stored<'FindingRecorded'>): Complaint {
  const { issue: id, outcome } = e.data;
  const { finding, rootCause } = e.personal ?? { finding: null };
  const issues = change(c.issues, id, ({ text }) => ({
    id,
    text,
    outcome,
    finding,
    ...(rootCause !== undefined && { rootCause }),
  }));
  return { ...c, issues };
}

export function redressProposed(c: Complaint, e: Stored<'RedressProposed'>): Complaint {
  const { redress: id, ...facts } = e.data;
  const description = e.personal?.description ?? null;
  const redress: Redress = { id, ...facts, description, state: 'proposed', proposedBy: author(e) };
  return { ...c, redress: [...c.redress, redress] };
}

export function redressDecided(
  c: Complaint,
  e: Stored<'RedressApproved'> | Stored<'RedressDeclined'>,
  state: 'approved' | 'declined',
): Complaint {
  const decided = { state, decidedBy: author(e) };
  return { ...c, redress: change(c.redress, e.data.redress, (redress) => ({ ...redress, ...decided })) };
}

export function redressPaid(c: Complaint, e: Stored<'RedressPaid'>): Complaint {
  const { redress: ids, paidAt } = e.data;
  const confirmation = e.personal?.confirmation ?? null;
  const redress = c.redress.map((one) => (ids.includes(one.id) ? { ...one, paidAt, confirmation } : one));
  return { ...c, redress };
}

export function finalResponseIssued(c: Complaint, e: Stored<'FinalResponseIssued'>): Complaint {
  const { message, outcome, redress, offerUntil } = e.data;
  const until = offerUntil === undefined ? {} : { offerUntil };
  const finalResponse = { message, at: e.at, outcome, redress, ...until };
  return { ...c, finalResponse, draft: null, answerToOffer: null, pauses: resumed(c.pauses, e.at) };
}

export function offerAnswered(c: Complaint, e: Stored<'OfferAnswered'>): Complaint {
  const { answer, answeredAt = e.at } = e.data;
  const comment = e.personal?.comment ?? null;
  return { ...c, answerToOffer: { answer, at: answeredAt, comment } };
}

export function resolved(c: Complaint, e: Stored<'Resolved'>): Complaint {
  const { reason, ...relief } = e.data;
  const resolution = { reason, at: e.at, summary: e.personal?.summary ?? null, ...relief };
  return { ...body(c), draft: null, pauses: resumed(c.pauses, e.at), status: 'resolved', resolution };
}

export function closed(c: Complaint, e: Stored<'Closed'>): Complaint {
  if (c.status !== 'resolved') return c;
  return { ...c, status: 'closed', closedAt: e.at };
}

/** CL6 and CL9: the old answer stays in the history; the case is open for a new one. */
export function reopened(c: Complaint, e: Stored<'Reopened'>): Complaint {
  const { stage } = e.data;
  const open = { status: 'in_progress', stage, stageSince: e.at } as const;
  return { ...body(c), finalResponse: null, draft: null, answerToOffer: stillOwed(c), ...open };
}

/** What was accepted and is not paid, with the redress of the offer that ends here or ended before. */
function stillOwed({ answerToOffer, finalResponse, redress }: Complaint): Complaint['answerToOffer'] {
  if (answerToOffer?.answer !== 'accepted') return null;
  const accepted = answerToOffer.redress ?? finalResponse?.redress ?? [];
  const kept = { ...answerToOffer, redress: accepted };
  return redressToDo({ answerToOffer: kept, redress }).some(({ paidAt }) => paidAt === undefined)
    ? kept
    : null;
}

/** What every case has, without the members that belong to one status. */
function body(c: Complaint): CaseBody {
  const { status: _status, ...rest } = c;
  const all: Partial<Record<'stage' | 'stageSince' | 'resolution' | 'closedAt', unknown>> & CaseBody = rest;
  const { stage: _stage, stageSince: _since, resolution: _resolution, closedAt: _closedAt, ...common } = all;
  return common;
}
