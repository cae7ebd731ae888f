import { expect } from 'vitest';
import { createWorld, type World, type WorldOptions } from '../world.ts';

export type Call = {
  method?: string;
  path: string;
  /** An object is sent as JSON, everything else as it is. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Default: the API key. */
  token?: string | null;
};
export type Answer = { status: number; headers: Headers; text: string; json: Record<string, unknown> };

/** What a refusal must say. `rule` and `field` are those of the first error. */
export type Refusal = { status: number; code: string; field?: string; rule?: string; detail?: RegExp };

/** The service as a stranger sees it: raw requests, and the register's count to compare with. */
export async function openEdge(options: WorldOptions = {}) {
  const world = await createWorld(options);
  const { reference } = await world.clients.api.lodge({
    description: 'The case that everything is tried on.',
    complainant: { name: 'Nora Vance', email: 'nora@mail.example' },
  });
  const call = (request: Call) => send(world, request);
  const size = async () => {
    const { complaints, entries } = await world.check();
    return { complaints, entries };
  };
  return {
    world,
    call,
    reference,
    /** The refusal is as expected, and the register is what it was: `entries` more when refusals are noted. */
    async refuses(request: Call, refusal: Refusal, entries = 0): Promise<Answer> {
      const before = await size();
      const answer = await call(request);
      expect({ ...said(answer) }).toMatchObject(expected(refusal));
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      if (refusal.detail) expect(answer.json.detail).toMatch(refusal.detail);
      expect(answer.text).not.toMatch(/\bat .+\.(ts|js):\d+/);
      expect(await size()).toEqual({ ...before, entries: before.entries + entries });
      return answer;
    },
    close: () => world.close(),
  };
}
export type Edge = Awaited<ReturnType<typeof openEdge>>;

async function send(world: World, { method, path, body, headers = {}, token }: Call): Promise<Answer> {
  const raw = typeof body === 'string' || body instanceof Uint8Array || body instanceof ReadableStream;
  const credential = token === undefined ? world.service.apiKey : token;
  const answer = await fetch(world.service.url + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(credential === null ? {} : { authorization: `Bearer ${credential}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body), duplex: 'half' }),
    redirect: 'manual',
  } as RequestInit);
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: jsonOf(text) };
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function said({ status, json }: Answer) {
  const errors = (json.errors ?? []) as { field: string; rule: string }[];
  return { status, code: json.code, field: errors[0]?.field, rule: errors[0]?.rule ?? json.rule };
}

function expected({ status, code, field, rule }: Refusal) {
  return { status, code, ...(field ? { field } : {}), ...(rule ? { rule } : {}) };
}
