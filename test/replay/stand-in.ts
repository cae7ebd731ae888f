import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Reply = { status: number; body: string; headers?: Record<string, string> };

/** The user that every credential belongs to. */
export const API_USER = { id: 900, name: 'Recourse', role: 'admin' };

/** A Zendesk that shows any ticket and answers every write with the reply it was given. */
export async function answering(reply: Reply) {
  const ticket = { ticket: { id: 35, tags: [], updated_at: '2026-11-24T13:20:07Z' } };
  const server = createServer((request, response) => {
    request.resume();
    const me = request.url?.startsWith('/api/v2/users/me');
    const read = request.method === 'GET';
    response.writeHead(read ? 200 : reply.status, { 'content-type': 'application/json', ...reply.headers });
    response.end(read ? JSON.stringify(me ? { user: API_USER } : ticket) : reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answerWith: (next: Reply) => Object.assign(reply, { headers: {} }, next),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
