import { randomBytes, randomUUID } from 'node:crypto';

/**
 * Clock, ids and randomness: made here and handed on, so that nothing below asks the machine. The register adds
 * its own movable offset to `now` where the configuration allows it; signatures and sessions always use `now`.
 */
export type Deps = {
  /** UTC milliseconds. */
  now(): number;
  newId(): string;
  randomBytes(length: number): Uint8Array;
  /** 0 ≤ x < 1, for jitter. */
  random(): number;
  fetch: typeof fetch;
};

export function systemDeps(): Deps {
  return {
    now: () => Date.now(),
    newId: () => randomUUID(),
    randomBytes: (length) => randomBytes(length),
    random: () => Math.random(),
    fetch: (input, init) => fetch(input, init),
  };
}
