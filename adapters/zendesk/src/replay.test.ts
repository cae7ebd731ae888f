import { readFileSync } from 'node:fs';
import { isMissing, readShared, sharedPath } from '@recourse/channel/contract-suite';
import { describe, expect, it } from 'vitest';
import { createZendeskApi } from './api.ts';
import { createZendeskChannel } from './channel.ts';
import { FIELDS_NOTICE, NOTICES, SURFACE, testChannel } from './testing/channel.ts';
import { NOW, webhookRequest } from './testing/events.ts';
import { FakeAccount } from './testing/fake-account.ts';

const VECTORS = 'vectors/request-signatures.json';
type Vector = { secret: string; timestamp: string; body: string; signature: string };

describe.skipIf(isMissing(VECTORS))('published signatures', () => {
  const vectors = isMissing(VECTORS) ? [] : (readShared(VECTORS) as { zendesk: Vector[] }).zendesk;

  it.each(vectors)(
    'of $timestamp verifies, and only as it is',
    async ({ secret, timestamp, body, signature }) => {
      const receive = (sent: string, now = Date.parse(timestamp)) =>
        createZendeskChannel({
          account: 'acme',
          baseUrl: 'https://acme.zendesk.com',
          email: 'a@b.c',
          apiToken: 't',
          webhookSecret: secret,
          fields: { reference: 1, status: 2, nextObligation: 3 },
          apiUserId: '1',
          now: () => now,
          fetch: () => Promise.reject(new Error('not called')),
        }).receive(
          new Request('https://recourse.example/', {
            method: 'POST',
            headers: {
              'x-zendesk-webhook-signature': signature,
              'x-zendesk-webhook-signature-timestamp': timestamp,
            },
            body: sent,
          }),
        );
      expect((await receive(body))?.response.status).toBe(200);
      expect((await receive(`${body} `))?.response.status).toBe(401);
      expect((await receive(body, Date.parse(timestamp) + 301_000))?.response.status).toBe(401);
    },
  );
});

const PAYLOADS = 'payloads/zendesk';

describe.skipIf(isMissing(PAYLOADS))('recorded payloads', () => {
  const text = (name: string) => readFileSync(sharedPath(`${PAYLOADS}/${name}`), 'utf8');

  it.each(['group_membership_created.json', 'ticket_update.json'])(
    '%s is acknowledged and ignored',
    async (name) => {
      const channel = testChannel({ fetch: () => Promise.reject(new Error('not called')) });
      const result = await channel.receive(webhookRequest(text(name)));
      expect(result?.inbound).toEqual([]);
      expect(result?.response.status).toBe(200);
    },
  );

  it('a closed ticket refuses every write for good, with its reason', async () => {
    for (const notice of NOTICES) {
      const account = new FakeAccount();
      account.addComment('x', { delivery: 'd' });
      account.intercept = ({ method }) =>
        method === 'GET' ? undefined : new Response(text('422_record_invalid.json'), { status: 422 });
      const delivery = await testChannel({ fetch: account.fetch }).deliver(SURFACE, notice, 'd');
      expect(delivery).toMatchObject({ kind: 'failed', retryable: false });
      expect(delivery).toHaveProperty('reason', expect.stringContaining('closed prevents ticket update'));
    }
  });

  it('a rate limit is told apart and carries its pause', async () => {
    const fetch = async () =>
      new Response(text('429.json'), { status: 429, headers: { 'retry-after': '60' } });
    const api = createZendeskApi({
      baseUrl: 'https://a.example',
      email: 'a',
      apiToken: 't',
      fetch,
      now: () => NOW,
    });
    expect(await api.call('GET', '/api/v2/tickets/35')).toMatchObject({
      kind: 'refused',
      retryable: true,
      retryAfterMs: 60_000,
      reason: expect.stringContaining('requests per minute exceeded'),
    });
    expect(await testChannel({ fetch }).deliver(SURFACE, FIELDS_NOTICE, 'd')).toMatchObject({
      kind: 'failed',
      retryable: true,
      retryAfterMs: 60_000,
    });
  });
});
