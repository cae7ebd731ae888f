import type { CommandData, CommandName } from '@recourse/complaint-domain';
import type { ConnectedHost, ConnectionView, InstallLink } from './connections.ts';
import type { Desk, Preferences } from './desk.ts';
import type {
  ApiKey,
  Assessment,
  ComplaintView,
  DeliveryPage,
  DeliveryQuery,
  DeliveryRow,
  ExplainedObligation,
  FsckResult,
  LetterRequest,
  LetterView,
  ListQuery,
  Member,
  Page,
  Problem,
  Receipt,
  RegimeView,
  SessionView,
  TimelineEntry,
} from './schemas.ts';
import type { Simulation, SimulationRequest } from './simulations.ts';

/** A refusal by the service, as the problem it sent (RFC 9457). */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
  get status(): number {
    return this.problem.status;
  }
}

/** The service could not be reached, or did not answer in time. Nothing is known of what it did. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

export type ClientOptions = {
  /** Origin of the service, for example `http://127.0.0.1:8700`. Empty: the page's own origin. */
  url: string;
  /** API key or session token. Without one the browser's session cookie is used. */
  token?: string | undefined;
  fetch?: typeof fetch;
  /** Language of labels and sentences. */
  language?: string | undefined;
  /** Milliseconds before a request counts as unreachable. */
  timeoutMs?: number;
};

export type CommandOptions = {
  /** Refuse when the case is no longer at this version. */
  ifVersion?: number | undefined;
  /** Repeating with the same key changes nothing. */
  idempotencyKey?: string | undefined;
};

export type LodgeInput = { description: string } & Partial<Omit<CommandInput<'Lodge'>, 'description'>>;
type CommandInput<N extends CommandName> = CommandData<N>;
/** Command data as a caller writes it: defaults may be left out. */
export type CommandBody<N extends CommandName> = Partial<CommandData<N>>;

export type Client = ReturnType<typeof createClient>;

/** The typed HTTP client of the service. Every method throws `ApiError` on a refusal, `UnreachableError` otherwise. */
export function createClient(options: ClientOptions) {
  const send = sender(options);
  const json = async <T>(method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
    JSON.parse(await whole(await send(method, path, body, headers))) as T;
  const done = async (method: string, path: string) => {
    await whole(await send(method, path));
  };
  const ref = encodeURIComponent;
  return {
    session: () => json<SessionView>('GET', '/v1/session'),
    lodge: (data: LodgeInput, o: CommandOptions = {}) =>
      json<Receipt>('POST', '/v1/complaints', data, commandHeaders(o)),
    lodgeBatch: (complaints: { key: string; data: LodgeInput }[]) =>
      json<{ results: BatchResult[] }>('POST', '/v1/complaints/batch', { complaints }),
    list: (query: Partial<ListQuery> = {}) => json<Page>('GET', `/v1/complaints${queryString(query)}`),
    read: (reference: string) => json<ComplaintView>('GET', `/v1/complaints/${ref(reference)}`),
    command: <N extends CommandName>(
      reference: string,
      type: N,
      data: CommandBody<N>,
      o: CommandOptions = {},
    ) =>
      json<Receipt>('POST', `/v1/complaints/${ref(reference)}/commands`, { type, data }, commandHeaders(o)),
    timeline: (reference: string) =>
      json<{ items: TimelineEntry[] }>('GET', `/v1/complaints/${ref(reference)}/timeline`),
    obligations: (reference: string) =>
      json<{ items: ExplainedObligation[] }>('GET', `/v1/complaints/${ref(reference)}/obligations`),
    /** The bundle's exact text: it is verified byte for byte. */
    proof: async (reference: string) => whole(await send('GET', `/v1/complaints/${ref(reference)}/proof`)),
    /** A letter from a template, or a text, with what the regimes miss in it. */
    letter: (reference: string, request: LetterRequest) =>
      json<LetterView>('POST', `/v1/complaints/${ref(reference)}/letters`, request),
    /** The page of a letter, to print. */
    printMessage: async (reference: string, message: string) =>
      whole(await send('GET', `/v1/complaints/${ref(reference)}/messages/${ref(message)}/print`)),
    regimes: () => json<{ items: RegimeView[] }>('GET', '/v1/regimes'),
    simulate: <R extends SimulationRequest>(request: R) =>
      json<Extract<Simulation, { kind: R['kind'] }>>('POST', '/v1/simulations', request),
    upload: async (reference: string, file: Blob, name: string) =>
      json<Receipt>('POST', `/v1/complaints/${ref(reference)}/documents`, file, {
        'x-filename': encodeURIComponent(name),
        'content-type': file.type || 'application/octet-stream',
      }),
    document: async (reference: string, id: string) =>
      (await send('GET', `/v1/complaints/${ref(reference)}/documents/${ref(id)}`)).blob(),
    assess: (input: { subject?: string; text: string; email?: string; language?: string }) =>
      json<Assessment>('POST', '/v1/assess', input),
    /** Newest first; `next` of the answer is the `cursor` of the page after it. */
    deliveries: (state?: DeliveryRow['state'], more: Omit<DeliveryQuery, 'state'> = {}) =>
      json<DeliveryPage>('GET', `/v1/deliveries${queryString({ state, ...more })}`),
    replayDelivery: (id: string) => json<DeliveryRow>('POST', `/v1/deliveries/${ref(id)}/replay`, {}),
    /** A person saw that a letter whose delivery failed or is uncertain did arrive. */
    confirmDelivery: (id: string, externalId?: string) =>
      json<Receipt>('POST', `/v1/deliveries/${ref(id)}/confirm`, externalId ? { externalId } : {}),
    members: () => json<{ items: Member[] }>('GET', '/v1/members'),
    putMember: (member: Omit<Member, 'id'>) => json<Member>('PUT', '/v1/members', member),
    removeMember: (id: string) => done('DELETE', `/v1/members/${ref(id)}`),
    keys: () => json<{ items: ApiKey[] }>('GET', '/v1/keys'),
    revokeKey: (id: string) => done('DELETE', `/v1/keys/${ref(id)}`),
    /** Ends this session. */
    signOut: () => done('POST', '/v1/signout'),
    settings: () => json<Record<string, unknown>>('GET', '/v1/settings'),
    putSettings: (settings: unknown) => json<Record<string, unknown>>('PUT', '/v1/settings', settings),
    queues: () =>
      json<{ items: { id: string; label: string; open: number; overdue: number }[] }>('GET', '/v1/queues'),
    fsck: () => json<FsckResult>('GET', '/v1/fsck'),
    connectZendesk: (connection: Record<string, unknown>) =>
      json<ConnectionView>('POST', '/v1/connections/zendesk', connection),
    /** An address that installs the Slack app for this register, once. */
    installSlack: () => json<InstallLink>('POST', '/v1/connections/slack/install'),
    connections: () => json<{ items: ConnectionView[] }>('GET', '/v1/connections'),
    disconnect: (host: ConnectedHost, account: string) =>
      done('DELETE', `/v1/connections/${host}/${ref(account)}`),
    /** What waits for the caller. */
    desk: () => json<Desk>('GET', '/v1/desk'),
    /** How the caller wants to be told of things in a chat. */
    preferences: () => json<Preferences>('GET', '/v1/preferences'),
    putPreferences: (preferences: Partial<Preferences>) =>
      json<Preferences>('PUT', '/v1/preferences', preferences),
    liveTicket: () => json<{ ticket: string }>('POST', '/v1/live/ticket', {}),
    clock: () => json<{ now: number; movable: boolean }>('GET', '/v1/clock'),
    advanceClock: (advanceMs: number) => json<{ now: number }>('POST', '/v1/clock', { advanceMs }),
    health: () => json<{ ok: boolean; version: string }>('GET', '/healthz'),
    /** For streams: export, import, log tiles. */
    raw: send,
  };
}

export type BatchResult =
  | { key: string; reference: string; repeated: boolean }
  | { key: string; problem: Problem };

/** An answer that breaks off says as little about what happened as one that never came. */
async function whole(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw new UnreachableError(`the answer broke off: ${String(error)}`);
  }
}

function sender(options: ClientOptions) {
  const doFetch = options.fetch ?? globalThis.fetch.bind(globalThis);
  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const raw = body instanceof Blob || body instanceof ReadableStream || typeof body === 'string';
    const all: Record<string, string> = { accept: 'application/json', ...headers };
    if (options.token) all.authorization = `Bearer ${options.token}`;
    if (options.language) all['accept-language'] = options.language;
    if (body !== undefined && !raw) all['content-type'] = 'application/json';
    const init: RequestInit & { duplex?: 'half' } = { method, headers: all, credentials: 'same-origin' };
    if (body !== undefined) init.body = raw ? (body as BodyInit) : JSON.stringify(body);
    if (body instanceof ReadableStream) init.duplex = 'half';
    else init.signal = AbortSignal.timeout(options.timeoutMs ?? 60_000);
    let response: Response;
    try {
      response = await doFetch(options.url + path, init);
    } catch (error) {
      throw new UnreachableError(`${method} ${options.url || 'the service'}${path}: ${String(error)}`);
    }
    if (!response.ok) throw new ApiError(await problemOf(response));
    return response;
  };
}

async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text();
  try {
    const problem = JSON.parse(text) as Problem;
    if (typeof problem.code === 'string') return problem;
  } catch {
    // Not ours: a proxy or a crashed service answered.
  }
  return {
    type: 'about:blank',
    title: response.statusText || 'Unexpected answer',
    status: response.status,
    code: 'unexpected',
    detail: text.slice(0, 200),
  };
}

function commandHeaders(o: CommandOptions): Record<string, string> {
  const headers: Record<string, string> = {};
  if (o.ifVersion !== undefined) headers['if-match'] = `"${o.ifVersion}"`;
  if (o.idempotencyKey !== undefined) headers['idempotency-key'] = o.idempotencyKey;
  return headers;
}

function queryString(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)]))}`;
}
