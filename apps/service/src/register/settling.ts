import type { Delivery } from '@recourse/channel';
import type { Actor, Complaint, Surface } from '@recourse/complaint-domain';
import { CARD, isChat } from './chat-places.ts';
import { loadCase, type RegisterContext } from './context.ts';
import { execute, type Intent, type Outcome } from './execute.ts';
import type { Change } from './outbox-drain.ts';
import { takenBack } from './owed.ts';
import type { OutboxRow } from './stores/outbox-store.ts';

const SYSTEM = { kind: 'system', id: 'outbox' } as const;

/** Reasons of a refusal that say that the place itself is gone, and what the case then keeps of it. */
const ENDS: Record<string, 'deleted' | 'unlinked'> = { 'channel-gone': 'deleted', 'thread-gone': 'deleted' };

/** The outbox row and what the case knows of it change together. `changed` hears of a case that did. */
export function settle(
  ctx: RegisterContext,
  changed: (complaint: Complaint, types: string[]) => void,
  row: OutboxRow,
  change: Change,
  delivery: Delivery | null,
): void {
  const surface = loadCase(ctx, row.complaint)?.surfaces.find(({ id }) => id === row.surface);
  const told = ctx.stores.transaction(() => {
    ctx.stores.outbox.set(row.id, change);
    if (surface && delivery?.kind === 'delivered') keepOwnWrites(ctx, row, surface, delivery.externalId);
    return surface ? tellCase(ctx, row, surface, { ...change, result: resultOf(change, delivery) }) : null;
  });
  if (told?.kind === 'done' && told.complaint)
    changed(
      told.complaint,
      told.events.map((e) => e.type),
    );
}

/** What we wrote ourselves is known again, changed in place, and taken back when it has to be. */
function keepOwnWrites(ctx: RegisterContext, row: OutboxRow, surface: Surface, externalId: string): void {
  const { surfaces } = ctx.stores;
  if (row.kind === 'erase') {
    const gone = row.item === null ? [] : takenBack(ctx, row).map(({ item }) => item);
    surfaces.forgetOwnWrites(row.complaint, surface.id, gone);
    return;
  }
  const written = writtenBy(row, surface, externalId);
  if (!written) return;
  const keepWrite = isChat(surface) ? 'replaceOwnWrite' : 'recordOwnWrite';
  surfaces[keepWrite](surface, written.externalId, row.complaint, surface.id, written.item);
}

/** Only a chat shows the case in a message of its own; where a thread was made, that is the one it hangs on. */
function writtenBy(
  { kind, item }: OutboxRow,
  surface: Surface,
  externalId: string,
): { item: string; externalId: string } | null {
  if (isChat(surface) && kind === 'fields') return { item: CARD, externalId };
  if (kind !== 'open') return item === null ? null : { item, externalId };
  const [, root] = surface.host === 'slack' ? externalId.split(':') : [];
  return root === undefined ? null : { item: CARD, externalId: root };
}

type Result = { kind: 'delivered'; externalId: string } | { kind: 'uncertain' | 'failed'; reason: string };

function resultOf(change: Change, delivery: Delivery | null): Result | null {
  if (delivery?.kind === 'delivered') return { kind: 'delivered', externalId: delivery.externalId };
  const reason = withoutAddresses(change.reason ?? 'no reason given').slice(0, 500);
  if (change.state === 'uncertain') return { kind: 'uncertain', reason };
  if (change.state === 'failed' || change.state === 'dead') return { kind: 'failed', reason };
  return null;
}

/** The reason stands in the clear part of an entry, and hosts quote whom they could not write to. */
function withoutAddresses(text: string): string {
  return text.replace(/[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/g, '…');
}

/** What the case has to know of the end of a delivery becomes an entry of it. */
function tellCase(
  ctx: RegisterContext,
  row: OutboxRow,
  surface: Surface,
  { result, attempts }: Change & { result: Result | null },
): Outcome | null {
  if (result === null) return null;
  const step = roomStep(row, result) ?? endStep(surface, result) ?? recordStep(row, result);
  const { complaint } = row;
  const commandId = `delivery:${row.id}:${attempts}`;
  return step && execute(ctx, { actor: SYSTEM, commandId, complaint, ...step });
}

type Step = Pick<Intent, 'type' | 'data'> & { actor?: Actor };

function roomStep({ kind, surface }: OutboxRow, result: Result): Step | null {
  if (kind !== 'open') return null;
  const outcome = result.kind === 'delivered' ? { ref: result.externalId } : { failed: result.reason };
  return { type: 'RecordRoom', data: { surface, ...outcome } };
}

/** A place that was deleted under us is no place of the case any more, and people see that. */
function endStep({ id, host, account }: Surface, result: Result): Step | null {
  const reason = result.kind === 'failed' ? ENDS[result.reason] : undefined;
  if (reason === undefined) return null;
  const actor: Actor = { kind: 'host', id: `${host}/${account}` };
  return { type: 'UnlinkSurface', data: { surface: id, reason }, actor };
}

/**
 * Proof of sending is evidence, so the end of a message's delivery is kept. Of a note only where its copy lies: what
 * is redacted on one surface must be found on the others.
 */
function recordStep(row: OutboxRow, result: Result): Step | null {
  if (row.item === null) return null;
  if (row.kind !== 'message' && !(row.kind === 'note' && result.kind === 'delivered')) return null;
  const { id: delivery, surface, item } = row;
  return { type: 'RecordDelivery', data: { delivery, surface, item, result } };
}
