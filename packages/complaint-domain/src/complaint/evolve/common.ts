import type { ComplaintEvent } from '../events.ts';
import type { Pause } from '../state.ts';

/** Who did it; `name` as the host gave it. */
export function author(e: Pick<ComplaintEvent, 'actor'>, name?: string | undefined) {
  const by = { kind: e.actor.kind, id: e.actor.id };
  return name === undefined ? by : { ...by, name };
}

/** The list with one entry changed; the same list when no entry has this id. */
export function change<T extends { id: string }>(list: T[], id: string, changes: (entry: T) => T): T[] {
  return list.map((entry) => (entry.id === id ? changes(entry) : entry));
}

/** Begins a pause of internal targets unless one runs. */
export function paused(pauses: Pause[], at: number): Pause[] {
  return pauses.some((pause) => pause.to === null) ? pauses : [...pauses, { from: at, to: null }];
}

/** Ends the running pause, if any; never before it began. */
export function resumed(pauses: Pause[], at: number): Pause[] {
  if (!pauses.some((pause) => pause.to === null)) return pauses;
  return pauses.map((pause) =>
    pause.to === null ? { from: pause.from, to: Math.max(at, pause.from) } : pause,
  );
}
