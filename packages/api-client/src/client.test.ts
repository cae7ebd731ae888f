import { describe, expect, it } from 'vitest';
import { type ApiError, createClient, UnreachableError } from './client.ts';

type Sent = { url: string; init: RequestInit };

function clientOf(answer: () => Promise<Response>) {
  const sent: Sent[] = [];
  const client = createClient({
    url: 'https://recourse.example',
    token: 'rk_main_abcdefgh',
    language: 'it',
    fetch: (url, init) => {
      sent.push({ url: String(url), init: init ?? {} });
      return answer();
    },
  });
  return { client, sent };
}
const header = ({ init }: Sent, name: string) => new Headers(init.headers).get(name);

describe('the typed client', () => {
  it('sends who calls, in which language, and what makes a command safe to repeat', async () => {
    const { client, sent } = clientOf(async () => Response.json({ reference: 'C-2026-000001-5' }));
    await client.command(
      'C-2026-000001-5',
      'AddNote',
      { text: 'Called.' },
      { ifVersion: 3, idempotencyKey: 'k1' },
    );
    const [one] = sent;
    expect(one!.url).toBe('https://recourse.example/v1/complaints/C-2026-000001-5/commands');
    expect(JSON.parse(String(one!.init.body))).toEqual({ type: 'AddNote', data: { text: 'Called.' } });
    const names = ['authorization', 'accept-language', 'if-match', 'idempotency-key', 'content-type'];
    expect(names.map((name) => header(one!, name))).toEqual([
      'Bearer rk_main_abcdefgh',
      'it',
      '"3"',
      'k1',
      'application/json',
    ]);
  });

  it('leaves filters that are not set out of the address', async () => {
    const { client, sent } = clientOf(async () => Response.json({ items: [], next: null }));
    await client.list({ q: 'fatura errada', status: 'new', cursor: undefined });
    expect(sent[0]!.url).toBe('https://recourse.example/v1/complaints?q=fatura+errada&status=new');
  });

  it('names an account in the address as what it is, and reads no answer where there is none', async () => {
    const { client, sent } = clientOf(async () => new Response(null, { status: 204 }));
    expect(await client.disconnect('slack', 'T1/../x')).toBeUndefined();
    const [one] = sent;
    expect(`${one!.init.method} ${one!.url}`).toBe(
      'DELETE https://recourse.example/v1/connections/slack/T1%2F..%2Fx',
    );
  });

  it('throws a refusal as the problem that the service sent', async () => {
    const problem = { type: 'x', title: 'Refused', status: 422, code: 'open-tasks', rule: 'CL2' };
    const { client } = clientOf(async () => Response.json(problem, { status: 422 }));
    const refused = client.read('C-1').catch((error: ApiError) => [error.status, error.problem]);
    expect(await refused).toEqual([422, problem]);
  });

  it('makes a problem of what somebody else answered', async () => {
    const { client } = clientOf(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(client.session()).rejects.toMatchObject({ problem: { status: 502, code: 'unexpected' } });
  });

  it('is unreachable when nothing comes, and when an answer breaks off', async () => {
    const nothing = clientOf(() => Promise.reject(new TypeError('fetch failed'))).client;
    await expect(nothing.session()).rejects.toBeInstanceOf(UnreachableError);
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"items":'));
        controller.error(new TypeError('terminated'));
      },
    });
    const half = clientOf(async () => new Response(broken)).client;
    await expect(half.list()).rejects.toBeInstanceOf(UnreachableError);
  });
});
