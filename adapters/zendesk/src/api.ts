import * as z from 'zod';

/** How one HTTP exchange ended. */
export type Reply =
  | { kind: 'ok'; status: number; body: unknown }
  /** Zendesk certainly did not do it. */
  | { kind: 'refused'; status: number; retryable: boolean; retryAfterMs?: number; reason: string }
  /** Nobody knows whether Zendesk did it. */
  | { kind: 'unknown'; reason: string };

export type ZendeskApiOptions = {
  /** `https://acme.zendesk.com`, without a path. */
  baseUrl: string;
  /** The API user, whose token it is. */
  email: string;
  apiToken: string;
  fetch: typeof fetch;
  /** UTC ms, to read a `Retry-After` that is a date. */
  now: () => number;
};

export interface ZendeskApi {
  /** One exchange, no retry. `path` starts with `/api/v2/`. Never throws. */
  call(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Reply>;
}

/** Zendesk answers within seconds or not at all; a webhook's own limit is 12 s. */
const TIMEOUT_MS = 10_000;
/** Refusals that another attempt can turn: 409 is an update that collided, 429 a rate limit. */
const RETRYABLE = new Set([409, 429]);
/** Gateways answer 408 themselves, when they do not know how far Zendesk got. */
const UNDECIDED = new Set([408]);

export function createZendeskApi({ baseUrl, email, apiToken, fetch, now }: ZendeskApiOptions): ZendeskApi {
  const authorization = `Basic ${base64(`${email}/token:${apiToken}`)}`;
  return {
    async call(method, path, body) {
      try {
        const response = await fetch(new URL(path, baseUrl), {
          method,
          headers: {
            accept: 'application/json',
            authorization,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          // A redirect would carry the token elsewhere.
          redirect: 'manual',
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        return classify(response, await response.text(), now());
      } catch (error) {
        return { kind: 'unknown', reason: `no answer from Zendesk: ${messageOf(error)}` };
      }
    },
  };
}

/**
 * What a status means (Zendesk API, *Requests: status codes*, *Rate limits*). 503 with `Retry-After` is Zendesk
 * turning the request away; any other 5xx may come after the write was done.
 */
function classify(response: Response, text: string, now: number): Reply {
  const { status } = response;
  const body = jsonOf(text);
  if (response.ok) {
    return body === undefined && text !== ''
      ? { kind: 'unknown', reason: `Zendesk answered ${status} with a body that is not JSON` }
      : { kind: 'ok', status, body };
  }
  const reason = `Zendesk answered ${status}: ${explain(status, body)}`;
  const retryAfterMs = retryAfter(response.headers.get('retry-after'), now);
  const turnedAway = status === 503 && retryAfterMs !== undefined;
  if (UNDECIDED.has(status) || (status >= 500 && !turnedAway)) return { kind: 'unknown', reason };
  const retryable = turnedAway || RETRYABLE.has(status);
  return {
    kind: 'refused',
    status,
    retryable,
    reason,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3) → ms from now. */
function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const ms = /^\d+$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

const errorBody = z.looseObject({
  error: z
    .union([z.string(), z.looseObject({ title: z.string().optional(), message: z.string().optional() })])
    .optional(),
  description: z.string().optional(),
  message: z.string().optional(),
  details: z.record(z.string(), z.array(z.looseObject({ description: z.string() }))).optional(),
  errors: z.array(z.looseObject({ title: z.string().optional(), detail: z.string().optional() })).optional(),
});

/** Zendesk has four shapes of error bodies; this finds their words. */
function explain(status: number, body: unknown): string {
  const parsed = errorBody.safeParse(body);
  const { error, description, message, details, errors } = parsed.success ? parsed.data : {};
  const found = [
    ...(typeof error === 'object' ? [error.title, error.message] : [description ?? message ?? error]),
    ...Object.values(details ?? {}).flatMap((list) => list.map((each) => each.description)),
    ...(errors ?? []).map((each) => each.detail ?? each.title),
  ].filter((part) => part !== undefined && part !== '');
  const words = found.length > 0 ? found.join('; ').slice(0, 300) : 'no reason given';
  return status === 401 || status === 403
    ? `the API user's credentials are not accepted for this (${words})`
    : words;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
