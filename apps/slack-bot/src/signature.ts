/** How far Slack's clock and ours may be apart, seconds; older requests are somebody's copies. */
const SKEW_SECONDS = 300;

export type Verdict = 'right' | 'missing' | 'stale' | 'wrong';

/**
 * Whether a request is from Slack: `v0=` and the HMAC-SHA256 of `v0:TIMESTAMP:BODY` in hex, over the bytes as they came.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export async function verifySignature(
  headers: Headers,
  body: Uint8Array,
  secret: string,
  now: number,
): Promise<Verdict> {
  const timestamp = headers.get('x-slack-request-timestamp') ?? '';
  const signature = headers.get('x-slack-signature')?.match(/^v0=([0-9a-f]{64})$/)?.[1];
  if (!/^\d{1,12}$/.test(timestamp) || signature === undefined) return 'missing';
  if (Math.abs(now / 1_000 - Number(timestamp)) > SKEW_SECONDS) return 'stale';
  const key = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  );
  const signed = new Uint8Array([...new TextEncoder().encode(`v0:${timestamp}:`), ...body]);
  const mac = Uint8Array.from(signature.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return (await crypto.subtle.verify('HMAC', key, mac, signed)) ? 'right' : 'wrong';
}
