import { describe, expect, it } from 'vitest';
import type { Inbound } from '../channel.ts';
import type { ChannelUnderTest } from './subject.ts';

const MINUTE = 60_000;
const utf8 = new TextEncoder();
const encode = (body: unknown): Uint8Array<ArrayBuffer> => utf8.encode(JSON.stringify(body));

export function receivingContract(subject: ChannelUnderTest): void {
  const { events, now } = subject;
  const signed = (body: Uint8Array<ArrayBuffer>, at = now, secret: 'ours' | 'another' = 'ours') =>
    subject.request(body, { at, secret });
  const noFetch: typeof fetch = () => Promise.reject(new Error('receive must not call the host'));
  const receive = (request: Request) => subject.create({ fetch: noFetch, now: () => now }).receive(request);

  async function accepted(request: Request): Promise<Inbound[]> {
    const result = await receive(request);
    expect(result?.response.ok).toBe(true);
    return result?.inbound ?? [];
  }
  async function refused(request: Request): Promise<number> {
    const result = await receive(request);
    expect(result?.inbound).toEqual([]);
    expect(result?.response.status).toBeGreaterThanOrEqual(400);
    expect(result?.response.status).toBeLessThan(500);
    return result?.response.status ?? 0;
  }

  describe('receive', () => {
    it('turns a message of the host into an inbound thing', async () => {
      const inbound = await accepted(signed(encode(events.message.body)));
      expect(inbound).toMatchObject([events.message.inbound]);
      expect(inbound[0]?.eventId).toMatch(/./);
      expect(inbound[0]?.surface).toEqual(subject.outbound.surface);
    });

    it('gives the same things with the same event id when a delivery is repeated', async () => {
      const first = await accepted(signed(encode(events.message.body)));
      const again = await accepted(signed(encode(events.message.body), now + MINUTE));
      expect(again).toEqual(first);
    });

    it('ignores its own echo', async () => {
      expect(await accepted(signed(encode(events.echo)))).toEqual([]);
    });

    it('acknowledges an event type that it does not know', async () => {
      expect(await accepted(signed(encode(events.unknownType)))).toEqual([]);
    });

    for (const change of ['edited', 'redacted', 'deleted'] as const) {
      const event = events[change];
      if (!event) continue;
      it(`reports what was ${change} as such`, async () => {
        expect(await accepted(signed(encode(event.body)))).toMatchObject([event.inbound]);
      });
    }

    it('accepts a clock that is up to five minutes off, either way', async () => {
      for (const at of [now - 4.9 * MINUTE, now + 4.9 * MINUTE]) {
        expect(await accepted(signed(encode(events.message.body), at))).toHaveLength(1);
      }
    });

    it('is not responsible for the requests of others', async () => {
      for (const foreign of subject.foreign) expect(await receive(foreign())).toBeNull();
    });
  });

  describe('receive refuses', () => {
    const good = encode(events.message.body);

    it('a stale and a future timestamp', async () => {
      await refused(signed(good, now - 6 * MINUTE));
      await refused(signed(good, now + 6 * MINUTE));
    });

    it("another's secret", async () => {
      await refused(signed(good, now, 'another'));
    });

    it('a body of which one byte was changed', async () => {
      const changed = good.slice();
      const last = changed.length - 2;
      changed[last] = (changed[last] ?? 0) ^ 1;
      const { headers, url } = signed(good);
      await refused(new Request(url, { method: 'POST', headers, body: changed }));
    });

    it.each(subject.signatureHeaders)('a request without or with a damaged %s', async (name) => {
      for (const value of [null, '', 'nonsense ☃'.slice(0, 8)]) {
        const headers = new Headers(signed(good).headers);
        if (value === null) headers.delete(name);
        else headers.set(name, value);
        await refused(new Request(signed(good).url, { method: 'POST', headers, body: good }));
      }
    });

    it('a body that is too large, before anything else', async () => {
      expect(await refused(signed(new Uint8Array(4 * 1024 * 1024).fill(32)))).toBe(413);
    });

    it('a signed body that is not JSON', async () => {
      await refused(signed(utf8.encode('{"type":')));
      await refused(signed(utf8.encode('[]')));
      await refused(signed(new Uint8Array(0)));
    });

    it('a signed body that is not UTF-8', async () => {
      const bytes = encode({ text: 'aaaa' });
      await refused(signed(bytes.map((byte) => (byte === 0x61 ? 0xff : byte))));
    });
  });
}
