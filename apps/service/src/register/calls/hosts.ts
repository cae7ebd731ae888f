import type { DeliveryFilters, DeliveryPage, DeliveryRow, Receipt } from '@recourse/api-client';
import { mayRead } from '@recourse/complaint-domain';
import type { Access } from '../access.ts';
import { loadCase } from '../context.ts';
import { deliveryView, replayRow } from '../deliveries.ts';
import { execute } from '../execute.ts';
import { problem, problemOf } from '../problems.ts';
import { record } from '../register-entries.ts';
import type { Answer, Caller } from '../rpc.ts';
import type { OutboxRow } from '../stores/outbox-store.ts';
import { type CallContext, no, ok, withAccess } from './call.ts';

/** Calls about what connected hosts are owed, and what became of it. */
export function hostCalls(call: CallContext) {
  const { register } = call;
  const { stores, deps } = register;

  /** Of a case that somebody may not see, they see no delivery either. */
  const sees = (access: Access, { complaint }: Pick<OutboxRow, 'complaint'>) => {
    const c = loadCase(register, complaint);
    return c !== undefined && mayRead(access.actor, c) === 'full';
  };

  /** Sending again is somebody's decision: the log says whose. */
  const replay = (known: OutboxRow, { actor }: Access, requestId: string) => {
    const row = replayRow(register, known.id);
    if (row?.state !== 'waiting') return row;
    const data = { complaint: known.complaint, delivery: known.id };
    record(register, { type: 'DeliveryReplayed', data }, actor, requestId);
    return row;
  };

  return {
    deliveries: (caller: Caller, { state, reference, cursor, limit }: DeliveryFilters) =>
      withAccess<DeliveryPage>(call, caller, 'deliveries', (access) => {
        const complaint = reference === undefined ? undefined : stores.complaints.idOf(reference);
        if (reference !== undefined && complaint === undefined) return ok({ items: [], next: null });
        const before = cursor === undefined ? undefined : Number(cursor);
        const rows = stores.outbox.list({ state, complaint, before, limit });
        const seen = rows.filter((row) => sees(access, row));
        const next = rows.length === limit ? String(rows.at(-1)!.n) : null;
        return ok({ items: seen.map((row) => deliveryView(register, row)), next });
      }),

    replayDelivery: (caller: Caller, id: string): Answer<DeliveryRow> =>
      withAccess(call, caller, 'deliveries', (access) => {
        const known = stores.outbox.byId(id);
        const row =
          known && sees(access, known)
            ? stores.transaction(() => replay(known, access, caller.requestId))
            : undefined;
        if (!row) return no(problem('not-found', `there is no delivery ${id} that could be tried again`));
        call.rearm();
        return ok(deliveryView(register, row));
      }),

    confirmDelivery: (caller: Caller, id: string, externalId?: string): Answer<Receipt> =>
      withAccess(call, caller, 'deliveries', (access) => {
        const row = stores.outbox.byId(id);
        if (!row || !sees(access, row) || row.kind !== 'message' || row.item === null)
          return no(problem('not-found', `there is no delivery ${id} of a message`));
        const result = { kind: 'delivered', externalId: externalId ?? `seen-by-${access.actor.id}` };
        const outcome = stores.transaction(() => {
          const done = execute(register, {
            type: 'RecordDelivery',
            data: { delivery: id, surface: row.surface, item: row.item, result },
            actor: access.actor,
            commandId: deps.newId(),
            fresh: true,
            complaint: row.complaint,
          });
          if (done.kind === 'done')
            stores.outbox.set(id, { state: 'delivered', attempts: row.attempts, nextAt: null, reason: null });
          return done;
        });
        if (outcome.kind !== 'done') return no(problemOf(outcome));
        if (outcome.complaint)
          call.changed(
            outcome.complaint,
            outcome.events.map((e) => e.type),
          );
        return ok(outcome.receipt);
      }),
  };
}
