import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';

/**
 * One thing that goes wrong, a limited number of times.
 *
 * `api` faults meet requests that reach the emulated host, `webhook` faults meet what the host sends out.
 *
 * | mode | api | webhook |
 * | --- | --- | --- |
 * | `drop` | connection cut, nothing saved | never sent, never retried |
 * | `hang` | no answer, nothing saved | no answer: ends as a timeout |
 * | `delay` | handled after `delayMs` | sent after `delayMs` |
 * | `duplicate` | handled twice, second answer returned | sent twice |
 * | `reorder` | held until the next matching one is through | same |
 * | `fail` | `status`, nothing saved | counted as if the receiver had answered `status` |
 * | `fail-after-save` | saved, then `status` or (without) a cut connection | sent, then counted as `status` or a timeout |
 */
export const faultRule = z.strictObject({
  target: z.enum(['api', 'webhook']),
  match: z
    .strictObject({
      method: z.string().min(1).optional(),
      /** Regular expression on the path, e.g. `^/api/v2/tickets/\\d+`. */
      path: z.string().refine(isRegExp, 'must be a regular expression').optional(),
      /** Regular expression on the body of an `api` request: which of several writes to one address is meant. */
      body: z.string().refine(isRegExp, 'must be a regular expression').optional(),
    })
    .optional(),
  mode: z.enum(['drop', 'delay', 'duplicate', 'reorder', 'fail', 'fail-after-save', 'hang']),
  status: z.int().min(400).max(599).optional(),
  /** Seconds, sent as `Retry-After`. */
  retryAfter: z.int().min(0).optional(),
  /** Milliseconds, for `delay`, and the longest wait of `reorder`. */
  delayMs: z.int().min(0).max(60_000).optional(),
  times: z.int().min(1).max(1_000_000).default(1),
});

export type FaultRule = z.input<typeof faultRule>;
export type Fault = z.output<typeof faultRule>;

/** Where a call stands, seen by the faults. */
export interface FaultSite {
  target: Fault['target'];
  method: string;
  path: string;
  /** Of an `api` request. */
  body?: string;
}

const LONGEST_HOLD_MS = 2_000;

/** The faults in force. Each rule is used up after `times` uses; the first matching rule wins. */
export class Faults {
  #rules: { fault: Fault; left: number }[] = [];
  #held: { target: Fault['target']; go: () => void }[] = [];

  /** Adds a rule. Throws a `ZodError` naming the wrong field. */
  set(rule: FaultRule): void {
    const fault = faultRule.parse(rule);
    this.#rules.push({ fault, left: fault.times });
  }

  clear(): void {
    this.#rules = [];
    this.release('api');
    this.release('webhook');
  }

  list(): (Fault & { left: number })[] {
    return this.#rules.map(({ fault, left }) => ({ ...fault, left }));
  }

  /** Uses up one turn of the first rule that meets this call. */
  take(site: FaultSite): Fault | undefined {
    const index = this.#rules.findIndex(({ fault }) => meets(fault, site));
    const rule = this.#rules[index];
    if (!rule) return undefined;
    rule.left -= 1;
    if (rule.left === 0) this.#rules.splice(index, 1);
    return rule.fault;
  }

  /** Waits for the next call to pass (`release`), at most `delayMs`. */
  async hold(fault: Fault): Promise<void> {
    const stop = new AbortController();
    await Promise.race([
      new Promise<void>((resolve) => this.#held.push({ target: fault.target, go: resolve })),
      sleep(fault.delayMs ?? LONGEST_HOLD_MS, undefined, { signal: stop.signal }).catch(() => undefined),
    ]);
    stop.abort();
  }

  /** A call of this kind has passed: those held behind it may go. */
  release(target: Fault['target']): void {
    const going = this.#held.filter((held) => held.target === target);
    this.#held = this.#held.filter((held) => held.target !== target);
    for (const { go } of going) go();
  }
}

function meets(fault: Fault, site: FaultSite): boolean {
  if (fault.target !== site.target) return false;
  const { method, path, body } = fault.match ?? {};
  if (method && method.toUpperCase() !== site.method.toUpperCase()) return false;
  if (body && !new RegExp(body).test(site.body ?? '')) return false;
  return !path || new RegExp(path).test(site.path);
}

function isRegExp(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
