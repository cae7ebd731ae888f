/** The agent's own calendar day as an ISO date. `at`: UTC milliseconds. */
export function isoDay(at: number): string {
  const date = new Date(at);
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/**
 * A moment on a day that somebody names afterwards: now for today, else its noon in the agent's time zone. UTC
 * milliseconds; `isoDate` empty: null.
 */
export function momentOn(isoDate: string, now: number): number | null {
  if (isoDate === '') return null;
  return isoDate === isoDay(now) ? now : new Date(`${isoDate}T12:00`).getTime();
}

/** UTC milliseconds of a local date and time as a field gives it, `2026-11-24T14:30`; null for none. */
export function momentOf(local: string): number | null {
  const at = new Date(local).getTime();
  return Number.isNaN(at) ? null : at;
}
