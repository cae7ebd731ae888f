/** A closed span of standstill, UTC milliseconds, `from` < `to`. */
export type Standstill = { from: number; to: number };

/**
 * The spans in which a pausable clock stands still: after its start, in order, merged where they touch.
 * A pause that is still open has no end yet: it ends with `until` (the moment the obligation was met) or,
 * without that, is left out here and only reported as paused.
 */
export function standstills(
  pauses: readonly { from: number; to: number | null }[],
  start: number,
  until: number | undefined,
): Standstill[] {
  const spans: Standstill[] = [];
  for (const pause of [...pauses].sort((a, b) => a.from - b.from)) {
    const from = Math.max(pause.from, start);
    const to = Math.min(pause.to ?? until ?? from, until ?? Number.POSITIVE_INFINITY);
    const last = spans.at(-1);
    if (to <= from) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return spans;
}

/** The instant at which a clock has run for `amount` milliseconds since `start`, standing still in `spans`. */
export function advance(start: number, amount: number, spans: readonly Standstill[]): number {
  let end = start + amount;
  for (const span of spans) {
    if (span.from >= end) break;
    end += span.to - span.from;
  }
  return end;
}

/** Milliseconds of standstill between two instants. */
export function stoodStill(spans: readonly Standstill[], from: number, to: number): number {
  let sum = 0;
  for (const span of spans) sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  return sum;
}

/** Whether the clock stands still at this instant. */
export function standsStillAt(spans: readonly Standstill[], at: number): boolean {
  return spans.some((span) => span.from <= at && at < span.to);
}
