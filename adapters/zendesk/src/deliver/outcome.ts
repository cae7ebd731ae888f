import type { Delivery } from '@recourse/channel';
import type { Reply } from '../api.ts';

export type Failure = Exclude<Reply, { kind: 'ok' }>;

/** A failure of something that may be done again without harm. */
export function repeatable(failure: Failure): Delivery {
  if (failure.kind === 'unknown') return { kind: 'failed', retryable: true, reason: failure.reason };
  const { retryable, retryAfterMs, reason } = failure;
  return { kind: 'failed', retryable, reason, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

/** A failure of something that must not happen twice: when nobody knows, a person decides. */
export function unrepeatable(failure: Failure): Delivery {
  return failure.kind === 'unknown' ? { kind: 'uncertain', reason: failure.reason } : repeatable(failure);
}

export function final(reason: string): Delivery {
  return { kind: 'failed', retryable: false, reason };
}
