import { ApiError, UnreachableError } from '@recourse/api-client';
import type { Host } from './host.ts';

const ATTEMPTS = 9;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** Wraps `fetch` so that the wait that a service asks for (Retry-After, RFC 9110 section 10.2.3) is known. */
export class PoliteFetch {
  retryAfterMs: number | undefined;
  readonly #host: Host;
  constructor(host: Host) {
    this.#host = host;
  }
  readonly fetch: typeof fetch = async (input, init) => {
    this.retryAfterMs = undefined;
    const response = await this.#host.fetch(input, init);
    this.retryAfterMs = waitOf(response.headers.get('retry-after'), this.#host.now());
    return response;
  };
}

function waitOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** Whether the same call may succeed later: no connection, too many requests, or trouble at the service. */
export function isPassing(error: unknown): boolean {
  if (error instanceof UnreachableError) return true;
  return error instanceof ApiError && (error.status === 429 || error.status >= 500);
}

/**
 * Repeats an idempotent call with growing, jittered waits, about two minutes in all. Throws the last error, and at
 * once when it is not a passing one or the user wants to stop.
 */
export async function withRetry<T>(host: Host, polite: PoliteFetch, call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      if (!isPassing(error) || attempt === ATTEMPTS || host.interrupted.aborted) throw error;
      const wait = waitBefore(attempt, polite.retryAfterMs, host.random());
      host.stderr(`\n${said(error)}; trying again in ${(wait / 1000).toFixed(1)} s\n`);
      await host.sleep(wait, host.interrupted);
      if (host.interrupted.aborted) throw error;
    }
  }
}

function waitBefore(attempt: number, asked: number | undefined, random: number): number {
  const growing = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
  return Math.max(asked ?? 0, growing * (0.5 + random / 2));
}

function said(error: unknown): string {
  return error instanceof ApiError ? `the service answered ${error.status}` : 'the service cannot be reached';
}
