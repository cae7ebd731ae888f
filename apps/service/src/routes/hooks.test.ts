import type { Channel, Inbound } from '@recourse/channel';
import { describe, expect, it } from 'vitest';
import { harness } from '../../test/harness.ts';

const SURFACE = { host: 'zendesk', account: 'acme', ref: '35' } as const;
const GONE: Inbound = { kind: 'gone', eventId: 'e1', at: 1, surface: SURFACE };

/** A channel that believes what is signed `good`, and hands on one thing for each line. */
const channel: Channel = {
  async receive(request) {
    if (request.headers.get('x-signature') !== 'good')
      return { inbound: [], response: new Response('bad', { status: 401 }) };
    const lines = (await request.text()).split('\n');
    return { inbound: lines.map((eventId) => ({ ...GONE, eventId })), response: new Response('taken') };
  },
  deliver: async () => ({ kind: 'uncertain', reason: 'not asked' }),
};
const connected = () =>
  harness({
    channel: async (register, host, account) =>
      register === 'main' && host === 'zendesk' && account === 'acme' ? channel : null,
  });
const post = (
  h: ReturnType<typeof harness>,
  body: BodyInit,
  signature = 'good',
  path = '/hooks/zendesk/main',
) => h.call('POST', path, body, { 'x-signature': signature });

describe('webhooks', () => {
  it('are answered as the host expects once everything is kept', async () => {
    const h = connected();
    const response = await post(h, 'e1\ne2');
    expect([response.status, await response.text()]).toEqual([200, 'taken']);
    expect(h.register.inbound.map((one) => one.eventId)).toEqual(['e1', 'e2']);
  });

  it('are refused by the channel when the signature is wrong', async () => {
    const h = connected();
    expect((await post(h, 'e1', 'forged')).status).toBe(401);
    expect(h.register.inbound).toEqual([]);
  });

  it('are asked for again, soon, when they could not be kept', async () => {
    const h = connected();
    h.register.down = true;
    const response = await post(h, 'e1');
    expect(response.status).toBe(503);
    // Zendesk tries again only when this is below a minute.
    expect(Number(response.headers.get('retry-after'))).toBeLessThan(60);
  });

  it('are not for hosts or registers that are not connected', async () => {
    expect((await post(connected(), 'e1', 'good', '/hooks/slack/main')).status).toBe(404);
    expect((await post(connected(), 'e1', 'good', '/hooks/zendesk/NOT%20A%20NAME')).status).toBe(400);
  });

  it('have at most 1 MB', async () => {
    const h = connected();
    expect((await post(h, 'e'.repeat(1024 * 1024))).status).toBe(200);
    expect((await post(h, 'e'.repeat(1024 * 1024 + 1))).status).toBe(413);
  });
});
