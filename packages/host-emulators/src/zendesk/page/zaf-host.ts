/** One app frame on the page. `subscriptions`: event → guids of the frames that listen to this instance's events. */
export interface Instance {
  guid: string;
  location: string;
  iframe: HTMLIFrameElement;
  origin: string;
  context: Record<string, unknown>;
  subscriptions: Map<string, Set<string>>;
  registered: boolean;
}

interface Message {
  id?: number;
  request?: 'get' | 'set' | 'invoke';
  params?: unknown;
  key?: string;
  message?: unknown;
  error?: { msg?: unknown };
  appGuid: string;
  instanceGuid?: string;
}

export interface RequestOutcome {
  ok: boolean;
  responseArgs: unknown[];
}

/** What the page offers to apps. A path that does not exist is `undefined` or a thrown Error with the reason. */
export interface HostApi {
  get(path: string, instance: Instance): unknown;
  set(path: string, value: unknown, instance: Instance): unknown;
  invoke(path: string, args: unknown[], instance: Instance): unknown;
  request(options: unknown): Promise<RequestOutcome>;
  metadata(): Record<string, unknown>;
}

const HOOK_TIMEOUT_MS = 30_000;
const ON_ARRIVAL: Record<string, unknown> = { 'app.created': {}, 'app.activated': { firstLoad: true } };

/** Plays Zendesk's side of the app framework's message protocol for all frames of the page. */
export class ZafHost {
  readonly instances = new Map<string, Instance>();
  readonly #api: HostApi;
  readonly #replies = new Map<string, (message: Message) => void>();

  constructor(api: HostApi) {
    this.#api = api;
    window.addEventListener('message', (event) => void this.#receive(event));
  }

  add(instance: Omit<Instance, 'subscriptions' | 'registered'>): Instance {
    const added = { ...instance, subscriptions: new Map(), registered: false };
    this.instances.set(instance.guid, added);
    return added;
  }

  /** Takes a frame off the page; the app hears `app.deactivated` and `app.willDestroy` first. */
  remove(guid: string): void {
    const instance = this.instances.get(guid);
    if (!instance) return;
    this.emit(instance, 'app.deactivated', {});
    this.emit(instance, 'app.willDestroy', {});
    if (instance.location === 'modal') this.emit(instance, 'modal.close', {});
    this.instances.delete(guid);
    for (const other of this.instances.values())
      for (const set of other.subscriptions.values()) set.delete(guid);
    setTimeout(() => instance.iframe.remove(), 50);
  }

  /** Tells an event of `instance` to every frame that listens to it. */
  emit(instance: Instance, name: string, message: unknown): void {
    for (const guid of instance.subscriptions.get(name) ?? []) {
      const listener = this.instances.get(guid) ?? (guid === instance.guid ? instance : undefined);
      if (listener) this.#post(listener, { key: `zaf.${name}`, message, instanceGuid: instance.guid });
    }
  }

  broadcast(name: string, message: unknown): void {
    for (const instance of this.instances.values()) this.emit(instance, name, message);
  }

  updateContext(instance: Instance, context: Record<string, unknown>): void {
    instance.context = context;
    this.emit(instance, 'context.updated', context);
  }

  /** Asks every listening app; throws an Error with the first refusal. */
  async hook(name: string): Promise<void> {
    const asked = [...this.instances.values()].filter((i) => i.subscriptions.get(name)?.has(i.guid));
    await Promise.all(asked.map((instance) => this.#ask(instance, name)));
  }

  #ask(instance: Instance, name: string): Promise<void> {
    const key = `${instance.guid} ${name}`;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#replies.get(key)?.({ appGuid: instance.guid }), HOOK_TIMEOUT_MS);
      this.#replies.set(key, (reply) => {
        clearTimeout(timer);
        this.#replies.delete(key);
        if (!reply.error) resolve();
        else reject(new Error(typeof reply.error.msg === 'string' ? reply.error.msg : ''));
      });
      this.#post(instance, { key: `zaf.${name}`, needsReply: true, instanceGuid: instance.guid });
    });
  }

  #post(to: Instance, message: Record<string, unknown>): void {
    to.iframe.contentWindow?.postMessage(JSON.stringify({ ...message, appGuid: to.guid }), to.origin);
  }

  async #receive(event: MessageEvent): Promise<void> {
    const from = [...this.instances.values()].find((i) => i.iframe.contentWindow === event.source);
    if (!from || event.origin !== from.origin) return;
    const message = readMessage(event.data);
    if (message?.appGuid !== from.guid) return;
    const target = this.instances.get(message.instanceGuid ?? from.guid);
    if (message.request) await this.#answer(from, target, message);
    else if (message.key) await this.#signal(from, target, message.key, message);
  }

  async #answer(
    from: Instance,
    target: Instance | undefined,
    { id, request, params }: Message,
  ): Promise<void> {
    const post = (answer: Record<string, unknown>): void =>
      this.#post(from, { id, ...answer, instanceGuid: from.guid });
    if (!target) {
      post({ error: { name: 'Error', message: 'No such instance' } });
      return;
    }
    const calls = callsOf(request!, params);
    const errors: Record<string, unknown> = {};
    const result: Record<string, unknown> = { errors };
    for (const [path, value] of calls) {
      try {
        const answer = await this.#one(request!, path, value, target);
        if (answer === undefined) errors[path] = { name: 'APIError', message: 'No such Api', path };
        else result[path] = answer;
      } catch (error) {
        errors[path] = { name: 'APIError', message: (error as Error).message, path };
      }
    }
    post({ result });
  }

  #one(request: 'get' | 'set' | 'invoke', path: string, value: unknown, target: Instance): unknown {
    if (request === 'get') return this.#api.get(path, target);
    if (request === 'set') return this.#api.set(path, value, target);
    return this.#api.invoke(path, Array.isArray(value) ? value : [value], target);
  }

  async #signal(from: Instance, target: Instance | undefined, key: string, message: Message): Promise<void> {
    const [, verb, name = ''] = /^iframe\.(handshake|on|off|reply|trigger)(?::(.*))?$/.exec(key) ?? [];
    if (verb === 'handshake') this.#register(from);
    else if (verb === 'reply') this.#replies.get(`${from.guid} ${name}`)?.(message);
    else if (verb === 'on' && target) this.#subscribe(from, target, name);
    else if (verb === 'off' && target) this.#unsubscribe(from, target, name, message.message);
    else if (verb === 'trigger' && target) this.emit(target, name, message.message);
    else if (key.startsWith('request:')) {
      const { ok, responseArgs } = await this.#api.request(message.message);
      const done = `zaf.${key}.${ok ? 'done' : 'fail'}`;
      this.#post(from, { key: done, message: { responseArgs }, instanceGuid: from.guid });
    }
  }

  #register(from: Instance): void {
    from.registered = true;
    const message = { context: from.context, metadata: this.#api.metadata() };
    this.#post(from, { key: 'zaf.app.registered', message, instanceGuid: from.guid });
  }

  #subscribe(from: Instance, target: Instance, name: string): void {
    const listeners = target.subscriptions.get(name) ?? new Set();
    const first = !listeners.has(from.guid);
    target.subscriptions.set(name, listeners.add(from.guid));
    if (first && from === target && Object.hasOwn(ON_ARRIVAL, name)) {
      this.#post(from, { key: `zaf.${name}`, message: ON_ARRIVAL[name], instanceGuid: target.guid });
    }
  }

  #unsubscribe(from: Instance, target: Instance, name: string, message: unknown): void {
    const left = (message as { subscriberCount?: number } | undefined)?.subscriberCount ?? 0;
    if (left === 0) target.subscriptions.get(name)?.delete(from.guid);
  }
}

function callsOf(request: string, params: unknown): [string, unknown][] {
  if (request !== 'get') return Object.entries((params ?? {}) as Record<string, unknown>);
  return (Array.isArray(params) ? params : [params]).map((path) => [String(path), undefined]);
}

function readMessage(data: unknown): Message | undefined {
  try {
    const message: unknown = typeof data === 'string' ? JSON.parse(data) : data;
    return message && typeof message === 'object' ? (message as Message) : undefined;
  } catch {
    return undefined;
  }
}
