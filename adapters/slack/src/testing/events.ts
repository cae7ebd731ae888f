import { createHmac } from 'node:crypto';

/** Requests as Slack sends them, for tests. */
export const NOW = Date.parse('2026-11-24T13:20:08Z');
export const SECRET = '8f742231b10e8888abcd99yyyzzz85a5';
export const TEAM = 'T024BE7LD';
export const BOT_USER = 'U0BOT';
export const BOT = 'B0BOT';
export const APP = 'A0APP';
export const MARTA = 'U0MARTA';
export const CHANNEL = 'C0TEAM';
export const ROOT = '1795526407.000100';

export function eventCallback(event: object, more: object = {}): Record<string, unknown> {
  return {
    token: 'unused',
    team_id: TEAM,
    api_app_id: APP,
    type: 'event_callback',
    event_id: 'Ev0001',
    event_time: NOW / 1_000,
    authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true }],
    event,
    ...more,
  };
}

/** A person's answer in the thread, unless told otherwise. */
export function messageEvent(more: object = {}): Record<string, unknown> {
  return eventCallback({
    type: 'message',
    channel: CHANNEL,
    channel_type: 'channel',
    user: MARTA,
    text: 'Called her, no answer.',
    ts: '1795526407.000200',
    thread_ts: ROOT,
    event_ts: '1795526407.000200',
    ...more,
  });
}

/** Signs as Slack does. `node:crypto` here, WebCrypto in the adapter: two implementations that must agree. */
export function slackRequest(
  body: Uint8Array<ArrayBuffer> | string,
  {
    at = NOW,
    secret = SECRET,
    type = 'application/json',
  }: { at?: number; secret?: string; type?: string } = {},
): Request {
  const timestamp = String(Math.floor(at / 1_000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
  return new Request('https://bot.example/slack/events', {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  });
}
