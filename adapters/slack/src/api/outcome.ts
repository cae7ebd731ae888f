import type { Delivery } from '@recourse/channel';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { meaningOf, meaningOfStatus } from './errors.ts';

/** Why a call did not succeed. `code`: Slack's own, where it gave one. */
export type Failure = {
  ok: false;
  code: string | null;
  verdict: 'final' | 'later' | 'unknown';
  reason: string;
  retryAfterMs?: number;
};
export type Outcome<Body> = { ok: true; body: Body } | Failure;

/** Waits for one call. A failure is a value, so that a delivery never throws. */
export async function outcomeOf<Body>(call: Promise<Body>): Promise<Outcome<Body>> {
  try {
    return { ok: true, body: await call };
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof WebAPIRateLimitedError) {
    const retryAfterMs = error.retryAfter * 1_000;
    return { ok: false, code: 'ratelimited', verdict: 'later', reason: 'rate-limited', retryAfterMs };
  }
  if (error instanceof WebAPIPlatformError) return refusedBy(error);
  if (error instanceof WebAPIHTTPError) return httpFailure(error);
  if (error instanceof WebAPIRequestError)
    return { ok: false, code: null, verdict: 'unknown', reason: `no-answer: ${error.original.message}` };
  throw error;
}

function refusedBy({ data }: WebAPIPlatformError): Failure {
  const wait = data.response_metadata?.retryAfter;
  const failure: Failure = { ok: false, code: data.error, ...meaningOf(data.error) };
  return wait === undefined || failure.verdict !== 'later'
    ? failure
    : { ...failure, retryAfterMs: wait * 1_000 };
}

function httpFailure({ statusCode, headers, body }: WebAPIHTTPError): Failure {
  const wait = Number.parseInt(headers['retry-after'] ?? '', 10);
  const waits = !Number.isNaN(wait);
  const { verdict, reason } = meaningOfStatus(statusCode, waits);
  const words = explanationIn(body);
  return {
    ok: false,
    code: null,
    verdict,
    reason: words === '' ? reason : `${reason}: ${words}`,
    ...(waits && verdict === 'later' ? { retryAfterMs: wait * 1_000 } : {}),
  };
}

/** What a gateway says of a refusal, when it says it in JSON; pages in HTML are left out. */
function explanationIn(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const { description, message, error } = body as Record<string, unknown>;
  const words = [description, message, error].find((each) => typeof each === 'string');
  return typeof words === 'string' ? words.slice(0, 200) : '';
}

/** Everything that goes to Slack may be done again, so what nobody knows is tried again, after a search for it. */
export function failed({ verdict, reason, retryAfterMs }: Failure): Delivery {
  return {
    kind: 'failed',
    retryable: verdict !== 'final',
    reason,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

export function delivered(externalId: string): Delivery {
  return { kind: 'delivered', externalId };
}

export function refused(reason: string): Delivery {
  return { kind: 'failed', retryable: false, reason };
}
