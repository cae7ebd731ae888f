import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, Faults } from '../../faults.ts';
import { signedHeaders } from '../signature.ts';
import type { EventDelivery } from '../types.ts';

export interface SenderParts {
  faults: Faults;
  now: () => number;
  url: () => string;
  secret: string;
  wireClock?: () => number;
  retryDelaysMs?: [number, number, number];
  timeoutMs?: number;
  fetch?: typeof globalThis.fetch;
}

type Outcome = EventDelivery['attempts'][number]['outcome'];
interface Answer {
  outcome: Outcome;
  /** The receiver asked for no more. */
  noRetry?: boolean;
}

const RETRY_DELAYS_MS: [number, number, number] = [0, 60_000, 300_000];
const SOON_MS = 1_000;
const LOOK_MS = 20;
const MOST_REMEMBERED = 10_000;

/** Sends events as Slack does: signed, each on its own, up to three times more when it is not acknowledged in time. */
export class EventSender {
  readonly deliveries: EventDelivery[] = [];
  readonly #parts: SenderParts;
  readonly #stop = new AbortController();
  readonly #running = new Map<Promise<void>, { dueAt: number; held: boolean }>();

  constructor(parts: SenderParts) {
    this.#parts = parts;
  }

  /** Begins a delivery and returns at once. */
  start(delivery: EventDelivery): void {
    this.deliveries.push(delivery);
    if (this.deliveries.length > MOST_REMEMBERED) this.deliveries.shift();
    const place = { dueAt: 0, held: false };
    const run = this.#deliver(delivery, place)
      .catch(() => {
        delivery.status = this.#stop.signal.aborted ? 'pending' : 'failed';
      })
      .finally(() => this.#running.delete(run));
    this.#running.set(run, place);
  }

  /** Counts an interaction or another piece of work as under way until it ends. */
  track<T>(work: Promise<T>): Promise<T> {
    const run: Promise<void> = work.then(
      () => undefined,
      () => undefined,
    );
    this.#running.set(run, { dueAt: 0, held: false });
    void run.finally(() => this.#running.delete(run));
    return work;
  }

  /**
   * Waits until nothing is under way. What waits for a time more than a second ahead is left: move the clock to see it.
   * What `reorder` holds goes out once it is alone.
   */
  async quiet(): Promise<void> {
    for (;;) {
      const waited = [...this.#running].filter(([, { dueAt }]) => dueAt <= this.#parts.now() + SOON_MS);
      if (waited.length === 0) return;
      if (waited.every(([, { held }]) => held)) this.#parts.faults.release('webhook');
      await Promise.race([...waited.map(([run]) => run), sleep(5)]);
    }
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#parts.faults.release('webhook');
    await Promise.allSettled(this.#running.keys());
  }

  async #deliver(delivery: EventDelivery, place: { dueAt: number; held: boolean }): Promise<void> {
    const delays = this.#parts.retryDelaysMs ?? RETRY_DELAYS_MS;
    let reason: string | undefined;
    for (let retry = 0; retry <= delays.length; retry += 1) {
      if (retry > 0) await this.#wait(delays[retry - 1]!, place);
      const answer = await this.#attempt(delivery, retry, reason, place);
      delivery.attempts.push({ at: this.#parts.now(), outcome: answer.outcome, retry });
      reason = failure(answer.outcome);
      if (!reason) delivery.status = 'delivered';
      if (!reason || answer.noRetry || answer.outcome === 'dropped') break;
    }
    if (reason) delivery.status = 'failed';
  }

  /** Until the clock or real time is so much further, whichever is first. */
  async #wait(ms: number, place: { dueAt: number }): Promise<void> {
    const until = Date.now() + ms;
    place.dueAt = this.#parts.now() + ms;
    while (this.#parts.now() < place.dueAt && Date.now() < until) {
      await sleep(Math.min(LOOK_MS, ms), undefined, { signal: this.#stop.signal, ref: false });
    }
    place.dueAt = 0;
  }

  async #attempt(
    delivery: EventDelivery,
    retry: number,
    reason: string | undefined,
    place: { dueAt: number; held: boolean },
  ): Promise<Answer> {
    const url = this.#parts.url();
    if (url === '') return { outcome: 'dropped' };
    const site = { target: 'webhook', method: 'POST', path: new URL(url).pathname } as const;
    const fault = this.#parts.faults.take({ ...site, body: delivery.body });
    const send = () => this.#send(url, delivery, retry, reason);
    if (fault) return this.#faulty(fault, send, place);
    const answer = await send();
    this.#parts.faults.release('webhook');
    return answer;
  }

  async #faulty(
    fault: Fault,
    send: () => Promise<Answer>,
    place: { dueAt: number; held: boolean },
  ): Promise<Answer> {
    switch (fault.mode) {
      case 'drop':
        return { outcome: 'dropped' };
      case 'hang':
        return { outcome: 'timeout' };
      case 'fail':
        return { outcome: fault.status ?? 503 };
      case 'fail-after-save':
        await send();
        return { outcome: fault.status ?? 'timeout' };
      case 'duplicate':
        await send();
        return send();
      case 'delay':
        await this.#wait(fault.delayMs ?? 1_000, place);
        return send();
      case 'reorder':
        place.held = true;
        await this.#parts.faults.hold(fault);
        place.held = false;
        return send();
    }
  }

  async #send(
    url: string,
    { body }: EventDelivery,
    retry: number,
    reason: string | undefined,
  ): Promise<Answer> {
    const { secret, wireClock = Date.now, timeoutMs = 3_000, fetch = globalThis.fetch } = this.#parts;
    const timeout = AbortSignal.timeout(timeoutMs);
    const retried: Record<string, string> =
      retry === 0 ? {} : { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': reason ?? 'unknown' };
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...signedHeaders(secret, wireClock(), body, 'application/json'), ...retried },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([timeout, this.#stop.signal]),
      });
      await response.arrayBuffer();
      return { outcome: response.status, noRetry: response.headers.get('x-slack-no-retry') === '1' };
    } catch (error) {
      if (this.#stop.signal.aborted) throw error;
      return { outcome: timeout.aborted ? 'timeout' : 'unreachable' };
    }
  }
}

/** Slack's word for why it tries again; undefined: it got through. */
function failure(outcome: Outcome): string | undefined {
  if (outcome === 'timeout') return 'http_timeout';
  if (outcome === 'unreachable' || outcome === 'dropped') return 'connection_failed';
  return outcome >= 200 && outcome < 300 ? undefined : 'http_error';
}
