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
