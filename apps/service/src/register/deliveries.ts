import type { DeliveryRow } from '@recourse/api-client';
import type { Channel, Delivery, Notice } from '@recourse/channel';
import type { Complaint, SurfaceRef } from '@recourse/complaint-domain';
import type { Broken } from './alarm.ts';
import { loadCase, type RegisterContext } from './context.ts';
import { DOCUMENTS } from './execute.ts';
import { endOfLine, isLine } from './lines.ts';
import { type Change, changeAfterCrash, drain } from './outbox-drain.ts';
import { DOCUMENTS_SURFACE, prepare } from './owed.ts';
import { settle } from './settling.ts';
import type { OutboxRow } from './stores/outbox-store.ts';

export type DeliveryNeeds = {
  /** Address of the page of a case, up to its reference. */
  caseUrl: string;
  /** The connected account's channel; null when the connection is gone. */
  channelFor(host: string, account: string): Promise<Channel | null>;
  deleteBlobs(names: string[]): Promise<Delivery>;
  /** Called after each kept change, so that screens hear of it. */
  changed(complaint: Complaint, types: string[]): void;
  broken: Broken;
};

/** Sends everything that is due now. */
export function deliverDue(ctx: RegisterContext, needs: DeliveryNeeds): Promise<void> {
  return drain({
    now: ctx.now,
    random: ctx.deps.random,
    due: (limit) => ctx.stores.outbox.due(ctx.now(), limit),
    prepare: (row) => prepare(ctx, row, needs.caseUrl),
    begin: (row) =>
      ctx.stores.outbox.set(row.id, {
        state: 'attempting',
        attempts: row.attempts,
        nextAt: null,
        reason: row.reason,
      }),
    deliver: (surface, notice, row) => deliver(ctx, needs, surface, notice, row),
    settle: (row, change, delivery) => settle(ctx, needs.changed, row, change, delivery),
    setAside: (row, change, error) => setAside(ctx, needs, row, change, error),
  });
}

function setAside(
  ctx: RegisterContext,
  needs: DeliveryNeeds,
  row: OutboxRow,
  change: Change,
  error: unknown,
): void {
  needs.broken('delivery', error);
  ctx.stores.outbox.set(row.id, change);
}

/** After a start: attempts that a crash cut off are settled as far as anyone can know. */
export function settleInterrupted(ctx: RegisterContext, needs: DeliveryNeeds): void {
  for (const row of ctx.stores.outbox.attempting()) {
    const change = changeAfterCrash(row, ctx.now());
    try {
      settle(ctx, needs.changed, row, change, null);
    } catch (error) {
      setAside(ctx, needs, row, change, error);
    }
  }
}

async function deliver(
  ctx: RegisterContext,
  needs: DeliveryNeeds,
  surface: SurfaceRef,
  notice: Notice,
  row: OutboxRow,
): Promise<Delivery> {
  if (row.surface === DOCUMENTS)
    return needs.deleteBlobs((loadCase(ctx, row.complaint)?.documents ?? []).map((d) => d.blob));
  let channel: Channel | null;
  try {
    channel = await needs.channelFor(surface.host, surface.account);
  } catch (error) {
    // Nothing has left yet.
    return { kind: 'failed', retryable: true, reason: `the connection could not be read: ${String(error)}` };
  }
  if (!channel)
    return {
      kind: 'failed',
      retryable: false,
      reason: `not connected to ${surface.host}/${surface.account}`,
    };
  return channel.deliver(surface, notice, row.id, row.attempts > 0);
}

/** A person tries again what failed, was given up, or may have arrived. */
export function replayRow(ctx: RegisterContext, id: string): OutboxRow | undefined {
  const row = ctx.stores.outbox.byId(id);
  if (!row || row.state === 'attempting') return undefined;
  if (row.state === 'delivered') return row;
  ctx.stores.outbox.set(id, {
    state: 'waiting',
    attempts: row.attempts,
    nextAt: ctx.now(),
    reason: row.reason,
  });
  return ctx.stores.outbox.byId(id);
}

export function deliveryView(ctx: RegisterContext, row: OutboxRow): DeliveryRow {
  const surface = placeOf(ctx, row);
  return {
    id: row.id,
    reference: loadCase(ctx, row.complaint)?.reference ?? '',
    surface: { host: surface.host, account: surface.account, ref: surface.ref },
    kind: row.kind,
    item: row.item,
    state: row.state === 'attempting' ? 'waiting' : row.state,
    attempts: row.attempts,
    nextAttemptAt: row.next_at,
    createdAt: row.created_at,
    reason: row.reason,
  };
}

function placeOf(ctx: RegisterContext, { complaint, surface }: OutboxRow): SurfaceRef {
  if (!isLine(surface))
    return loadCase(ctx, complaint)?.surfaces.find(({ id }) => id === surface) ?? DOCUMENTS_SURFACE;
  const end = endOfLine(ctx, surface);
  return 'nothing' in end ? { host: 'slack', account: end.nothing, ref: surface } : end.surface;
}
