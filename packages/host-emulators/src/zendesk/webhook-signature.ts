import { createHmac } from 'node:crypto';

/**
 * `X-Zendesk-Webhook-Signature`: base64 of HMAC-SHA256 over timestamp and raw body, keyed with the signing secret
 * exactly as shown (it looks like base64 but is used as text).
 */
export function signWebhook(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret)
    .update(timestamp + body)
    .digest('base64');
}
