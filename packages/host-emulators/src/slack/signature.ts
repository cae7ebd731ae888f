import { createHmac } from 'node:crypto';

/** `X-Slack-Signature` for a body sent at `timestamp` (UTC seconds, as `X-Slack-Request-Timestamp`). */
export function signSlackRequest(secret: string, timestamp: string, body: string): string {
  return `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

/** The headers with which Slack posts to an app. */
export function signedHeaders(
  secret: string,
  at: number,
  body: string,
  contentType: string,
): Record<string, string> {
  const timestamp = String(Math.floor(at / 1_000));
  return {
    'content-type': contentType,
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signSlackRequest(secret, timestamp, body),
  };
}
