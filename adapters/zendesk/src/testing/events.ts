import { createHmac } from 'node:crypto';

/** Webhook requests as Zendesk sends them, for tests. */
export const NOW = Date.parse('2026-11-24T13:20:08Z');
export const SECRET = 'dGhpc19pc19hX3Rlc3Rfc2VjcmV0';
export const ACCOUNT = 'acme';
export const API_USER = '900';
export const REQUESTER = '8447388090494';
export const AGENT = '77';

export function ticketEvent(name: string, event: object = {}, detail: object = {}): Record<string, unknown> {
  return {
    type: `zen:event-type:ticket.${name}`,
    account_id: 22129848,
    id: 'cbe4028c-7239-495d-b020-f22348516046',
    time: '2026-11-24T13:20:07.672000000Z',
    zendesk_event_version: '2022-11-06',
    subject: 'zen:ticket:35',
    detail: {
      actor_id: REQUESTER,
      assignee_id: null,
      brand_id: '8447346621310',
      created_at: '2026-11-24T10:12:07Z',
      custom_status: '8447320465790',
      description: 'The card was charged twice.',
      external_id: null,
      form_id: '8646151517822',
      group_id: '8447320466430',
      id: '35',
      is_public: true,
      organization_id: null,
      priority: 'LOW',
      requester_id: REQUESTER,
      status: 'OPEN',
      subject: 'Charged twice',
      submitter_id: REQUESTER,
      tags: null,
      type: 'TASK',
      updated_at: '2026-11-24T13:20:07Z',
      via: { channel: 'web_service' },
      ...detail,
    },
    event: { ...event, meta: { sequence: { id: '39313930383633353634323835', position: 1 } } },
  };
}

export function commentAdded(
  author: { id: string; is_staff: boolean },
  isPublic = true,
): Record<string, unknown> {
  const by = { ...author, name: 'Rosa Bianchi' };
  const comment = { id: '8658726228478', body: 'Still no answer.', is_public: isPublic, author: by };
  return ticketEvent('comment_added', { comment });
}

/** Signs as Zendesk does. `node:crypto` here, WebCrypto in the adapter: two implementations that must agree. */
export function webhookRequest(
  body: Uint8Array<ArrayBuffer> | string,
  { at = NOW, secret = SECRET }: { at?: number; secret?: string } = {},
): Request {
  const timestamp = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'x-zendesk-account-id': '22129848',
    'x-zendesk-webhook-id': '01K0000000000000000000000',
    'x-zendesk-webhook-invocation-id': '7f1d4b5c-0000-4000-8000-000000000000',
    'x-zendesk-webhook-signature': createHmac('sha256', secret)
      .update(timestamp)
      .update(body)
      .digest('base64'),
    'x-zendesk-webhook-signature-timestamp': timestamp,
  };
  return new Request('https://recourse.example/hooks/zendesk/main', { method: 'POST', headers, body });
}
