import type { Problem, Receipt } from '@recourse/api-client';
import type { Inbound } from '@recourse/channel';
import type { RegisterStub } from '../src/env.ts';
import { problemOf } from '../src/problem.ts';
import type { Answer, Caller, CasePage, CommandRequest, DocumentMeta } from '../src/register/rpc.ts';

const no = (problem: Problem) => ({ ok: false as const, problem });
const ok = <T>(value: T) => ({ ok: true as const, value });
const refusal = (status: number, code: string): Problem => ({
  type: `urn:recourse:problem:${code}`,
  title: 'Refused',
  status,
  code,
  rule: 'T1',
});

/** A register that holds just enough for the HTTP layer to have something to talk to. */
export class FakeRegister {
  readonly lodged: unknown[] = [];
  readonly documents = new Map<string, DocumentMeta>();
  readonly inbound: Inbound[] = [];
  readonly imported: unknown[] = [];
  readonly callers: Caller[] = [];
  version = 1;
  accepts = true;
  /** Makes the next `takeIn` fail as a restarting object does. */
  down = false;
  /** What `attach` answers when it does not take the document. */
  attachRefusal: Problem | null = null;
  readonly #receipts = new Map<string, Receipt>();

  async lodge(caller: Caller, data: unknown, key?: string): Promise<Answer<Receipt>> {
    this.callers.push(caller);
    const known = key === undefined ? undefined : this.#receipts.get(key);
    if (known) return ok({ ...known, repeated: true });
    this.lodged.push(data);
    const receipt = { reference: 'C-2026-000001-5', version: this.version, events: [], repeated: false };
    if (key !== undefined) this.#receipts.set(key, receipt);
    return ok(receipt);
  }
  async command(_caller: Caller, request: CommandRequest): Promise<Answer<Receipt>> {
    if (request.type === 'Close') return no(refusal(422, 'open-tasks'));
    if (request.type === 'Restrict') return no(refusal(403, 'not-permitted'));
    if (request.ifVersion !== undefined && request.ifVersion !== this.version)
      return no(refusal(412, 'stale'));
    this.version++;
    return ok({ reference: request.reference, version: this.version, events: [], repeated: false });
  }
  async proof() {
    return ok('{"format":"bundle",  "spaces":"kept"}');
  }
  async mayAttach(): Promise<Answer<{ blob: string }>> {
    return this.accepts ? ok({ blob: 'main/b1' }) : no(refusal(403, 'not-permitted'));
  }
  async attach(_caller: Caller, reference: string, meta: DocumentMeta): Promise<Answer<Receipt>> {
    if (this.attachRefusal) return no(this.attachRefusal);
    this.documents.set('d1', meta);
    return ok({ reference, version: 2, events: [], repeated: false });
  }
  async document(_caller: Caller, _reference: string, id: string) {
    const meta = this.documents.get(id);
    return meta ? ok({ ...meta, id }) : no(problemOf('not-found', 'no such document'));
  }
  async letter(_caller: Caller, reference: string, request: unknown) {
    return ok({ reference, request });
  }
  async printMessage(_caller: Caller, reference: string, message: string): Promise<Answer<string>> {
    return message === 'm1'
      ? ok(`<!doctype html><title>${reference}</title>`)
      : no(problemOf('not-found', 'no such letter'));
  }
  async regimes() {
    return ok({ items: [{ id: 'uk-disp' }] });
  }
  async simulate(_caller: Caller, request: unknown) {
    return ok({ json: JSON.stringify(request), version: null });
  }
  async takeIn(inbound: Inbound[]) {
    if (this.down) throw Object.assign(new Error('the object was reset'), { retryable: true });
    this.inbound.push(...inbound);
    return ok({ taken: inbound.length, ignored: 0 });
  }
  async connectionOf(host: string) {
    return host === 'zendesk' ? 'acme' : null;
  }
  async openHostSession(person: { email: string }) {
    return person.email === 'rosa@example.com'
      ? ok({ session: 'rs_main_s1_abcdefgh', expiresAt: 1_900_000_000_000 })
      : no({ ...refusal(403, 'not-a-member'), detail: 'Ask the administrator to add you.' });
  }
  async casePage(caller: Caller, reference: string): Promise<Answer<CasePage>> {
    this.callers.push(caller);
    if (this.down) return no(problemOf('unavailable', 'busy'));
    if (caller.credential !== 'rs_main_rosa-is-here') return no(refusal(401, 'session-expired'));
    if (reference !== 'C-2026-000001-5') return no(problemOf('not-found', 'there is no such complaint'));
    const due = Date.UTC(2026, 11, 1, 23, 30);
    const next = { due, timeZone: 'Europe/Lisbon', citation: 'DISP 1.6.2R <b>', verifiedOn: null };
    const links = [{ host: 'zendesk' as const, url: 'https://acme.zendesk.com/agent/tickets/35' }];
    return ok({ reference, status: 'in_progress', next, links });
  }
  async connections(_caller: Caller, host?: string) {
    return ok({ items: [{ host: host ?? 'all' }] });
  }
  async disconnect(_caller: Caller, host: string, account: string): Promise<Answer<true>> {
    const known = `${host}/${account}` === 'slack/T024BE7LD';
    return known ? ok(true as const) : no(problemOf('not-found', 'not connected here'));
  }
  async inviteSlack(_caller: Caller, origin: string | null) {
    return origin === null
      ? no(refusal(422, 'slack-not-set-up'))
      : ok({ url: `${origin}/slack/install?ticket=it_main_abcdefgh`, expiresAt: 1 });
  }
  async redeemSignIn(token: string) {
    return token === 'good'
      ? ok({ session: 'rs_main_s2_abcdefgh', expiresAt: 1_800_000_060_000 })
      : no(refusal(401, 'unauthenticated'));
  }
  async signOut(caller: Caller): Promise<Answer<true>> {
    return caller.credential?.startsWith('rs_main_s2')
      ? ok(true as const)
      : no(refusal(401, 'unauthenticated'));
  }
  async exportHead() {
    return ok({
      format: 'recourse-export/1',
      register: 'main',
      settings: {},
      members: [],
      key: 'k',
      size: 120,
      checkpoint: 'note',
    });
  }
  async exportLines(_caller: Caller, from: number, to: number) {
    return ok(Array.from({ length: to - from }, (_, i) => ({ index: from + i, entry: 'AA==' })));
  }
  async importHead() {
    return ok({ size: 0 });
  }
  async importLines(_caller: Caller, lines: unknown[]) {
    this.imported.push(...lines);
    return ok({ size: this.imported.length });
  }
  async importEnd() {
    return ok({ ok: true, complaints: 1, entries: this.imported.length, findings: [] });
  }
  async logCheckpoint() {
    return ok('log\n1\nAA==\n');
  }
  async logTile(path: string) {
    return path.startsWith('0/') ? new Uint8Array(32).buffer : null;
  }
  async fetch(request: Request) {
    return new Response(`socket for ${new URL(request.url).searchParams.get('ticket')}`);
  }
  stub(): RegisterStub {
    return this as unknown as RegisterStub;
  }
}
