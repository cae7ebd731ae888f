/** Slack's `ts` ("1716000000.000100": seconds and a counter, unique in its channel) → UTC ms; null: not a `ts`. */
export function msOfTs(ts: string | undefined): number | null {
  const match = /^(\d{1,12})\.(\d{6})$/.exec(ts ?? '');
  return match ? Number(match[1]) * 1_000 + Math.floor(Number(match[2]) / 1_000) : null;
}
