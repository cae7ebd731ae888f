import type { Inbound } from './channel.ts';

export { MAX_BODY_BYTES, readBody } from './http-body.ts';

/** What every adapter that is called over HTTP needs. */
export type Received = { inbound: Inbound[]; response: Response };

/** The body as JSON; not UTF-8 or not JSON is a reason. */
export function parseJson(body: Uint8Array): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'the body is not JSON' : 'the body is not UTF-8';
    return { ok: false, reason };
  }
}

/** A host shows nobody the body of this answer but its administrators, in a log. */
export function accept(inbound: Inbound[]): Received {
  return { inbound, response: Response.json({ accepted: inbound.length }) };
}

/** Problem details, RFC 9457, for what can never become right. */
export function refuse(status: 400 | 401 | 413 | 422, detail: string): Received {
  const title = { 400: 'Bad body', 401: 'Not verified', 413: 'Too large', 422: 'Not understood' }[status];
  const headers = { 'content-type': 'application/problem+json' };
  const problem = JSON.stringify({ type: 'about:blank', title, status, detail });
  return { inbound: [], response: new Response(problem, { status, headers }) };
}

export type Signed = {
  /** What comes before the body in what was signed. */
  prefix: string;
  body: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
  secret: string;
  subtle: SubtleCrypto;
};

/** Whether an HMAC-SHA256 is of this secret. `subtle.verify` compares in constant time. */
export async function isSigned({ prefix, body, signature, secret, subtle }: Signed): Promise<boolean> {
  const utf8 = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await subtle.importKey('raw', utf8.encode(secret), algorithm, false, ['verify']);
  const before = utf8.encode(prefix);
  const signed = new Uint8Array(before.length + body.length);
  signed.set(before);
  signed.set(body, before.length);
  return subtle.verify('HMAC', key, signature, signed);
}
