import type { Delivery } from '@recourse/channel';
import { nextCheckpoint } from './checkpoints.ts';
import type { RegisterContext } from './context.ts';
import { nextDigest } from './digests.ts';
import { underWay } from './importing.ts';

/** The log is signed this long after it grew: entries that come together share a checkpoint. */
const SEAL_AFTER_MS = 1_000;
/** The search index is rewritten this long after an erasure: it takes about a second for 100,000 cases. */
const PURGE_AFTER_MS = 60_000;
/** No upload takes this long: what was begun before was broken off. */
const UPLOAD_MS = 3_600_000;
/** Broken uploads cleared away in one go. */
const SWEEP_LIMIT = 50;

/** Hears of an error that must stop nothing else. */
export type Broken = (what: string, error: unknown) => void;

/** When the register next has to act by itself, in its own time: the earliest of all wishes, or never. Not during an import. */
export function nextWake(ctx: RegisterContext): number | null {
  if (underWay(ctx)) return null;
  const { stores } = ctx;
  const unsealed = stores.log.unsealedSince();
  const erased = stores.search.erasedSince();
  const upload = stores.uploads.oldest();
  const wishes = [
    stores.obligations.nextWake(),
    stores.wakes.nextWake(),
    stores.outbox.nextAttempt(),
    nextDigest(ctx),
    nextCheckpoint(ctx),
    stores.recounts.any() ? ctx.now() : null,
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
