import type { Actor, Complaint } from '@recourse/complaint-domain';
import { caseCache, loadCase, policyOf, type RegisterContext } from '../context.ts';
import { execute, type Intent, type Outcome } from '../execute.ts';
import { fsck } from '../fsck.ts';
import { logSigner, seal } from '../log-signer.ts';
import { migrate } from '../migrations.ts';
import { openStores } from '../stores/index.ts';
import { nodeSql } from './node-sql.ts';

export const MASTER = new Uint8Array(32).fill(7);
/** 2026-03-03T09:00:00Z, a Tuesday. */
export const START = Date.UTC(2026, 2, 3, 9);
export const ALICE: Actor = { kind: 'member', id: 'm-alice', roles: ['agent', 'investigator'] };
export const BRUNO: Actor = { kind: 'member', id: 'm-bruno', roles: ['manager', 'compliance'] };
export const HOST: Actor = { kind: 'host', id: 'zendesk/acme' };

/** A real register on Node's SQLite, with a clock that stands until it is moved and ids that count. */
export function openRegister(sql = nodeSql()) {
  migrate(sql);
  let count = 0;
  let now = START;
  const deps = {
    now: () => now,
    newId: () => `id-${++count}`,
    randomBytes: (length: number) => new Uint8Array(length).map((_, i) => (++count * 31 + i) % 256),
    random: () => 0.5,
    fetch: () => Promise.reject(new Error('no network in this test')),
  };
  const stores = openStores(sql, { master: MASTER, randomBytes: deps.randomBytes, newId: deps.newId });
  const ctx: RegisterContext = {
    name: 'main',
    stores,
    deps,
    now: deps.now,
    moveClock: (ms) => {
      now += ms;
    },
    movableClock: true,
    policy: () => policyOf(stores),
    cases: caseCache(),
    known: new Map(),
    readings: new Map(),
  };
  const signer = logSigner(MASTER, 'main', 'recourse.test');
  return {
    ctx,
    sql,
    signer,
    seal: () => seal(stores.log, signer, now),
    fsck: () => fsck(ctx, signer),
    /** Gives a command; every call is its own command unless `commandId` says otherwise. */
    give: (intent: Pick<Intent, 'type' | 'data'> & Partial<Intent>): Outcome =>
      execute(ctx, { actor: ALICE, commandId: `command-${++count}`, complaint: null, ...intent }),
    reload: (id: string): Complaint => {
      ctx.cases.clear();
      return loadCase(ctx, id)!;
    },
  };
}
export type TestRegister = ReturnType<typeof openRegister>;

/** Lodges a complaint that stands on ticket 35 and returns it. */
export function lodge(register: TestRegister, data: Record<string, unknown> = {}): Complaint {
  const outcome = register.give({
    type: 'Lodge',
    data: {
      subject: 'Charged twice',
      description: 'You charged my card twice for order 1881 and nobody answers.',
      complainant: { name: 'Nora Vance', email: 'nora@example.org' },
      channel: 'zendesk',
      surface: { host: 'zendesk', account: 'acme', ref: '35' },
      ...data,
    },
  });
  if (outcome.kind !== 'done') throw new Error(`not lodged: ${JSON.stringify(outcome)}`);
  return outcome.complaint!;
}
