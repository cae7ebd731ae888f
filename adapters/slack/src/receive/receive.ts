import { accept, type Received, readBody, refuse } from '@recourse/channel/http';
import { accountsOf, payloadOf } from '../payload.ts';
import { type InboundContext, inboundOf } from './inbound.ts';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER, verifySlackRequest } from './signature.ts';

export type ReceiveDeps = InboundContext & { signingSecret: string; now: () => number; subtle: SubtleCrypto };

/** Either marks a request as meant for us; the signature then decides whether it is genuine. */
const OUR_HEADERS = [SIGNATURE_HEADER, TIMESTAMP_HEADER];

/**
 * Verifies and translates one request. Clicks, modals and commands are the bot's own and are acknowledged here without
 * anything inbound; so are events of accounts that are not this one.
 */
export async function receive(deps: ReceiveDeps, request: Request): Promise<Received | null> {
  if (request.method !== 'POST') return null;
  if (!OUR_HEADERS.some((name) => request.headers.has(name))) return null;
  const body = await readBody(request);
  if (!body) return refuse(413, 'the body is too large');
  const { signingSecret, now, subtle } = deps;
  const problem = await verifySlackRequest(request.headers, body, signingSecret, now(), subtle);
  if (problem) return refuse(401, problem);
  const payload = payloadOf(body, request.headers.get('content-type'));
  if (payload.kind === 'refused') return refuse(payload.status, payload.reason);
  if (payload.kind === 'verification')
    return { inbound: [], response: Response.json({ challenge: payload.challenge }) };
  if (payload.kind !== 'event' || !accountsOf(payload).includes(deps.account)) return accept([]);
  return accept(await inboundOf(payload.body, deps));
}
