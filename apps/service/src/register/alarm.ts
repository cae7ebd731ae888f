import type { Delivery } from '@recourse/channel';
import type { Complaint } from '@recourse/complaint-domain';
import type { RegisterContext } from './context.ts';
import { execute, recountDates } from './execute.ts';
import { underWay } from './importing.ts';

/** The log is signed this long after it grew: entries that come together share a checkpoint. */
const SEAL_AFTER_MS = 1_000;
/** The search index is rewritten this long after an erasure: it takes about a second for 100,000 cases. */
const PURGE_AFTER_MS = 60_000;
/** No upload takes this long: what was begun before was broken off. */
const UPLOAD_MS = 3_600_000;
/** Broken uploads cleared away in one go. */
const SWEEP_LIMIT = 50;
/** Obligations woken in one go. */
const WAKE_LIMIT = 200;
/** After this long a case that could not be read is looked at again. */
const BROKEN_PAUSE_MS = 600_000;

/** Hears of an error that must stop nothing else. */
export type Broken = (what: string, error: unknown) => void;

const SYSTEM = { kind: 'system', id: 'alarm' } as const;

/** When the register next has to act by itself, in its own time: the earliest of all wishes, or never. Not during an import. */
export function nextWake(ctx: RegisterContext): number | null {
  if (underWay(ctx)) return null;
  const unsealed = ctx.stores.log.unsealedSince();
  const erased = ctx.stores.search.erasedSince();
  const upload = ctx.stores.uploads.oldest();
  const wishes = [
    ctx.stores.obligations.nextWake(),
    ctx.stores.outbox.nextAttempt(),
    unsealed === null ? null : Math.min(unsealed, ctx.now()) + SEAL_AFTER_MS,
    erased === null ? null : Math.min(erased, ctx.now()) + PURGE_AFTER_MS,
    upload === null ? null : Math.min(upload, ctx.now()) + UPLOAD_MS,
  ].filter((at) => at !== null);
  return wishes.length === 0 ? null : Math.min(...wishes);
}

/** Rewrites the search index when somebody was erased a while ago: until then it holds their words, marked as deleted. */
export function purgeSearch(ctx: RegisterContext): void {
  const since = ctx.stores.search.erasedSince();
  if (since !== null && since + PURGE_AFTER_MS <= ctx.now()) ctx.stores.transaction(ctx.stores.search.purge);
}

/** Deletes the bytes of uploads that broke off. What cannot be deleted now is tried again an hour later. */
export async function sweepUploads(
  ctx: RegisterContext,
  remove: (blob: string) => Promise<Delivery>,
): Promise<void> {
  const { uploads } = ctx.stores;
  for (const { blob } of uploads.begunBy(ctx.now() - UPLOAD_MS, SWEEP_LIMIT)) {
    const { kind } = await remove(blob);
    uploads.end(blob);
    if (kind !== 'delivered') uploads.begin(blob, ctx.now());
  }
}

/** Says of each obligation whose warn or due moment has come that it has come. */
export function wakeObligations(
  ctx: RegisterContext,
  changed: (c: Complaint, types: string[]) => void,
  broken: Broken,
): void {
  for (const row of ctx.stores.obligations.wakingBy(ctx.now(), WAKE_LIMIT)) {
    try {
      wakeOne(ctx, row, changed);
    } catch (error) {
      broken('obligation', error);
      sleep(ctx, row, ctx.now() + BROKEN_PAUSE_MS);
    }
  }
}

/** OR1, OR2: under the present settings the case owes this no more, or at another time. */
const COUNTED_OTHERWISE = new Set(['OR1', 'OR2']);

type Waking = { complaint: string; rule: string; due: number };

function wakeOne(ctx: RegisterContext, row: Waking, changed: (c: Complaint, types: string[]) => void): void {
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
  else if (outcome.kind === 'refused' && COUNTED_OTHERWISE.has(outcome.rejection.rule))
    recountDates(ctx, row.complaint);
  else sleep(ctx, row, null);
}

/** A wake that leads to nothing must not come again at once. Without a time, the row sleeps until the case changes. */
function sleep(ctx: RegisterContext, row: Waking, until: number | null): void {
  ctx.stores.sql.run(
    'UPDATE obligations SET wake_at = ? WHERE complaint = ? AND rule = ?',
    until,
    row.complaint,
    row.rule,
  );
}
