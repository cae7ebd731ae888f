import { describe, expect, it } from 'vitest';
import { slackApi } from './client.ts';
import { outcomeOf } from './outcome.ts';

type Sent = { url: string; init: RequestInit };

function api(answer: () => Response | Promise<Response>, slackApiUrl?: string) {
  const sent: Sent[] = [];
  const fetch = async (input: unknown, init?: RequestInit) => {
    sent.push({ url: String(input), init: init ?? {} });
    return answer();
  };
  const client = slackApi(
    { botToken: 'xoxb-secret' },
    { fetch: fetch as typeof globalThis.fetch, slackApiUrl },
  );
  return { client, sent };
}

describe('the client', () => {
  it('asks as workerd lets it: a plain function, and redirects that come back instead of being followed', async () => {
    const { client, sent } = api(
      () => Response.json({ ok: true, ts: '1.000001' }),
      'http://127.0.0.1:8/api/',
    );
    await client.chat.postMessage({ channel: 'C1', text: 'x' });
    expect(sent[0]?.url).toBe('http://127.0.0.1:8/api/chat.postMessage');
    expect(sent[0]?.init.redirect).toBe('manual');
    expect(sent[0]?.init.signal).toBeInstanceOf(AbortSignal);
    expect(new Headers(sent[0]?.init.headers).get('authorization')).toBe('Bearer xoxb-secret');
  });

  it('takes a redirect for a failure, and does not go after it', async () => {
    const { client, sent } = api(
      () => new Response(null, { status: 302, headers: { location: 'https://x.example' } }),
    );
    expect(await outcomeOf(client.auth.test())).toMatchObject({
      ok: false,
      verdict: 'final',
      reason: 'http-302',
    });
    expect(sent).toHaveLength(1);
  });

  it.each([
    [
      'a broken connection',
      () => Promise.reject(new Error('lost')),
      { verdict: 'unknown', reason: 'no-answer: lost' },
    ],
    [
      'a server error',
      () => new Response('<html>', { status: 502 }),
      { verdict: 'unknown', reason: 'slack-failed' },
    ],
    [
      'a rate limit',
      () => new Response('', { status: 429, headers: { 'retry-after': '7' } }),
      { verdict: 'later', reason: 'rate-limited', retryAfterMs: 7_000 },
    ],
    [
      'a rate limit without a time',
      () => new Response('', { status: 429 }),
      { verdict: 'later', retryAfterMs: 30_000 },
    ],
    [
      'a page instead of JSON',
      () => new Response('<html>ok'),
      { verdict: 'unknown', reason: 'unreadable-answer' },
    ],
    [
      'a refusal',
      () => Response.json({ ok: false, error: 'missing_scope', needed: 'groups:write' }),
      { verdict: 'final', code: 'missing_scope', reason: 'missing-scope' },
    ],
  ])('makes each call once: %s', async (_name, answer, expected) => {
    const { client, sent } = api(answer);
    expect(await outcomeOf(client.auth.test())).toMatchObject({ ok: false, ...expected });
    expect(sent).toHaveLength(1);
  });

  it('says nothing on the console', async () => {
    const written: unknown[] = [];
    const { log, warn, error, info, debug } = console;
    const note = (...args: unknown[]) => written.push(args);
    Object.assign(console, { log: note, warn: note, error: note, info: note, debug: note });
    try {
      const body = {
        ok: true,
        response_metadata: { warnings: ['missing_charset'], messages: ['[ERROR] text'] },
      };
      await outcomeOf(api(() => Response.json(body)).client.chat.postMessage({ channel: 'C1', text: '' }));
      await outcomeOf(api(() => Promise.reject(new Error('x'))).client.auth.test());
    } finally {
      Object.assign(console, { log, warn, error, info, debug });
    }
    expect(written).toEqual([]);
  });
});
