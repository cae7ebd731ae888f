import { type Complaint, type ComplaintEvent, type ComplaintState, react } from '@recourse/complaint-domain';
import { isChat, isPublic } from './chat-places.ts';
import type { RegisterContext } from './context.ts';
import type { OutboxKind, OutboxRow } from './stores/outbox-store.ts';
import { linesOf } from './tells.ts';
import { hasClosedCircle } from './views/case-card.ts';

/** Kinds of which one that waits stands for all that follow: they read the present when they go. */
const MERGED: ReadonlySet<OutboxKind> = new Set(['fields', 'task', 'sending', 'approval', 'tell']);

type Owed = Pick<OutboxRow, 'complaint' | 'surface' | 'kind' | 'item'> & { notBefore?: number };

/** Puts into the outbox what surfaces, people and channels are owed after an event. `before`: before its command. */
export function postNotices(
  ctx: RegisterContext,
  event: ComplaintEvent,
  complaint: Complaint,
  before: ComplaintState,
): void {
  if (event.type === 'SurfaceUnlinked' || event.type === 'RoomFailed')
    ctx.stores.outbox.dropWaiting(complaint.id, event.data.surface);
  for (const surface of openedTo(event, complaint, before))
    owe(ctx, { complaint: complaint.id, surface, kind: 'erase', item: 'closed-circle' });
  for (const notice of react(event, complaint, ctx.policy())) {
    const { id } = complaint;
    if (notice.kind === 'tell')
      for (const line of linesOf(ctx, complaint, notice)) owe(ctx, { complaint: id, kind: 'tell', ...line });
    else
      for (const item of itemsOf(notice, complaint, before))
        owe(ctx, { complaint: id, surface: notice.surface, kind: notice.kind, item });
  }
}

/** Where others can read what was said of a case whose circle is now closed. */
function openedTo({ type }: ComplaintEvent, c: Complaint, before: ComplaintState): string[] {
  if (type !== 'Restricted' || !hasClosedCircle(c) || before.status === 'none' || hasClosedCircle(before))
    return [];
  return c.surfaces.filter((s) => s.state === 'live' && isChat(s) && isPublic(s)).map(({ id }) => id);
}

/** Each draft is its own thing: one that was replaced must not be approved by its card. */
function itemsOf(
  notice: { kind: string; item?: string },
  c: Complaint,
  before: ComplaintState,
): (string | null)[] {
  if (notice.kind !== 'approval') return [notice.item ?? null];
  const drafts = [before.status === 'none' ? null : before.draft, c.draft].filter((draft) => draft !== null);
  return [...new Set(drafts.map(({ at }) => `draft:${at}`))];
}

export function owe(ctx: RegisterContext, row: Owed): void {
  const { outbox } = ctx.stores;
  if (MERGED.has(row.kind) && outbox.hasWaiting(row)) return;
  outbox.add({ id: ctx.deps.newId(), at: ctx.now(), ...row });
}
