import { SlackError } from '../errors.ts';
import type { Method } from './method.ts';

const MINUTE_MS = 60_000;
/** Calls a minute in each of Slack's tiers. */
const PER_MINUTE = { 1: 1, 2: 20, 3: 50, 4: 100 } as const;
/** Messages that a channel takes at once before one a second is kept to. */
const BURST = 5;

/** Counts calls as Slack's tiers do, for each token and method, and for messages for each channel. */
export class RateLimits {
  readonly #calls = new Map<string, number[]>();

  /** Throws `ratelimited` with `retry_after` in seconds when it is one too many. */
  take(key: string, tier: Method['tier'], now: number): void {
    const window = tier === 'post' ? BURST * 1_000 : MINUTE_MS;
    const most = tier === 'post' ? BURST : PER_MINUTE[tier];
    const recent = (this.#calls.get(key) ?? []).filter((at) => at > now - window);
    if (recent.length >= most) {
      const wait = Math.max(1, Math.ceil((recent[0]! + window - now) / 1_000));
      throw new SlackError('ratelimited', { retry_after: wait });
    }
    this.#calls.set(key, [...recent, now]);
  }
}
