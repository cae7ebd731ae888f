import type { DeliveryRow } from '@recourse/api-client';
import type { Channel, Delivery, Notice } from '@recourse/channel';
import {
  type Complaint,
  nearestObligation,
  obligationsOf,
  priorityOf,
  type SurfaceRef,
} from '@recourse/complaint-domain';
import type { Broken } from './alarm.ts';
import { alertNotice } from './alerts.ts';
import { loadCase, type RegisterContext } from './context.ts';
import { DOCUMENTS, execute } from './execute.ts';
import { plainText } from './message-text.ts';
import { type Change, changeAfterCrash, drain } from './outbox-drain.ts';
import type { OutboxRow } from './stores/outbox-store.ts';

export type DeliveryNeeds = {
  /** The connected account's channel; null when the connection is gone. */
  channelFor(host: string, account: string): Promise<Channel | null>;
  deleteBlobs(names: string[]): Promise<Delivery>;
  /** Called after each kept change, so that screens hear of it. */
  changed(complaint: Complaint, types: string[]): void;
  broken: Broken;
};

const SYSTEM = { kind: 'system', id: 'outbox' } as const;
const DOCUMENTS_SURFACE: SurfaceRef = { host: 'webhook', account: 'documents', ref: DOCUMENTS };

/** Sends everything that is due now. */
export function deliverDue(ctx: RegisterContext, needs: DeliveryNeeds): Promise<void> {
  return drain({
    now: ctx.now,
    random: ctx.deps.random,
    due: (limit) => ctx.stores.outbox.due(ctx.now(), limit),
    prepare: (row) => prepare(ctx, row),
    begin: (row) =>
      ctx.stores.outbox.set(row.id, {
        state: 'attempting',
        attempts: row.attempts,
        nextAt: null,
        reason: row.reason,
      }),
    deliver: (surface, notice, row) => deliver(ctx, needs, surface, notice, row),
    settle: (row, change, delivery) => settle(ctx, needs, row, change, delivery),
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
      settle(ctx, needs, row, change, null);
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
  return channel.deliver(surface, notice, row.id);
}

/** The outbox row and what the case knows of it change together. */
function settle(
  ctx: RegisterContext,
  needs: DeliveryNeeds,
  row: OutboxRow,
  change: Change,
  delivery: Delivery | null,
): void {
  const complaint = loadCase(ctx, row.complaint);
  const surface = complaint?.surfaces.find((s) => s.id === row.surface);
  const told = ctx.stores.transaction(() => {
    ctx.stores.outbox.set(row.id, change);
    if (surface && row.item && delivery?.kind === 'delivered' && row.kind !== 'erase')
      ctx.stores.surfaces.recordOwnWrite(surface, delivery.externalId, row.complaint, row.surface, row.item);
    return tellCase(ctx, row, change, delivery);
  });
  if (told?.kind === 'done' && told.complaint)
    needs.changed(
      told.complaint,
      told.events.map((e) => e.type),
    );
}

/**
 * Proof of sending is evidence, so the end of a message's delivery becomes an entry of the case. Of a note only
 * where its copy lies: what is redacted on one surface must be found on the others.
 */
function tellCase(ctx: RegisterContext, row: OutboxRow, change: Change, delivery: Delivery | null) {
  const result = resultOf(change, delivery);
  if (row.item === null || result === null) return null;
  if (row.kind !== 'message' && !(row.kind === 'note' && result.kind === 'delivered')) return null;
  return execute(ctx, {
    type: 'RecordDelivery',
    data: { delivery: row.id, surface: row.surface, item: row.item, result },
    actor: SYSTEM,
    commandId: `delivery:${row.id}:${change.attempts}`,
    complaint: row.complaint,
  });
}

function resultOf(change: Change, delivery: Delivery | null) {
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

/** Reads the present: the row only says that something is owed. */
function prepare(
  ctx: RegisterContext,
  row: OutboxRow,
): { surface: SurfaceRef; notice: Notice } | { nothing: string } {
  const c = loadCase(ctx, row.complaint);
  if (!c) return { nothing: 'the complaint is not there' };
  if (row.surface === DOCUMENTS)
    return { surface: DOCUMENTS_SURFACE, notice: { kind: 'erase', language: c.language, externalIds: [] } };
  const found = c.surfaces.find((s) => s.id === row.surface);
  if (!found || (found.state === 'gone' && row.kind !== 'erase')) return { nothing: 'surface-gone' };
  const surface = { host: found.host, account: found.account, ref: found.ref };
  const notice = noticeFor(ctx, c, row);
  return notice ? { surface, notice } : { nothing: 'nothing-to-say' };
}

function noticeFor(ctx: RegisterContext, c: Complaint, row: OutboxRow): Notice | null {
  const language = c.language;
  const ownWrites = (item?: string) => ctx.stores.surfaces.ownWrites(c.id, row.surface, item);
  switch (row.kind) {
    case 'fields':
      return { kind: 'fields', language, fields: fieldsOf(ctx, c) };
    case 'note':
      return noteNotice(ctx, c, row.item!);
    case 'message': {
      const text = textOf(c, row.item!);
      return text ? { kind: 'message', language, item: row.item!, text } : null;
    }
    case 'alert':
      return alertNotice(ctx, c, row.item!);
    case 'revision': {
      const [externalId] = ownWrites(row.item!);
      return externalId ? { kind: 'revision', language, externalId, text: textOf(c, row.item!) } : null;
    }
    case 'erase':
      return { kind: 'erase', language, externalIds: ownWrites() };
  }
}

/** A note of ours, or a message that came in elsewhere: shown inside the other hosts as a note. */
function noteNotice(ctx: RegisterContext, c: Complaint, item: string): Notice | null {
  const found = c.notes.find((n) => n.id === item) ?? c.messages.find((m) => m.id === item);
  if (!found?.text) return null;
  const author = found.by.name ?? ctx.stores.members.nameOf(found.by.id) ?? found.by.id;
  return { kind: 'note', language: c.language, item, text: found.text, author };
}

/** As hosts show it. */
function textOf(c: Complaint, item: string): string | null {
  const note = c.notes.find((n) => n.id === item);
  if (note) return note.text;
  const message = c.messages.find((m) => m.id === item);
  return message ? plainText(message) : null;
}

function fieldsOf(ctx: RegisterContext, c: Complaint) {
  const obligations = obligationsOf(c, ctx.policy());
  const next = nearestObligation(obligations);
  return {
    reference: c.reference,
    status: c.status,
    stage: c.status === 'in_progress' ? c.stage : null,
    type: c.type,
    priority: priorityOf(c, obligations, ctx.now(), ctx.policy()).level,
    nextObligation: next ? { id: next.id, due: next.due } : null,
  };
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
  const c = loadCase(ctx, row.complaint);
  const surface = c?.surfaces.find((s) => s.id === row.surface) ?? DOCUMENTS_SURFACE;
  return {
    id: row.id,
    reference: c?.reference ?? '',
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
