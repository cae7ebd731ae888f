import {
  type Actor,
  availability,
  type Complaint,
  may,
  mayRead,
  type Task,
} from '@recourse/complaint-domain';
import { loadCase, type RegisterContext } from './context.ts';
import { viewerOf } from './sight.ts';
import type { WaitingApproval } from './stores/work-store.ts';

/** The actor's open tasks in cases that they may read, earliest first; `until`: only those due by then, UTC ms. */
export function tasksFor(
  ctx: RegisterContext,
  actor: Actor,
  until: number | null,
  limit: number,
): { c: Complaint; task: Task }[] {
  return ctx.stores.work.tasksOf(actor.id, until, limit).flatMap(({ complaint, task: id }) => {
    const c = readableCase(ctx, actor, complaint);
    const task = c?.tasks.find((candidate) => candidate.id === id);
    return c && task ? [{ c, task }] : [];
  });
}

/** What waits for a second person, and this actor may be it; longest waiting first. */
export function approvalsFor(
  ctx: RegisterContext,
  actor: Actor,
  limit: number,
): { c: Complaint; approval: WaitingApproval }[] {
  if (!may(actor, 'ApproveFinalResponse') && !may(actor, 'ApproveRedress')) return [];
  // More than are wanted: of some the amount is above this actor's limit.
  const found = ctx.stores.work.approvalsFor(viewerOf(actor), limit * 4).flatMap((approval) => {
    const c = readableCase(ctx, actor, approval.complaint);
    return c && isFor(ctx, actor, c, approval) ? [{ c, approval }] : [];
  });
  return found.slice(0, limit);
}

function isFor(ctx: RegisterContext, actor: Actor, c: Complaint, { kind }: WaitingApproval): boolean {
  if (kind === 'final-response') return may(actor, 'ApproveFinalResponse');
  return availability(c, actor, ctx.policy(), ctx.now()).ApproveRedress === null;
}

function readableCase(ctx: RegisterContext, actor: Actor, id: string): Complaint | undefined {
  const c = loadCase(ctx, id);
  return c && mayRead(actor, c) === 'full' ? c : undefined;
}
