import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SampleLog, sampleLog } from './sample-log.ts';

export const KEY = 'rk_acme_0123456789abcdef';

/** What happens to the next batch: not taken in and refused, or taken in and the answer lost. */
export type Fault = { status: number; retryAfter?: string } | 'not-saved' | 'saved';
type Lodged = { reference: string; body: string; data: Record<string, unknown> };

/** A service over HTTP with the parts that the command line uses. It keeps what it takes and honours its keys. */
export class TestService {
  readonly lodged = new Map<string, Lodged>();
  readonly faults: Fault[] = [];
  readonly connections: Record<string, unknown>[] = [];
  /** Slack workspaces. */
  readonly workspaces: Record<string, unknown>[] = [];
  /** Where the Slack bot is; null: there is none. */
  slackOrigin: string | null = 'https://slack.example';
  log: SampleLog = sampleLog(300);
  imported: string | null = null;
  scopes = new Set(['read', 'write', 'settings', 'deliveries', 'audit', 'import', 'export']);
  findings: { code: string; message: string }[] = [];
  clock = Date.UTC(2026, 10, 24);
  maxBody = 1 << 20;
  batches = 0;
  cutExport = false;
  /** Breaks the line at the first byte of an import. */
  refusesImport = false;
  /** Called with the number of each batch before it is taken in. */
  onBatch: (batch: number) => void = () => undefined;
  readonly #server: Server;

  static async start(): Promise<TestService> {
    const service = new TestService();
    await new Promise<void>((resolve) => service.#server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  private constructor() {
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get env(): Record<string, string> {
    return { RECOURSE_URL: this.url, RECOURSE_KEY: KEY };
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === '/v1/import' && this.refusesImport) return void request.socket.destroy();
    const { pathname } = new URL(request.url ?? '/', this.url);
    const body = await text(request);
    const route = `${request.method} ${pathname}`;
    if (pathname.startsWith('/v1/log/')) return this.#log(pathname.slice('/v1/log/'.length), response);
    if (route === 'GET /healthz') return json(response, 200, { ok: true, version: '0.1.0' });
    if (request.headers.authorization !== `Bearer ${KEY}`) return problem(response, 401, 'unauthenticated');
    if (route === 'POST /v1/complaints/batch') return this.#batch(request, body, response);
    if (route === 'GET /v1/export') return this.#export(response);
    const scope = SCOPES[route];
    if (scope !== undefined && !this.scopes.has(scope))
      return problem(response, 403, `this needs the scope "${scope}"`);
    if (route === 'POST /v1/connections/slack/install' && this.slackOrigin === null)
      return problem(response, 422, 'Slack is not set up here');
    const answer = this.#simple(route, body);
    return answer === undefined ? problem(response, 404, 'not found') : json(response, 200, answer);
  }

  #simple(route: string, body: string): unknown {
    switch (route) {
      case 'GET /v1/session':
        return {
          ...{ register: 'acme', organisation: 'Acme', expiresAt: null, now: this.clock },
          scopes: [...this.scopes],
          actor: { kind: 'api', id: 'k1', name: 'import key', roles: [] },
        };
      case 'GET /v1/complaints':
        return { items: [], next: null };
      case 'GET /v1/settings':
        return { version: 3, organisation: 'Acme' };
      case 'GET /v1/deliveries':
        return { items: [] };
      case 'GET /v1/connections':
        return { items: [...this.connections, ...this.workspaces] };
      case 'POST /v1/connections/slack/install':
        return { url: `${this.slackOrigin}/slack/install?ticket=it_acme_x`, expiresAt: this.clock + 600_000 };
      case 'GET /v1/connections/zendesk':
        return { items: this.connections };
      case 'POST /v1/connections/zendesk':
        this.connections.push(JSON.parse(body));
        return { connected: true };
      case 'GET /v1/fsck':
        return { ok: this.findings.length === 0, complaints: 3, entries: 300, findings: this.findings };
      case 'POST /v1/import':
        this.imported = body;
        return { entries: body.trimEnd().split('\n').length - 2 };
      default:
        return undefined;
    }
  }

  #batch(request: IncomingMessage, body: string, response: ServerResponse): void {
    this.onBatch(++this.batches);
    const fault = this.faults.shift();
    const isTooLarge = Buffer.byteLength(body) > this.maxBody;
    if (fault === 'not-saved') request.socket.destroy();
    else if (typeof fault === 'object') refuse(response, fault);
    else if (isTooLarge) problem(response, 413, 'too large');
    else this.#takeIn(body, fault === 'saved' ? null : response, request);
  }

  #takeIn(body: string, response: ServerResponse | null, request: IncomingMessage): void {
    const results = this.#lodgeAll(body);
    if (response === null) request.socket.destroy();
    else json(response, 200, { results });
  }

  #lodgeAll(body: string): unknown[] {
    const { complaints } = JSON.parse(body) as {
      complaints: { key: string; data: Record<string, unknown> }[];
    };
    return complaints.map(({ key, data }) => this.#lodge(key, data));
  }

  #lodge(key: string, data: Record<string, unknown>): unknown {
    const body = JSON.stringify(data);
    const before = this.lodged.get(key);
    if (before !== undefined && before.body !== body) {
      return {
        key,
        problem: { type: 'x', title: 'Conflict', status: 409, code: 'conflict', detail: 'other content' },
      };
    }
    if (data.category === 'unknown') {
      const errors = [{ field: 'category', rule: 'CL2', message: 'is not in the taxonomy' }];
      return { key, problem: { type: 'x', title: 'Refused', status: 422, code: 'invalid', errors } };
    }
    if (before !== undefined) return { key, reference: before.reference, repeated: true };
    const reference = `C-2026-${String(this.lodged.size + 1).padStart(6, '0')}-0`;
    this.lodged.set(key, { reference, body, data });
    return { key, reference, repeated: false };
  }

  async #log(path: string, response: ServerResponse): Promise<void> {
    const bytes = (await this.log.resources()).get(path);
    if (bytes === undefined) return problem(response, 404, 'no such tile');
    response.writeHead(200).end(bytes);
  }

  async #export(response: ServerResponse): Promise<void> {
    const whole = await this.log.export();
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    response.write(whole.slice(0, whole.length >> 1));
    if (this.cutExport) response.socket?.destroy();
    else response.end(whole.slice(whole.length >> 1));
  }
}

const SCOPES: Record<string, string> = {
  'GET /v1/complaints': 'read',
  'GET /v1/settings': 'settings',
  'POST /v1/connections/slack/install': 'settings',
  'GET /v1/deliveries': 'deliveries',
  'GET /v1/fsck': 'audit',
};

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function refuse(
  response: ServerResponse,
  { status, retryAfter }: { status: number; retryAfter?: string },
): void {
  problem(response, status, 'fault', retryAfter === undefined ? {} : { 'retry-after': retryAfter });
}

function problem(
  response: ServerResponse,
  status: number,
  detail: string,
  headers: Record<string, string> = {},
): void {
  const body = { type: 'about:blank', title: detail, status, code: detail, detail };
  response
    .writeHead(status, { 'content-type': 'application/problem+json', ...headers })
    .end(JSON.stringify(body));
}
