import {
  CALENDARS,
  type Complaint,
  type ComplaintState,
  evolve,
  initialState,
  type Policy,
  REGIMES,
} from '@recourse/complaint-domain';
import type { Deps } from '../deps.ts';
import type { Access } from './access.ts';
import { openEntry } from './entry.ts';
import type { Stores } from './stores/index.ts';

/** Everything that the work of one register needs. */
export type RegisterContext = {
  name: string;
  stores: Stores;
  deps: Deps;
  /** UTC ms of the register; may be moved ahead of the machine's clock where that is allowed. */
  now(): number;
  /** Moves the register's clock ahead and keeps it moved. Only where `movableClock` is true. */
  moveClock(ms: number): void;
  movableClock: boolean;
  policy(): Policy;
  cases: CaseCache;
  /** Callers whose credential was found good, by credential; emptied when members or keys change and when a session ends. */
  known: Map<string, Access>;
  /** When readings that repeat themselves left their last entry (UTC ms). */
  readings: Map<string, number>;
};

export function policyOf(stores: Stores): Policy {
  return { settings: stores.settings.current(), regimes: REGIMES, calendars: CALENDARS };
}

/** How many opened complaints stay in memory; the object is the only writer, so they are never stale. */
const CACHED_CASES = 1_000;

export type CaseCache = {
  get(id: string): Complaint | undefined;
  put(c: Complaint): void;
  drop(id: string): void;
  clear(): void;
};

export function caseCache(limit = CACHED_CASES): CaseCache {
  const kept = new Map<string, Complaint>();
  return {
    get: (id) => kept.get(id),
    put: (complaint) => {
      kept.delete(complaint.id);
      kept.set(complaint.id, complaint);
      if (kept.size > limit) kept.delete(kept.keys().next().value!);
    },
    drop: (id) => void kept.delete(id),
    clear: () => kept.clear(),
  };
}

/** A complaint as it stands now. Undefined when there is none with this id. */
export function loadCase(ctx: RegisterContext, id: string): Complaint | undefined {
  const cached = ctx.cases.get(id);
  if (cached) return cached;
  const state = replay(ctx, id);
  if (state.status === 'none') return undefined;
  ctx.cases.put(state);
  return state;
}

/** Rebuilds a complaint from its entries alone. */
export function replay(ctx: RegisterContext, id: string): ComplaintState {
  const events = openEvents(ctx, id);
  return events.reduce((state, { event }) => evolve(state, event), initialState as ComplaintState);
}

/** The events of a complaint, opened, with their leaf numbers. */
export function openEvents(ctx: RegisterContext, id: string) {
  const entries = ctx.stores.log.entriesOf(id);
  let key: Uint8Array | null = null;
  return entries.map(({ leaf, bytes }) => {
    if (key === null) key = keyOf(ctx, bytes);
    return { leaf, event: openEntry(bytes, key) };
  });
}

/** The first entry of a complaint names the key of its personal parts. */
function keyOf(ctx: RegisterContext, firstEntry: Uint8Array): Uint8Array | null {
  const event = openEntry(firstEntry, null);
  return event.type === 'Lodged' ? ctx.stores.dataKeys.open(event.data.dataKey) : null;
}
