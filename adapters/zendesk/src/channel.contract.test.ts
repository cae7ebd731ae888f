import { channelContract } from '@recourse/channel/contract-suite';
import { NOTICES, SURFACE, testChannel } from './testing/channel.ts';
import {
  AGENT,
  API_USER,
  commentAdded,
  NOW,
  REQUESTER,
  ticketEvent,
  webhookRequest,
} from './testing/events.ts';
import { FakeAccount } from './testing/fake-account.ts';

const account = new FakeAccount();
account.addComment('Please call me at home.', { delivery: 'delivery-0' });
const untouched = structuredClone({ comments: account.comments, audits: account.audits });

channelContract({
  name: 'Zendesk',
  now: NOW,
  create: testChannel,
  request: (body, { at, secret }) =>
    webhookRequest(body, secret === 'ours' ? { at } : { at, secret: 'another' }),
  signatureHeaders: ['x-zendesk-webhook-signature', 'x-zendesk-webhook-signature-timestamp'],
  foreign: [
    () => new Request('https://recourse.example/hooks/zendesk/main'),
    () => new Request('https://recourse.example/hooks/zendesk/main', { method: 'POST', body: '{}' }),
    () =>
      new Request('https://recourse.example/hooks/zendesk/main', {
        method: 'POST',
        headers: { 'x-slack-signature': 'v0=00', 'x-slack-request-timestamp': '1531420618' },
        body: '{}',
      }),
  ],
  events: {
    message: {
      body: commentAdded({ id: REQUESTER, is_staff: false }),
      inbound: {
        kind: 'message',
        direction: 'in',
        eventId: 'cbe4028c-7239-495d-b020-f22348516046',
        externalId: '8658726228478',
        text: 'Still no answer.',
        author: { kind: 'complainant', externalId: REQUESTER, name: 'Rosa Bianchi' },
        at: Date.parse('2026-11-24T13:20:07.672Z'),
      },
    },
    echo: commentAdded({ id: API_USER, is_staff: true }),
    unknownType: ticketEvent('priority_changed', { current: 'HIGH', previous: 'LOW' }),
    edited: null,
    redacted: {
      body: ticketEvent('comment_redacted', { comment: { id: '501', is_public: true } }, { actor_id: AGENT }),
      inbound: { kind: 'revised', externalId: '501', change: 'redacted' },
    },
    deleted: { body: ticketEvent('soft_deleted', {}, { status: 'DELETED' }), inbound: { kind: 'gone' } },
  },
  outbound: {
    surface: SURFACE,
    notices: NOTICES,
    isWrite: ({ method }) => method !== 'GET',
    answer: (request) => {
      Object.assign(account, structuredClone(untouched));
      return account.fetch(request);
    },
  },
});
