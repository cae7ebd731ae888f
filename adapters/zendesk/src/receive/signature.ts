import { isSigned } from '@recourse/channel/http';

/** How far the signature's time may be from ours, either way. */
const SKEW_MS = 5 * 60_000;

export const SIGNATURE_HEADER = 'X-Zendesk-Webhook-Signature';
export const TIMESTAMP_HEADER = 'X-Zendesk-Webhook-Signature-Timestamp';

export type SignatureCheck = {
  headers: Headers;
  body: Uint8Array<ArrayBuffer>;
  /** The signing secret exactly as Zendesk shows it. It looks like base64 but is used as text. */
  secret: string;
  now: number;
  subtle: SubtleCrypto;
};

/**
 * Says what is wrong with a webhook's signature, or `null` when it is good: base64 HMAC-SHA256 over timestamp and raw
 * body (Zendesk, *Verifying webhook authenticity*). The comparison is `subtle.verify`, which takes constant time.
 */
export async function signatureProblem(check: SignatureCheck): Promise<string | null> {
  const timestamp = check.headers.get(TIMESTAMP_HEADER);
  const signature = fromBase64(check.headers.get(SIGNATURE_HEADER));
  if (!timestamp) return `${TIMESTAMP_HEADER} is missing`;
  if (!signature) return `${SIGNATURE_HEADER} is missing or not base64`;
  if (!(await isSigned({ ...check, prefix: timestamp, signature })))
    return 'the signature does not match the body';
  const skew = Math.abs(Date.parse(timestamp) - check.now);
  return skew <= SKEW_MS ? null : 'the timestamp is more than five minutes from now';
}

function fromBase64(value: string | null): Uint8Array<ArrayBuffer> | null {
  if (!value) return null;
  try {
    return Uint8Array.from(atob(value), (char) => char.charCodeAt(0));
  } catch {
    return null;
  }
}
