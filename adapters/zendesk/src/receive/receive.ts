import { accept, parseJson, type Received, readBody, refuse } from '@recourse/channel/http';
import type { ZendeskApi } from '../api.ts';
import { parseEvent } from '../payload.ts';
import { type Identity, toInbound } from './inbound.ts';
import { withRequesterNamed } from './requester.ts';
import { SIGNATURE_HEADER, signatureProblem, TIMESTAMP_HEADER } from './signature.ts';

export type ReceiveDeps = Identity & {
  webhookSecret: string;
  now: () => number;
  subtle: SubtleCrypto;
  api: ZendeskApi;
};

/** Any of these marks a request as meant for us; the signature then decides whether it is genuine. */
const OUR_HEADERS = [
  SIGNATURE_HEADER,
  TIMESTAMP_HEADER,
  'X-Zendesk-Webhook-Id',
  'X-Zendesk-Webhook-Invocation-Id',
];

/**
 * Verifies and translates one webhook request. Zendesk does not repeat what was answered with 4xx, so only what can
 * never become right is refused: 401 for the signature, 413 for size, 400 for bytes, 422 for an event whose members
 * are not as documented.
 */
export async function receive(deps: ReceiveDeps, request: Request): Promise<Received | null> {
  if (request.method !== 'POST') return null;
  if (!OUR_HEADERS.some((name) => request.headers.has(name))) return null;
  const body = await readBody(request);
  if (!body) return refuse(413, 'the body is too large');
  const problem = await signatureProblem({
    headers: request.headers,
    body,
    secret: deps.webhookSecret,
    now: deps.now(),
    subtle: deps.subtle,
  });
  if (problem) return refuse(401, problem);
  const json = parseJson(body);
  if (!json.ok) return refuse(400, json.reason);
  const parsed = parseEvent(json.value);
  if (parsed.kind === 'ignored') return accept([]);
  if (parsed.kind !== 'event') return refuse(422, parsed.reason);
  const inbound = await withRequesterNamed(deps.api, toInbound(parsed.event, deps));
  return inbound === null ? askAgain() : accept(inbound);
}

/** Zendesk sends an event again after 503 with a `Retry-After` of less than a minute. */
function askAgain(): Received {
  const headers = { 'retry-after': '30' };
  return {
    inbound: [],
    response: new Response('the requester could not be looked up', { status: 503, headers }),
  };
}
