import type { ApprovalCard, SendingCard, TaskCard } from '@recourse/channel';
import type { Complaint } from '@recourse/complaint-domain';
import { personOf } from '../audience.ts';
import { openEvents, type RegisterContext } from '../context.ts';
import { type Named, naming } from './naming.ts';

/** A task as chats show it; null when there is no such task, or its text was erased. */
export function taskCard({ stores }: RegisterContext, c: Complaint, id: string): TaskCard | null {
  const task = c.tasks.find((candidate) => candidate.id === id);
  if (!task || task.title === null) return null;
  const { title, state, dueAt } = task;
  const assignee = task.assignee === null ? undefined : stores.members.byId(task.assignee);
  return { id, reference: c.reference, title, state, assignee: assignee ? personOf(assignee) : null, dueAt };
}

/** A letter about to leave, or what became of it. */
export function sendingCard(ctx: RegisterContext, c: Complaint, id: string): SendingCard | null {
  const sending = c.sendings.find((candidate) => candidate.id === id);
  if (!sending) return null;
  const { letter, state, releaseAt, why } = sending;
  const surface = c.surfaces.find((candidate) => candidate.id === sending.surface);
  return {
    ...{ id, reference: c.reference, letter, state, releaseAt },
    by: nameOf(ctx, sending.by),
    through: surface ? { host: surface.host, ref: surface.ref } : null,
    ...(why && { why: why.code }),
  };
}

/** The final response that waits for a second person; null when none does, or its text was erased. */
export function draftCard(ctx: RegisterContext, c: Complaint): ApprovalCard | null {
  if (!c.draft || c.draft.text === null) return null;
  const { at, text, by } = c.draft;
  return { reference: c.reference, by: nameOf(ctx, by), at, text, state: 'waiting' };
}

/** The draft of a certain moment (UTC ms), or what became of it: the case itself only knows the one that waits. */
export function approvalCard(ctx: RegisterContext, c: Complaint, draftedAt: number): ApprovalCard | null {
  if (c.draft?.at === draftedAt) return draftCard(ctx, c);
  const events = openEvents(ctx, c.id).map(({ event }) => event);
  const index = events.findLastIndex(({ type, at }) => type === 'FinalResponseDrafted' && at === draftedAt);
  const drafted = events[index];
  if (drafted?.type !== 'FinalResponseDrafted' || drafted.personal === null) return null;
  const end = events.slice(index + 1).find(({ type }) => ENDS.has(type));
  return {
    reference: c.reference,
    by: nameOf(ctx, drafted.actor),
    at: drafted.at,
    text: drafted.personal.text,
    state: end?.type === 'FinalResponseIssued' ? 'approved' : 'declined',
  };
}

/** A later draft takes the place of one that nobody agreed to. */
const ENDS: ReadonlySet<string> = new Set([
  'FinalResponseIssued',
  'FinalResponseDeclined',
  'FinalResponseDrafted',
]);

function nameOf(ctx: RegisterContext, by: Named): string {
  return naming(ctx)(by).name ?? by.id;
}
