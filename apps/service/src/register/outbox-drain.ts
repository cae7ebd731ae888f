import type { Delivery, Notice } from '@recourse/channel';
import type { SurfaceRef } from '@recourse/complaint-domain';
import type { OutboxRow, OutboxState } from './stores/outbox-store.ts';

/** First pause after a failure; it doubles up to the longest. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** After a day of failures a person has to look: the host may have been left for good. */
const GIVE_UP_MS = 24 * 3_600_000;
/** Lines (case and surface) that are served side by side. */
const WIDTH = 8;
/** Rounds of one drain; more wait for the next alarm, so that a flood cannot hold the object. */
const ROUNDS = 50;
/** After this long what else the alarm does gets its turn: hosts that do not answer take their time. */
const LONGEST_DRAIN_MS = 20_000;

export type Change = { state: OutboxState; attempts: number; nextAt: number | null; reason: string | null };

export type DrainDeps = {
  now(): number;
  /** 0 ≤ x < 1, for jitter. */
  random(): number;
  /** Due rows, at most one per line (case and surface), in order. */
  due(limit: number): OutboxRow[];
  /** What the row stands for at present; a reason when there is nothing to send any more. */
  prepare(row: OutboxRow): { surface: SurfaceRef; notice: Notice } | { nothing: string };
  /** Keeps that an attempt begins, before anything leaves. */
  begin(row: OutboxRow): void;
  deliver(surface: SurfaceRef, notice: Notice, row: OutboxRow): Promise<Delivery>;
  /** Keeps what came of it. */
  settle(row: OutboxRow, change: Change, delivery: Delivery | null): void;
  /** Keeps only the row's own change: its case cannot be read or changed. Nothing of that may stop the others. */
  setAside(row: OutboxRow, change: Change, error: unknown): void;
};

/**
 * Delivers what is due, in order within each line, until nothing is due. Order yields to liveness: a row that
 * failed for good, or may have arrived, no longer holds up the ones behind it.
 */
export async function drain(deps: DrainDeps): Promise<void> {
  const until = deps.now() + LONGEST_DRAIN_MS;
  for (let round = 0; round < ROUNDS && deps.now() < until; round++) {
    const rows = deps.due(WIDTH);
    if (rows.length === 0) return;
    await Promise.all(rows.map((row) => attempt(deps, row)));
  }
}

async function attempt(deps: DrainDeps, row: OutboxRow): Promise<void> {
  let begun = false;
  try {
    await attemptOnce(deps, row, () => {
      begun = true;
    });
  } catch (error) {
    deps.setAside(row, changeAfterBreak(row, begun, deps.now(), deps.random()), error);
  }
}

async function attemptOnce(deps: DrainDeps, row: OutboxRow, begun: () => void): Promise<void> {
  const prepared = deps.prepare(row);
  if ('nothing' in prepared) {
    deps.settle(
      row,
      { state: 'failed', attempts: row.attempts, nextAt: null, reason: prepared.nothing },
      null,
    );
    return;
  }
  deps.begin(row);
  begun();
  const delivery = await deliverOnce(deps, prepared, row);
  deps.settle(row, changeAfter(row, delivery, deps.now(), deps.random()), delivery);
}

/** An attempt that breaks may have got through; left as it is, it would hold up its line until the next start. */
async function deliverOnce(
  deps: DrainDeps,
  { surface, notice }: { surface: SurfaceRef; notice: Notice },
  row: OutboxRow,
): Promise<Delivery> {
  try {
    return await deps.deliver(surface, notice, row);
  } catch (error) {
    return { kind: 'uncertain', reason: `the attempt broke: ${String(error)}` };
  }
}

/** What becomes of a row after one attempt. */
export function changeAfter(row: OutboxRow, delivery: Delivery, now: number, random: number): Change {
  const attempts = row.attempts + 1;
  if (delivery.kind === 'delivered') return { state: 'delivered', attempts, nextAt: null, reason: null };
  const reason = delivery.reason;
  if (delivery.kind === 'uncertain') return afterUncertain(row, attempts, now, random, reason);
  if (!delivery.retryable) return { state: 'failed', attempts, nextAt: null, reason };
  return retryOrGiveUp(row, attempts, now, delivery.retryAfterMs ?? pause(attempts, random), reason);
}

/** A letter that may have arrived is never sent again by itself; anything else may safely be repeated. */
function afterUncertain(
  row: OutboxRow,
  attempts: number,
  now: number,
  random: number,
  reason: string,
): Change {
  if (row.kind === 'message') return { state: 'uncertain', attempts, nextAt: null, reason };
  return retryOrGiveUp(row, attempts, now, pause(attempts, random), reason);
}

function retryOrGiveUp(row: OutboxRow, attempts: number, now: number, wait: number, reason: string): Change {
  const nextAt = now + wait;
  if (nextAt - row.created_at > GIVE_UP_MS) return { state: 'dead', attempts, nextAt: null, reason };
  return { state: 'waiting', attempts, nextAt, reason };
}

/** Exponential with ±20 % jitter, so that the cases of one outage do not come back all at once. */
function pause(attempts: number, random: number): number {
  const base = Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
  return Math.round(base * (0.8 + 0.4 * random));
}

/** The case could not be read before the attempt, or not be told of it afterwards. */
export function changeAfterBreak(row: OutboxRow, begun: boolean, now: number, random: number): Change {
  const attempts = row.attempts + 1;
  const reason = 'the case could not be read or changed';
  if (begun) return afterUncertain(row, attempts, now, random, reason);
  return retryOrGiveUp(row, attempts, now, pause(attempts, random), reason);
}

/** An attempt that a crash cut off: nobody knows how it ended. */
export function changeAfterCrash(row: OutboxRow, now: number): Change {
  const reason = 'interrupted';
  if (row.kind === 'message') return { state: 'uncertain', attempts: row.attempts + 1, nextAt: null, reason };
  return { state: 'waiting', attempts: row.attempts + 1, nextAt: now, reason };
}
