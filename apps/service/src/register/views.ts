import {
  type ComplaintSummary,
  type ComplaintView,
  type ExplainedObligation,
  type ObligationView,
  SCOPES,
  type SessionView,
} from '@recourse/api-client';
import {
  availability,
  type Complaint,
  type ComplaintEvent,
  explainObligationOf,
  explainSentence,
  LANGUAGES,
  type Language,
  type LocalText,
  type Message,
  nextSteps,
  type Obligation,
  obligationStatusAt,
  obligationsOf,
  type Policy,
  priorityOf,
} from '@recourse/complaint-domain';
import type { Access } from './access.ts';
import { loadCase, type RegisterContext } from './context.ts';

/** The language asked for, when we speak it. */
export function languageOf(text: string): Language {
  const wanted = text.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}

const inLanguage = (text: LocalText, language: Language) => text[language] ?? text.en;

type Named = { kind: string; id: string; name?: string };

/** Adds the name of the member behind an author. */
function naming(ctx: RegisterContext) {
  return (by: Named): Named => {
    const name = by.name ?? ctx.stores.members.nameOf(by.id);
    return { kind: by.kind, id: by.id, ...(name === undefined ? {} : { name }) };
  };
}

export function complaintView(ctx: RegisterContext, c: Complaint, access: Access): ComplaintView {
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
    product: c.product,
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
    tasks: c.tasks,
    documents: c.documents.map(({ blob: _blob, ...d }) => ({ ...d, by: name(d.by) })),
    redress: c.redress.map((r) => ({
      ...r,
      proposedBy: name(r.proposedBy),
      ...(r.decidedBy ? { decidedBy: name(r.decidedBy) } : {}),
    })),
    surfaces: c.surfaces,
    finalResponse: c.finalResponse,
    answerToOffer: c.answerToOffer,
    regimes: c.regimes,
    obligations: obligations.map((o) => obligationView(o, now)),
    nextSteps: nextSteps(c, obligations, now, policy),
    commands: commandsFor(c, access, policy, now),
  };
}

/** A letter in doubt names its delivery, so that a person can settle it. */
function messageView<M extends Pick<Message, 'id' | 'delivery'>>(
  ctx: RegisterContext,
  c: Complaint,
  message: M,
): M {
  const { delivery } = message;
  if (delivery?.state !== 'failed' && delivery?.state !== 'uncertain') return message;
  const id = ctx.stores.outbox.ofMessage(c.id, message.id);
  return id === undefined ? message : { ...message, delivery: { ...delivery, id } };
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

export function obligationView(o: Obligation, now: number): ObligationView {
  return {
    id: o.id,
    regime: o.regime,
    kind: o.kind,
    statutory: o.statutory,
    due: o.due,
    warnAt: o.warnAt,
    status: obligationStatusAt(o, now),
    satisfiedBy: o.satisfiedBy ?? null,
    paused: o.paused,
    citation: o.citation,
    verifiedOn: o.verified === 'unverified' ? null : o.verified.on,
    consequence: o.consequence?.text ?? null,
  };
}

export function explainedObligations(
  ctx: RegisterContext,
  c: Complaint,
  language: Language,
): ExplainedObligation[] {
  const policy = ctx.policy();
  return obligationsOf(c, policy).flatMap((o) => {
    const explanation = explainObligationOf(c, o.id, policy);
    if (!explanation) return [];
    return {
      ...obligationView(o, ctx.now()),
      explanation: {
        startedBy: explanation.start.fact,
        start: explanation.start.at,
        timeZone: explanation.timeZone,
        days: explanation.days,
        sentence: explainSentence(explanation, language),
      },
    };
  });
}

export function timelineEntry(ctx: RegisterContext, event: ComplaintEvent, leaf: number, sealedSize: number) {
  return {
    id: event.id,
    version: event.version,
    type: event.type,
    at: event.at,
    by: naming(ctx)(event.actor),
    data: shown(event.data),
    personal: isTakenOut(ctx, event) ? null : (event.personal as Record<string, unknown> | null),
    index: leaf,
    seal: leaf < sealedSize ? ('sealed' as const) : ('recorded' as const),
  };
}

/** The entry stays as it was signed; what was redacted or deleted since is no longer shown of it. */
function isTakenOut(ctx: RegisterContext, event: ComplaintEvent): boolean {
  const { note, message, item = note ?? message } = event.data as Record<string, unknown>;
  if (item === undefined) return false;
  const c = loadCase(ctx, event.complaint);
  const found = [...(c?.notes ?? []), ...(c?.messages ?? [])].find(({ id }) => id === item);
  return found?.revised === 'redacted' || found?.revised === 'deleted';
}

/** Where a document lies is nobody's business but the store's. */
function shown(data: object): Record<string, unknown> {
  const { blob: _blob, ...rest } = data as Record<string, unknown>;
  return rest;
}

export function sessionView(ctx: RegisterContext, access: Access, language: Language): SessionView {
  const settings = ctx.stores.settings.current();
  const label = (text: LocalText) => inLanguage(text, language);
  return {
    register: ctx.name,
    organisation: settings.organisation,
    actor: { kind: access.actor.kind, id: access.actor.id, name: access.name, roles: [...access.roles] },
    scopes: SCOPES.filter((scope) => access.scopes.has(scope)),
    expiresAt: access.expiresAt,
    now: ctx.now(),
    members: ctx.stores.members.list().map(({ id, name, roles }) => ({ id, name, roles })),
    settings: {
      stages: settings.stages.map((s) => ({ id: s.id, label: label(s.label), requires: s.requires })),
      queues: settings.queues.map((q) => ({ id: q.id, label: label(q.label) })),
      taxonomy: settings.taxonomy.map((category) => ({
        id: category.id,
        label: label(category.label),
        subcategories: category.subcategories.map((sub) => ({ id: sub.id, label: label(sub.label) })),
      })),
      templates: settings.templates.map((t) => ({ id: t.id, kind: t.kind, label: label(t.label) })),
      currency: settings.approvalLimits.currency,
    },
  };
}
