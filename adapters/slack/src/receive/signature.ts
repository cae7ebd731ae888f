import { isSigned } from '@recourse/channel/http';

/** How far the signature's time may be from ours, either way. */
const SKEW_MS = 5 * 60_000;

export const SIGNATURE_HEADER = 'X-Slack-Signature';
export const TIMESTAMP_HEADER = 'X-Slack-Request-Timestamp';

/**
 * Says what is wrong with a request's signature, or `null` when it is good: `v0=` and the hex HMAC-SHA256 over
 * `v0:timestamp:raw body` (Slack, *Verifying requests from Slack*). The comparison is `subtle.verify`, which takes
 * constant time.
 *
 * @param body the raw bytes as they came; a body that was parsed and written again does not verify
 * @param now UTC milliseconds
 */
export async function verifySlackRequest(
  headers: Headers,
  body: Uint8Array<ArrayBuffer>,
  signingSecret: string,
  now: number,
  subtle: SubtleCrypto = crypto.subtle,
): Promise<string | null> {
  const timestamp = headers.get(TIMESTAMP_HEADER) ?? '';
  const signature = fromHex(headers.get(SIGNATURE_HEADER) ?? '');
  if (!/^\d{1,15}$/.test(timestamp)) return `${TIMESTAMP_HEADER} is missing or not a number of seconds`;
  if (!signature) return `${SIGNATURE_HEADER} is missing or not of version v0`;
  const signed = { prefix: `v0:${timestamp}:`, body, signature, secret: signingSecret, subtle };
  if (!(await isSigned(signed))) return 'the signature does not match the body';
  const skew = Math.abs(Number(timestamp) * 1_000 - now);
  return skew <= SKEW_MS ? null : 'the timestamp is more than five minutes from now';
}

function fromHex(header: string): Uint8Array<ArrayBuffer> | null {
  const hex = /^v0=([0-9a-f]{64})$/i.exec(header)?.[1];
  if (!hex) return null;
  return Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));
}
