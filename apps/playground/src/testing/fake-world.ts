import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from '@recourse/api-client';
import { Faults } from '@recourse/host-emulators';
import type { Play } from '../server/play.ts';

type Obligation = { due: number; status: string };
export type Asked = { method: string; path: string; authorization: string | undefined };

/** A service that knows a clock and cases with obligations, and remembers what it was asked. */
export async function fakeService(cases: Record<string, Obligation[]> = {}) {
  const asked: Asked[] = [];
  let now = 1_000_000;
  const answer = (method: string, path: string, body: string): unknown => {
    if (path === '/v1/clock' && method === 'POST') {
      now += (JSON.parse(body) as { advanceMs: number }).advanceMs;
      return { now };
    }
    if (path === '/v1/clock') return { now, movable: true };
    if (path.startsWith('/v1/deliveries'))
      return {
        items: [
          { id: 'd1', state: 'dead' },
          { id: 'd2', state: 'delivered' },
        ],
      };
    const reference = /^\/v1\/complaints\/([\w-]+)$/.exec(path)?.[1];
    if (reference) return { reference, obligations: cases[reference] };
    if (path.startsWith('/v1/complaints')) return page(cases, new URL(path, 'http://x').searchParams);
    return { path };
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url = '' } = request;
    asked.push({ method, path: url, authorization: request.headers.authorization });
    response.setHeader('content-type', 'application/json');
    response.setHeader('x-secret', 'not for pages');
    response.end(JSON.stringify(answer(method, url, Buffer.concat(chunks).toString('utf8'))));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise<void>((done) => server.close(() => done()));
  return { url, asked, now: () => now, close };
}

/** Two rows a page, so that paging is used. */
function page(cases: Record<string, Obligation[]>, query: URLSearchParams) {
  const rows = Object.entries(cases).map(([reference, owed]) => {
    const open = owed.filter(({ status }) => status !== 'met').map(({ due }) => due);
    return { reference, nextObligation: open.length > 0 ? { id: 'x', due: Math.min(...open) } : null };
  });
  const from = Number(query.get('cursor') ?? 0);
  return { items: rows.slice(from, from + 2), next: from + 2 < rows.length ? String(from + 2) : null };
}

/** What the levers work on, with a real fault list and a webhook log that grows. */
export function fakePlay(url: string) {
  const invocations: {
    id: string;
    event: string;
    attempts: never[];
    status: 'delivered';
    webhookId: string;
    body: string;
  }[] = [];
  const events = { restarts: 0, repeated: [] as string[] };
  const play: Play = {
    service: {
      url,
      isUp: () => true,
      crashAndRestart: async () => {
        events.restarts += 1;
      },
    },
    client: createClient({ url, token: 'the-key' }),
    zendesk: {
      faults: new Faults(),
      invocations,
      repeat: ({ id }) => void events.repeated.push(id),
    },
    clock: { offset: 0 },
  };
  const webhook = (id: string) =>
    invocations.push({ id, event: 'e', attempts: [], status: 'delivered', webhookId: 'w', body: '{}' });
  return { play, events, webhook };
}
