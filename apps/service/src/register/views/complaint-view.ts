import type { ComplaintSummary, ComplaintView } from '@recourse/api-client';
import {
  availability,
  type Complaint,
  type Language,
  may,
  nextSteps,
  obligationsOf,
  type Policy,
  priorityOf,
} from '@recourse/complaint-domain';
import type { Access } from '../access.ts';
import type { RegisterContext } from '../context.ts';
import { lawOfCase } from './law-view.ts';
import { lettersOfCase } from './letters-of-case.ts';
import { messageView } from './message-view.ts';
import { naming } from './naming.ts';
import { obligationViews } from './obligation-view.ts';
import { redressViews, totalsOf } from './redress-view.ts';

/** The whole case, with words in the caller's language. */
export function complaintView(
  ctx: RegisterContext,
  c: Complaint,
  access: Access,
  language: Language,
): ComplaintView {
  const policy = ctx.policy();
  const now = ctx.now();
  const obligations = obligationsOf(c, policy);
  const name = naming(ctx);
  const resolution = c.status === 'resolved' || c.status === 'closed' ? c.resolution : null;
  return {
    reference: c.reference,
    version: c.version,
    status: c.status,
    stage: c.status === 'in_progress' ? c.stage : null,
    type: c.type,
    subject: c.subject,
    description: c.description,
    remedySought: c.remedySought,
    complainant: c.complainant,
    channel: c.channel,
    language: c.language,
    country: c.country,
    complainantKind: c.complainantKind,
    product: c.product,
    sector: c.sector,
    marks: c.marks,
    category: c.category,
    subcategory: c.subcategory,
    defect: c.defect,
    place: c.place,
    severity: c.severity,
    impact: c.impact,
    priority: priorityOf(c, obligations, now, policy),
    queue: c.queue,
    routing: c.routing,
    assignee: c.assignee,
    collaborators: c.collaborators,
    restricted: c.restricted,
    ...(may(access.actor, 'Restrict') && { excluded: c.excluded }),
    escalation: c.escalation,
    externalReference: c.externalReference,
    receivedAt: c.receivedAt,
    lodgedAt: c.lodgedAt,
    updatedAt: c.updatedAt,
    resolvedAt: resolution?.at ?? null,
    closedAt: c.status === 'closed' ? c.closedAt : null,
    erasedAt: c.erasedAt,
    issues: c.issues,
    notes: c.notes.map((n) => ({ ...n, by: name(n.by) })),
    messages: c.messages.map((m) => messageView(ctx, c, { ...m, by: name(m.by) })),
    sendings: c.sendings.map(({ data: _data, ...sending }) => ({ ...sending, by: name(sending.by) })),
    tasks: c.tasks,
    documents: c.documents.map(({ blob: _blob, ...d }) => ({ ...d, by: name(d.by) })),
    redress: redressViews(c, policy, language, name),
    redressTotals: totalsOf(c),
    surfaces: c.surfaces,
    finalResponse: c.finalResponse,
    answerToOffer: c.answerToOffer,
    ...lettersOfCase(c, name),
    ...lawOfCase(c, obligations, policy, name),
    obligations: obligationViews(obligations, { c, policy, now, language }),
    nextSteps: nextSteps(c, obligations, now, policy),
    commands: commandsFor(c, access, policy, now),
  };
}

function commandsFor(c: Complaint, access: Access, policy: Policy, now: number): ComplaintView['commands'] {
  const all = availability(c, access.actor, policy, now);
  if (access.scopes.has('write')) return all;
  const why = { code: 'not-permitted' as const, rule: 'PE1', message: 'this needs the scope "write"' };
  return Object.fromEntries(Object.keys(all).map((command) => [command, why]));
}

export function summaryView(c: Complaint): ComplaintSummary {
  return {
    summary: true,
    reference: c.reference,
    status: c.status,
    stage: c.status === 'in_progress' ? c.stage : null,
    type: c.type,
    receivedAt: c.receivedAt,
    updatedAt: c.updatedAt,
  };
}
