import type { CaseCard } from '@recourse/channel';
import {
  type Actor,
  availability,
  type CommandName,
  type Complaint,
  type Language,
  localText,
  nearestObligation,
  nextSteps,
  type Obligation,
  obligationStatusAt,
  obligationsOf,
  type Policy,
  priorityOf,
  ROLES,
} from '@recourse/complaint-domain';
import { personOf } from '../audience.ts';
import type { RegisterContext } from '../context.ts';

/** Somebody who may do whatever any member may: what even they cannot do now, nobody can. */
const ANYBODY: Actor = { kind: 'member', id: '', roles: ROLES };

/** True when the case is restricted or kept from somebody. */
export function hasClosedCircle(c: Complaint): boolean {
  return c.restricted || c.excluded.length > 0;
}

/**
 * The card of a case as chats show it.
 *
 * @param caseUrl address of the page of a case, up to the reference
 * @param where `public`: others can read along, so of a case with a closed circle it holds no text
 */
export function caseCard(
  ctx: RegisterContext,
  c: Complaint,
  caseUrl: string,
  where: { public: boolean },
): CaseCard {
  const policy = ctx.policy();
  const now = ctx.now();
  const obligations = obligationsOf(c, policy);
  const nearest = nearestObligation(obligations);
  const owner = c.assignee === null ? undefined : ctx.stores.members.byId(c.assignee);
  const { level, reasons } = priorityOf(c, obligations, now, policy);
  const closedCircle = hasClosedCircle(c);
  return {
    reference: c.reference,
    url: `${caseUrl}${c.reference}`,
    status: c.status,
    ...namesOf(c, policy),
    type: c.type,
    severity: c.severity,
    subject: closedCircle && where.public ? null : c.subject,
    priority: { level, reasons },
    owner: owner ? personOf(owner) : null,
    next: nearest ? dateOnCard(nearest, now) : null,
    step: nextSteps(c, obligations, now, policy)[0] ?? null,
    openTasks: c.tasks.filter(({ state }) => state === 'open').length,
    allowed: allowedOn(c, policy, now),
    closedCircle,
    version: c.version,
  };
}

/** The register's own names, in its default language. */
function namesOf(c: Complaint, { settings }: Policy): Pick<CaseCard, 'stage' | 'queue'> {
  const named = (list: readonly { id: string; label: Parameters<typeof localText>[0] }[], id: string) => {
    const found = list.find((entry) => entry.id === id);
    const language: Language = settings.defaultLanguage;
    return { id, label: found ? localText(found.label, language) : id };
  };
  return {
    stage: c.status === 'in_progress' ? named(settings.stages, c.stage) : null,
    queue: named(settings.queues, c.queue),
  };
}

/** An open date as a card shows it. */
export function dateOnCard(obligation: Obligation, now: number): NonNullable<CaseCard['next']> {
  const { id, kind, due, citation, verified } = obligation;
  const status = obligationStatusAt(obligation, now);
  const state = status === 'missed' || status === 'warn' ? status : 'due';
  return { id, kind, due, state, citation, verifiedOn: verified === 'unverified' ? null : verified.on };
}

function allowedOn(c: Complaint, policy: Policy, now: number): CommandName[] {
  const given = Object.entries(availability(c, ANYBODY, policy, now)) as [CommandName, unknown][];
  return given.flatMap(([command, why]) => (why === null ? [command] : []));
}
