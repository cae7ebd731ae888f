import type { Complaint } from '@recourse/complaint-domain';
import type { RegisterContext } from './context.ts';
import { execute } from './execute.ts';

/** The log is signed this long after it grew: entries that come together share a checkpoint. */
const SEAL_AFTER_MS = 1_000;
/** Obligations woken in one go. */
const WAKE_LIMIT = 200;

const SYSTEM = { kind: 'system', id: 'alarm' } as const;

/** When the register next has to act by itself, in its own time: the earliest of all wishes, or never. */
export function nextWake(ctx: RegisterContext): number | null {
  const unsealed = ctx.stores.log.unsealedSince();
  const wishes = [
    ctx.stores.obligations.nextWake(),
    ctx.stores.outbox.nextAttempt(),
    unsealed === null ? null : Math.min(unsealed, ctx.now()) + SEAL_AFTER_MS,
  ].filter((at) => at !== null);
  return wishes.length === 0 ? null : Math.min(...wishes);
}

/** Says of each obligation whose warn or due moment has come that it has come. */
export function wakeObligations(
  ctx: RegisterContext,
  changed: (c: Complaint, types: string[]) => void,
): void {
  for (const row of ctx.stores.obligations.wakingBy(ctx.now(), WAKE_LIMIT)) {
    const state = ctx.now() > row.due ? 'missed' : 'warned';
    const outcome = execute(ctx, {
      type: 'RecordObligation',
      data: { obligation: row.rule, state, due: row.due },
      actor: SYSTEM,
      commandId: `obligation:${row.complaint}:${row.rule}:${row.due}:${state}`,
      complaint: row.complaint,
    });
    if (outcome.kind === 'done' && outcome.complaint)
      changed(
        outcome.complaint,
        outcome.events.map((e) => e.type),
      );
    else silence(ctx, row);
  }
}

/** A wake that leads to nothing must not come again at once: the row sleeps until the case changes. */
function silence(ctx: RegisterContext, row: { complaint: string; rule: string }): void {
  ctx.stores.sql.run(
    'UPDATE obligations SET wake_at = NULL WHERE complaint = ? AND rule = ?',
    row.complaint,
    row.rule,
  );
}
