import type { Delivery, Notice } from '../channel.ts';

/** How a host answers the write of one attempt. */
export type HostReply =
  | { answers: 'well' }
  | { answers: 'with'; status: number; headers?: Record<string, string>; body: string }
  /** The host cannot be reached at all: reads fail as well, nothing was sent. */
  | { answers: 'not-at-all' }
  /** The request went out, and then the connection broke or the time was up. */
  | { answers: 'no-more'; error: () => Error };

/** `unknown`: nobody knows whether the write took place. */
type Verdict = 'delivered' | 'refused' | 'later' | 'unknown';

export type ReplyCase = {
  name: string;
  reply: HostReply;
  verdict: Verdict;
  retryAfterMs?: number;
  reason?: RegExp;
};

const json = (status: number, headers: Record<string, string> = {}): HostReply => ({
  answers: 'with',
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify({ error: `status ${status}`, description: 'the reason of the host' }),
});
const broken = (name: string, message: string): HostReply => ({
  answers: 'no-more',
  error: () => Object.assign(new Error(message), { name }),
});

/** Each reply that a host can give, and what it means. One table for all adapters, so that meanings cannot drift. */
export const REPLY_CASES: ReplyCase[] = [
  { name: 'success', reply: { answers: 'well' }, verdict: 'delivered' },
  { name: '401', reply: json(401), verdict: 'refused', reason: /credentials/i },
  { name: '403', reply: json(403), verdict: 'refused', reason: /credentials/i },
  { name: '404', reply: json(404), verdict: 'refused' },
  { name: '409', reply: json(409), verdict: 'later' },
  { name: '422', reply: json(422), verdict: 'refused', reason: /the reason of the host/ },
  {
    name: '429 with Retry-After',
    reply: json(429, { 'retry-after': '93' }),
    verdict: 'later',
    retryAfterMs: 93_000,
  },
  { name: '429 without Retry-After', reply: json(429), verdict: 'later' },
  { name: '500', reply: json(500), verdict: 'unknown' },
  {
    name: '503 with Retry-After',
    reply: json(503, { 'retry-after': '30' }),
    verdict: 'later',
    retryAfterMs: 30_000,
  },
  { name: '503 without Retry-After', reply: json(503), verdict: 'unknown' },
  { name: 'host out of reach', reply: { answers: 'not-at-all' }, verdict: 'later' },
  {
    name: 'timeout after sending',
    reply: broken('TimeoutError', 'The operation timed out'),
    verdict: 'unknown',
  },
  { name: 'connection lost after sending', reply: broken('TypeError', 'fetch failed'), verdict: 'unknown' },
  {
    name: 'invalid JSON in a 200',
    reply: {
      answers: 'with',
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '<html>ok',
    },
    verdict: 'unknown',
  },
];

/** A message must not reach a complainant twice; everything else may be tried again. */
export function expectedDelivery(
  { verdict, retryAfterMs }: ReplyCase,
  kind: Notice['kind'],
): Partial<Delivery> {
  if (verdict === 'delivered') return { kind: 'delivered' };
  if (verdict === 'refused') return { kind: 'failed', retryable: false };
  if (verdict === 'unknown' && kind === 'message') return { kind: 'uncertain' };
  return { kind: 'failed', retryable: true, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}
