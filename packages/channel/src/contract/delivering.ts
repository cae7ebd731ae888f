import { describe, expect, it } from 'vitest';
import type { Delivery, Notice } from '../channel.ts';
import { expectedDelivery, type HostReply, REPLY_CASES } from './replies.ts';
import type { ChannelUnderTest, RememberingHost } from './subject.ts';

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
  const { notices, surface, replies = [] } = subject.outbound;

  async function attempt(
    notice: Notice,
    reply: HostReply,
  ): Promise<{ delivery: Delivery; writes: string[] }> {
    const { fetch, writes } = hostAnswering(subject, reply);
    const channel = subject.create({ fetch, now: () => subject.now });
    return { delivery: await channel.deliver(surface, notice, 'delivery-1'), writes };
  }

  describe.each(notices)('deliver $kind', (notice) => {
    it.each([...REPLY_CASES, ...replies])('$name', async (replyCase) => {
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

  const { remembering } = subject.outbound;
  if (remembering)
    describe.each(notices)('deliver $kind again', (notice) => againContract(notice, remembering));

  function againContract(notice: Notice, fresh: () => RememberingHost): void {
    const deliver = (fetch: typeof globalThis.fetch, again: boolean) =>
      subject.create({ fetch, now: () => subject.now }).deliver(surface, notice, 'delivery-1', again);

    it('does not make twice what an attempt made whose answer was lost, whichever of its writes it was', async () => {
      const undisturbed = fresh();
      const writes = countingWrites(subject, undisturbed.fetch);
      expect(await deliver(writes.fetch, false)).toMatchObject({ kind: 'delivered' });
      expect(writes.count(), 'a notice writes something').toBeGreaterThan(0);
      for (let lost = 1; lost <= writes.count(); lost += 1) {
        const host = fresh();
        const first = await deliver(losingAnswer(subject, host.fetch, lost), false);
        const second = await deliver(host.fetch, true);
        expect([first.kind, second.kind]).toEqual([expect.not.stringMatching(/^delivered$/), 'delivered']);
        expect(host.copies(), `write ${lost} went through, its answer did not`).toBe(undisturbed.copies());
        expect(await deliver(host.fetch, true)).toEqual(second);
        expect(host.copies()).toBe(undisturbed.copies());
      }
    });
  }
}

function countingWrites(
  subject: ChannelUnderTest,
  host: typeof fetch,
): { fetch: typeof fetch; count(): number } {
  let count = 0;
  const fetch: typeof globalThis.fetch = (input, init) => {
    const request = new Request(input, init);
    if (subject.outbound.isWrite(request)) count += 1;
    return host(request);
  };
  return { fetch, count: () => count };
}

/** The host does everything it is asked; the answer to its write number `lost` never arrives. */
function losingAnswer(subject: ChannelUnderTest, host: typeof fetch, lost: number): typeof fetch {
  let writes = 0;
  return async (input, init) => {
    const request = new Request(input, init);
    const isWrite = subject.outbound.isWrite(request);
    const response = await host(request);
    if (isWrite) writes += 1;
    if (isWrite && writes === lost) throw Object.assign(new Error('timed out'), { name: 'TimeoutError' });
    return response;
  };
}
