import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, Faults } from '../faults.ts';
import { iso, type Store } from './store.ts';
import type { Webhook } from './types.ts';
import { signWebhook } from './webhook-signature.ts';

export interface Attempt {
  at: string;
  /** HTTP status, or how it ended without one. */
  outcome: number | 'timeout' | 'unreachable' | 'dropped';
}

/** One event (or trigger) for one webhook, with all its attempts. */
export interface Invocation {
  id: string;
  webhookId: string;
  event: string;
  body: string;
  attempts: Attempt[];
  status: 'pending' | 'delivered' | 'failed';
}

interface Answer {
  outcome: Attempt['outcome'];
  retryAfter?: number | undefined;
}

const LONGEST_RETRY_AFTER_S = 60;
const MOST_REMEMBERED = 5_000;

/** Sends webhook requests as Zendesk does: signed, each on its own, retried for few causes only. */
export class WebhookSender {
  readonly invocations: Invocation[] = [];
  readonly #store: Store;
  readonly #faults: Faults;
  readonly #stop = new AbortController();
  readonly #running = new Set<Promise<void>>();
  #held = 0;

  constructor(store: Store, faults: Faults) {
    this.#store = store;
    this.#faults = faults;
  }

  /** Queues `body` for a webhook and returns at once. */
  enqueue(webhook: Webhook, event: string, body: string): void {
    this.start(webhook, {
      id: randomUUID(),
      webhookId: webhook.id,
      event,
      body,
      attempts: [],
      status: 'pending',
    });
  }

  /** Begins an invocation: a new one, or one of before a restart under its old id. */
  start(webhook: Webhook, invocation: Invocation): void {
    this.invocations.push(invocation);
    if (this.invocations.length > MOST_REMEMBERED) this.invocations.shift();
    const run = this.#deliver(webhook, invocation)
      .catch(() => {
        invocation.status = 'failed';
      })
      .finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  /** Waits until nothing is under way; what `reorder` holds goes out once it is alone. */
  async settle(): Promise<void> {
    while (this.#running.size > 0) {
      if (this.#running.size === this.#held) this.#faults.release('webhook');
      await Promise.race([...this.#running, sleep(5)]);
    }
  }

  async close(): Promise<void> {
    this.#stop.abort();
    this.#faults.release('webhook');
    await Promise.allSettled([...this.#running]);
  }

  async #deliver(webhook: Webhook, invocation: Invocation): Promise<void> {
    for (;;) {
      const answer = await this.#attempt(webhook, invocation);
      invocation.attempts.push({ at: iso(this.#store.now()), outcome: answer.outcome });
      const wait = this.#waitBeforeRetry(answer, invocation);
      if (wait === undefined) {
        invocation.status = isSuccess(answer.outcome) ? 'delivered' : 'failed';
        return;
      }
      await sleep(wait, undefined, { signal: this.#stop.signal });
    }
  }

  /** Milliseconds until the next attempt, or undefined for none. */
  #waitBeforeRetry({ outcome, retryAfter }: Answer, invocation: Invocation): number | undefined {
    const pause = this.#store.options.retryDelayMs ?? 1_000;
    const sameEnd = invocation.attempts.filter((attempt) => attempt.outcome === outcome).length;
    if (outcome === 'timeout') return sameEnd <= 5 ? pause : undefined;
    if (outcome === 409) return sameEnd <= 3 ? pause : undefined;
    if (outcome !== 429 && outcome !== 503) return undefined;
    if (retryAfter === undefined || retryAfter >= LONGEST_RETRY_AFTER_S || sameEnd > 3) return undefined;
    return retryAfter * 1_000;
  }

  async #attempt(webhook: Webhook, invocation: Invocation): Promise<Answer> {
    const path = new URL(webhook.endpoint).pathname;
    const fault = this.#faults.take({ target: 'webhook', method: webhook.httpMethod, path });
    if (fault) return this.#faulty(fault, webhook, invocation);
    const answer = await this.#send(webhook, invocation);
    this.#faults.release('webhook');
    return answer;
  }

  async #faulty(fault: Fault, webhook: Webhook, invocation: Invocation): Promise<Answer> {
    switch (fault.mode) {
      case 'drop':
        return { outcome: 'dropped' };
      case 'hang':
        return { outcome: 'timeout' };
      case 'fail':
        return { outcome: fault.status ?? 503, retryAfter: fault.retryAfter };
      case 'fail-after-save':
        await this.#send(webhook, invocation);
        return { outcome: fault.status ?? 'timeout', retryAfter: fault.retryAfter };
      case 'duplicate':
        await this.#send(webhook, invocation);
        return this.#send(webhook, invocation);
      case 'delay':
        await sleep(fault.delayMs ?? 1_000, undefined, { signal: this.#stop.signal });
        return this.#send(webhook, invocation);
      case 'reorder':
        this.#held += 1;
        await this.#faults.hold(fault);
        this.#held -= 1;
        return this.#send(webhook, invocation);
    }
  }

  async #send(webhook: Webhook, invocation: Invocation): Promise<Answer> {
    const timeout = AbortSignal.timeout(this.#store.options.webhookTimeoutMs ?? 12_000);
    try {
      const response = await fetch(webhook.endpoint, {
        method: webhook.httpMethod,
        headers: this.#headers(webhook, invocation),
        ...(webhook.httpMethod === 'GET' ? {} : { body: invocation.body }),
        redirect: 'manual',
        signal: AbortSignal.any([timeout, this.#stop.signal]),
      });
      await response.arrayBuffer();
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
      return { outcome: response.status, retryAfter: Number.isFinite(seconds) ? seconds : undefined };
    } catch {
      return { outcome: timeout.aborted ? 'timeout' : 'unreachable' };
    }
  }

  #headers(webhook: Webhook, invocation: Invocation): Record<string, string> {
    const timestamp = iso((this.#store.options.wireClock ?? Date.now)());
    return {
      ...webhook.customHeaders,
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Zendesk Webhook',
      'x-zendesk-account-id': String(this.#store.accountId),
      'x-zendesk-webhook-id': webhook.id,
      'x-zendesk-webhook-invocation-id': invocation.id,
      'x-zendesk-webhook-signature': signWebhook(webhook.secret, timestamp, invocation.body),
      'x-zendesk-webhook-signature-timestamp': timestamp,
    };
  }
}

function isSuccess(outcome: Attempt['outcome']): boolean {
  return typeof outcome === 'number' && outcome >= 200 && outcome < 300;
}
