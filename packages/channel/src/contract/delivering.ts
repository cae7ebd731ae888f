import { describe, expect, it } from 'vitest';
import type { Delivery, Notice } from '../channel.ts';
import { expectedDelivery, type HostReply, REPLY_CASES } from './replies.ts';
import type { ChannelUnderTest } from './subject.ts';

/** A host that reads well and answers each write with one fixed reply. */
function hostAnswering(
  subject: ChannelUnderTest,
  reply: HostReply,
): { fetch: typeof fetch; writes: string[] } {
  const writes: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (reply.answers === 'not-at-all') throw new Error('Network connection lost.');
    if (!subject.outbound.isWrite(request)) return subject.outbound.answer(request);
    writes.push(`${request.method} ${request.url} ${await request.clone().text()}`);
    if (reply.answers === 'well') return subject.outbound.answer(request);
    if (reply.answers === 'no-more') throw reply.error();
    return new Response(reply.body, { status: reply.status, headers: reply.headers ?? {} });
  };
  return { fetch, writes };
}

export function deliveringContract(subject: ChannelUnderTest): void {
  const { notices, surface } = subject.outbound;

  async function attempt(
    notice: Notice,
    reply: HostReply,
  ): Promise<{ delivery: Delivery; writes: string[] }> {
    const { fetch, writes } = hostAnswering(subject, reply);
    const channel = subject.create({ fetch, now: () => subject.now });
    return { delivery: await channel.deliver(surface, notice, 'delivery-1'), writes };
  }

  describe.each(notices)('deliver $kind', (notice) => {
    it.each(REPLY_CASES)('$name', async (replyCase) => {
      const { delivery, writes } = await attempt(notice, replyCase.reply);
      expect(delivery).toMatchObject(expectedDelivery(replyCase, notice.kind));
      if (delivery.kind === 'delivered') expect(delivery.externalId).not.toBe('');
      else expect(delivery.reason).toMatch(replyCase.reason ?? /./);
      expect(writes, 'no write is sent twice in one attempt').toEqual([...new Set(writes)]);
    });

    it('refuses a surface of another account or host without calling the host', async () => {
      for (const other of [
        { ...surface, account: `${surface.account}-other` },
        { ...surface, host: surface.host === 'email' ? ('portal' as const) : ('email' as const) },
      ]) {
        const calls: unknown[] = [];
        const fetch: typeof globalThis.fetch = (input) => Promise.reject(calls.push(input));
        const channel = subject.create({ fetch, now: () => subject.now });
        expect(await channel.deliver(other, notice, 'delivery-1')).toMatchObject({
          kind: 'failed',
          retryable: false,
        });
        expect(calls).toEqual([]);
      }
    });
  });
}
