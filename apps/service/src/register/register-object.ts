import { DurableObject } from 'cloudflare:workers';
import type { ConnectedHost, DeliveryFilters, ListFilters } from '@recourse/api-client';
import type { HostGate, Inbound } from '@recourse/channel';
import type { Complaint, SurfaceRef } from '@recourse/complaint-domain';
import { blobStoreOf } from '../blobs.ts';
import { caseUrl } from '../case-url.ts';
import { type Config, readConfig } from '../config.ts';
import { channelFor } from '../connection/channels.ts';
import { systemDeps } from '../deps.ts';
import type { Env } from '../env.ts';
import { traceOf } from '../log.ts';
import { nextWake, purgeSearch, sweepUploads } from './alarm.ts';
import { administration } from './calls/administration.ts';
import type { CallContext } from './calls/call.ts';
import { cases } from './calls/cases.ts';
import { connectionCalls } from './calls/connections.ts';
import { deskCalls } from './calls/desk.ts';
import { gateCalls } from './calls/gate.ts';
import { hostCalls } from './calls/hosts.ts';
import { lawCalls } from './calls/law.ts';
import { letterCalls } from './calls/letters.ts';
import { logCalls } from './calls/log.ts';
import { revocation } from './calls/revocation.ts';
import { transferCalls } from './calls/transfer.ts';
import { postCheckpoint } from './checkpoints.ts';
import { caseCache, policyOf, type RegisterContext } from './context.ts';
import { type DeliveryNeeds, deliverDue, settleInterrupted } from './deliveries.ts';
import { postDigests } from './digests.ts';
import { underWay } from './importing.ts';
import { broadcast, hangUp, type SocketOwner } from './live.ts';
import { logSigner, seal } from './log-signer.ts';
import { migrate } from './migrations.ts';
import type {
  Caller,
  CommandRequest,
  DocumentMeta,
  HostPerson,
  LetterOrder,
  NewKey,
  RegisterApi,
  SimulationOrder,
} from './rpc.ts';
import { objectSql } from './sql.ts';
import { openStores } from './stores/index.ts';
import { type Changed, recountSome, wakeCases, wakeObligations } from './waking.ts';

/**
 * One organisation's register: one SQLite, one log, one writer. This is the shell: it opens the stores, answers
 * calls, keeps the one alarm armed and tells open screens. All rules are in the domain, all work in `execute`.
 */
export class RegisterObject extends DurableObject implements RegisterApi {
  readonly #config: Config;
  readonly #env: Env;
  readonly #register: RegisterContext;
  readonly #call: CallContext;
  readonly #cases: ReturnType<typeof cases>;
  readonly #letters: ReturnType<typeof letterCalls>;
  readonly #law: ReturnType<typeof lawCalls>;
  readonly #desk: ReturnType<typeof deskCalls>;
  readonly #admin: ReturnType<typeof administration>;
  readonly #revocation: ReturnType<typeof revocation>;
  readonly #hosts: ReturnType<typeof hostCalls>;
  readonly #connections: ReturnType<typeof connectionCalls>;
  readonly #gate: ReturnType<typeof gateCalls>;
  readonly #log: ReturnType<typeof logCalls>;
  readonly #transfer: ReturnType<typeof transferCalls>;
  /** When the alarm is set to ring, in machine time; null when it is not set. */
  #armedFor: number | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env as never);
    const read = readConfig(env);
    if (!read.ok) throw new Error(read.message);
    this.#config = read.config;
    this.#env = env;
    this.#register = this.#open(ctx);
    this.#call = {
      register: this.#register,
      signer: logSigner(this.#master(), this.#register.name, this.#config.logOrigin),
      bootstrapHash: this.#config.registers.get(this.#register.name) ?? null,
      localHosts: this.#config.localHosts,
      connection: (name) => env.CONNECTIONS.getByName(name),
      changed: (complaint, types) => this.#changed(complaint, types),
      hangUp: (on) => hangUp(this.ctx, on),
      rearm: () => this.#arm(),
    };
    this.#cases = cases(this.#call);
    this.#letters = letterCalls(this.#call);
    this.#law = lawCalls(this.#call);
    this.#desk = deskCalls(this.#call);
    this.#admin = administration(this.#call);
    this.#revocation = revocation(this.#call);
    this.#hosts = hostCalls(this.#call);
    this.#connections = connectionCalls(this.#call);
    this.#gate = gateCalls(this.#call);
    this.#log = logCalls(this.#call);
    this.#transfer = transferCalls(this.#call);
    settleInterrupted(this.#register, this.#deliveryNeeds());
    this.#arm();
  }

  #open(ctx: DurableObjectState): RegisterContext {
    const sql = objectSql(ctx.storage);
    migrate(sql);
    const deps = systemDeps();
    const stores = openStores(sql, {
      master: this.#master(),
      randomBytes: deps.randomBytes,
      newId: deps.newId,
    });
    const name = stores.meta.get('name') ?? ctx.id.name;
    if (name === undefined) throw new Error('a register object is only reached by its name');
    if (stores.meta.get('name') === undefined) stores.meta.set('name', name);
    let offset = this.#config.movableClock ? Number(stores.meta.get('clock-offset') ?? 0) : 0;
    return {
      name,
      stores,
      deps,
      now: () => deps.now() + offset,
      moveClock: (ms) => {
        offset += ms;
        stores.meta.set('clock-offset', String(offset));
      },
      movableClock: this.#config.movableClock,
      policy: () => policyOf(stores),
      cases: caseCache(),
      known: new Map(),
      readings: new Map(),
    };
  }

  #master(): Uint8Array {
    return Buffer.from(this.#config.key, 'base64');
  }

  /** Obligations, deliveries and the log's signature: whatever is due, by the same code as everything else. */
  override async alarm(): Promise<void> {
    this.#armedFor = null;
    if (underWay(this.#register)) return;
    const changed: Changed = (complaint, types) => this.#changed(complaint, types);
    // First of all: a letter leaves when its sender was told that it would.
    wakeCases(this.#register, changed, broken);
    recountSome(this.#register, broken);
    wakeObligations(this.#register, changed, broken);
    postDigests(this.#register, broken);
    postCheckpoint(this.#register);
    purgeSearch(this.#register);
    // Before the hosts as well: what is recorded is signed even while they do not answer.
    await this.#seal();
    await deliverDue(this.#register, this.#deliveryNeeds());
    await sweepUploads(this.#register, (blob) => this.#deliveryNeeds().deleteBlobs([blob]));
    await this.#seal();
    this.#arm();
  }

  /** Entries that an import is bringing are not ours to sign before all of them are there. */
  async #seal(): Promise<void> {
    if (underWay(this.#register)) return;
    await seal(this.#register.stores.log, this.#call.signer, this.#register.now());
  }

  /** Sets the alarm to the earliest wish, unless it already rings by then. */
  #arm(): void {
    if (this.#armedFor !== null && this.#armedFor <= this.#register.deps.now()) return;
    const wish = nextWake(this.#register);
    if (wish === null) return;
    const offset = this.#register.now() - this.#register.deps.now();
    const at = Math.max(wish - offset, this.#register.deps.now());
    if (this.#armedFor !== null && this.#armedFor <= at) return;
    this.#armedFor = at;
    void this.ctx.storage.setAlarm(at);
  }

  #changed(complaint: Complaint, types: string[]): void {
    const { now, deps, stores } = this.#register;
    broadcast(this.ctx, complaint, types, now(), deps.now(), (id) => stores.members.byId(id)?.roles);
    this.#arm();
  }

  #deliveryNeeds(): DeliveryNeeds {
    const blobs = blobStoreOf(this.#env);
    return {
      caseUrl: caseUrl(this.#config, this.#register.name),
      channelFor: (host, account) => {
        const { deps, name, stores } = this.#register;
        return channelFor(this.#env, deps, name, host, account, stores.settings.current().timeZone);
      },
      changed: (complaint, types) => this.#changed(complaint, types),
      broken,
      deleteBlobs: async (names) => {
        try {
          for (const name of names) await within(DELETE_MS, blobs.delete(name));
          return { kind: 'delivered', externalId: 'documents' };
        } catch (error) {
          return { kind: 'failed', retryable: true, reason: (error as Error).message };
        }
      },
    };
  }

  /** Live updates: a hibernating socket, let in by a one-time ticket. */
  override async fetch(request: Request): Promise<Response> {
    const ticket = new URL(request.url).searchParams.get('ticket') ?? '';
    const owner = this.#register.stores.access.redeem(ticket, 'live', this.#register.deps.now());
    if (owner === null) return new Response('the ticket is not valid', { status: 401 });
    const { 0: client, 1: server } = new WebSocketPair();
    this.ctx.acceptWebSocket(server);
    server.serializeAttachment(JSON.parse(owner) as SocketOwner);
    return new Response(null, { status: 101, webSocket: client });
  }

  override webSocketMessage(): void {
    // Screens only listen; what they have to say goes through the API.
  }

  override webSocketClose(socket: WebSocket, code: number): void {
    socket.close(code === 1005 || code === 1006 ? 1000 : code);
  }

  async lodge(caller: Caller, data: unknown, key?: string) {
    return this.#cases.lodge(caller, data, key);
  }
  async lodgeBatch(caller: Caller, items: { key: string; data: unknown }[]) {
    return this.#cases.lodgeBatch(caller, items);
  }
  async command(caller: Caller, request: CommandRequest) {
    return this.#cases.command(caller, request);
  }
  async list(caller: Caller, query: ListFilters) {
    return this.#cases.list(caller, query);
  }
  async read(caller: Caller, reference: string) {
    return this.#cases.read(caller, reference);
  }
  async timeline(caller: Caller, reference: string) {
    return this.#cases.timeline(caller, reference);
  }
  async obligations(caller: Caller, reference: string) {
    return this.#cases.obligations(caller, reference);
  }
  async proof(caller: Caller, reference: string) {
    return this.#cases.proof(caller, reference);
  }
  async letter(caller: Caller, reference: string, request: LetterOrder) {
    return this.#letters.letter(caller, reference, request);
  }
  async printMessage(caller: Caller, reference: string, message: string) {
    return this.#letters.printMessage(caller, reference, message);
  }
  async regimes(caller: Caller) {
    return this.#law.regimes(caller);
  }
  async simulate(caller: Caller, request: SimulationOrder) {
    return this.#law.simulate(caller, request);
  }
  async assess(caller: Caller, input: { subject?: string; text: string; email?: string; language?: string }) {
    return this.#cases.assess(caller, input);
  }
  async mayAttach(caller: Caller, reference: string) {
    return this.#cases.mayAttach(caller, reference);
  }
  async attach(caller: Caller, reference: string, meta: DocumentMeta, key?: string) {
    return this.#cases.attach(caller, reference, meta, key);
  }
  async document(caller: Caller, reference: string, id: string) {
    return this.#cases.document(caller, reference, id);
  }
  async queues(caller: Caller) {
    return this.#cases.queues(caller);
  }
  async desk(caller: Caller) {
    return this.#desk.desk(caller);
  }
  async preferences(caller: Caller) {
    return this.#desk.preferences(caller);
  }
  async putPreferences(caller: Caller, preferences: unknown) {
    return this.#desk.putPreferences(caller, preferences);
  }
  async session(caller: Caller) {
    return this.#admin.session(caller);
  }
  async settings(caller: Caller) {
    return this.#admin.settings(caller);
  }
  async putSettings(caller: Caller, settings: unknown) {
    return this.#admin.putSettings(caller, settings);
  }
  async members(caller: Caller) {
    return this.#admin.members(caller);
  }
  async putMember(caller: Caller, member: unknown) {
    return this.#admin.putMember(caller, member);
  }
  async createKey(caller: Caller, request: NewKey) {
    return this.#admin.createKey(caller, request);
  }
  async keys(caller: Caller) {
    return this.#revocation.keys(caller);
  }
  async revokeKey(caller: Caller, id: string) {
    return this.#revocation.revokeKey(caller, id);
  }
  async removeMember(caller: Caller, id: string) {
    return this.#revocation.removeMember(caller, id);
  }
  async signOut(caller: Caller) {
    return this.#revocation.signOut(caller);
  }
  async createSignIn(caller: Caller, email: string) {
    return this.#admin.createSignIn(caller, email);
  }
  async redeemSignIn(token: string) {
    return this.#admin.redeemSignIn(token);
  }
  async liveTicket(caller: Caller) {
    return this.#admin.liveTicket(caller);
  }
  async clock() {
    return this.#admin.clock();
  }
  async advanceClock(caller: Caller, ms: number) {
    return this.#admin.advanceClock(caller, ms);
  }
  async deliveries(caller: Caller, filters: DeliveryFilters) {
    return this.#hosts.deliveries(caller, filters);
  }
  async replayDelivery(caller: Caller, id: string) {
    return this.#hosts.replayDelivery(caller, id);
  }
  async confirmDelivery(caller: Caller, id: string, externalId?: string) {
    return this.#hosts.confirmDelivery(caller, id, externalId);
  }
  async connectHost(caller: Caller, host: 'zendesk', connection: unknown) {
    return this.#connections.connect(caller, host, connection);
  }
  async connections(caller: Caller, host?: ConnectedHost) {
    return this.#connections.connections(caller, host);
  }
  async disconnect(caller: Caller, host: ConnectedHost, account: string) {
    return this.#connections.disconnect(caller, host, account);
  }
  async inviteSlack(caller: Caller, origin: string | null) {
    return this.#connections.inviteSlack(caller, origin);
  }
  async redeemInstall(ticket: string) {
    return this.#connections.redeemInstall(ticket);
  }
  async hostConnected(host: ConnectedHost, account: string) {
    this.#connections.hostConnected(host, account);
  }
  async hostRevoked(host: ConnectedHost, account: string, why: 'uninstalled' | 'revoked') {
    this.#connections.hostRevoked(host, account, why);
  }
  async connectionOf(host: string, account?: string) {
    return this.#connections.connectionOf(host, account);
  }
  async openHostSession(person: HostPerson) {
    return this.#gate.openHostSession(person);
  }
  async takeIn(inbound: Inbound[]) {
    return this.#gate.takeIn(inbound);
  }
  async chatSettings() {
    return this.#gate.chatSettings();
  }
  async placeOf(surface: SurfaceRef, externalId?: string) {
    return this.#gate.placeOf(surface, externalId);
  }
  async readersOf(reference: string, emails: string[]) {
    return this.#gate.readersOf(reference, emails);
  }
  async recordRemoval(
    surface: SurfaceRef,
    person: Parameters<HostGate['recordRemoval']>[2],
    eventId: string,
  ) {
    this.#gate.recordRemoval(surface, person, eventId);
  }
  async casePage(caller: Caller, reference: string) {
    return this.#gate.casePage(caller, reference);
  }
  async logCheckpoint() {
    return this.#log.checkpoint();
  }
  async logTile(path: string) {
    return this.#log.tile(path);
  }
  async logKey() {
    return this.#call.signer.verifierKey;
  }
  async fsck(caller: Caller) {
    return this.#log.fsck(caller);
  }
  async exportHead(caller: Caller) {
    return this.#transfer.head(caller);
  }
  async exportLines(caller: Caller, from: number, to: number) {
    return this.#transfer.lines(caller, from, to);
  }
  async importHead(caller: Caller, head: unknown) {
    return this.#transfer.takeHead(caller, head);
  }
  async importLines(caller: Caller, lines: unknown) {
    return this.#transfer.takeLines(caller, lines);
  }
  async importEnd(caller: Caller) {
    return this.#transfer.end(caller);
  }
}

/** One case that cannot be read stops nothing else; somebody has to hear of it. */
function broken(what: string, error: unknown): void {
  const at = new Date().toISOString();
  console.log(JSON.stringify({ at, level: 'error', message: `${what} broken`, ...traceOf(error) }));
}

/** A store that does not answer must not hold up everything else that is to be delivered. */
const DELETE_MS = 10_000;

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms),
  );
  return Promise.race([work, late]);
}
