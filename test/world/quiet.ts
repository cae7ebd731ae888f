import { setTimeout as sleep } from 'node:timers/promises';
import type { Client, DeliveryRow } from '@recourse/api-client';
import type { ZendeskEmulator } from '@recourse/host-emulators';

/** A retry waits for seconds at least; anything that is due sooner is on its way now. */
const SOON_MS = 1_000;
const PATIENCE_MS = 30_000;

/**
 * Waits until nothing moves between the register and Zendesk: no webhook is under way, no delivery is due. Deliveries
 * that wait for the time of their next attempt are left: move the clock to see them. Throws when it does not end.
 */
export async function untilQuiet(api: Client, zendesk: ZendeskEmulator | null): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  let quietRounds = 0;
  let due: DeliveryRow[] = [];
  while (quietRounds < 2) {
    if (Date.now() > until) throw new Error(`Deliveries are still due: ${JSON.stringify(due)}`);
    const sentBefore = zendesk?.invocations.length;
    await zendesk?.settle();
    due = await deliveriesDue(api);
    const quiet = due.length === 0 && zendesk?.invocations.length === sentBefore;
    quietRounds = quiet ? quietRounds + 1 : 0;
    if (quietRounds < 2) await sleep(25);
  }
}

/** An attempt that is under way has no time of a next one. */
async function deliveriesDue(api: Client): Promise<DeliveryRow[]> {
  const [{ items }, { now }] = await Promise.all([api.deliveries('waiting'), api.clock()]);
  return firstInLine(items).filter(({ nextAttemptAt }) => (nextAttemptAt ?? now) <= now + SOON_MS);
}

/** Order is kept for each case and surface: what stands behind another row is not due before that one. */
function firstInLine(newestFirst: DeliveryRow[]): DeliveryRow[] {
  const lines = new Map(newestFirst.map((row) => [`${row.reference} ${row.surface.ref}`, row]));
  return [...lines.values()];
}
