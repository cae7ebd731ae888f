import type { DeliveryFilters, DeliveryPage, DeliveryRow, Receipt } from '@recourse/api-client';
import type { Inbound } from '@recourse/channel';
import { mayRead } from '@recourse/complaint-domain';
import * as z from 'zod';
import { whyNotConnected } from '../../connection/ask-zendesk.ts';
import { type Access, openSession } from '../access.ts';
import { loadCase } from '../context.ts';
import { deliveryView, replayRow } from '../deliveries.ts';
import { execute } from '../execute.ts';
import { importing, underWay } from '../importing.ts';
import { takeInOne } from '../intake.ts';
import { invalid, problem, problemOf } from '../problems.ts';
import { record } from '../register-entries.ts';
import type { Answer, Caller, RegisterApi, ZendeskConnection } from '../rpc.ts';
import type { OutboxRow } from '../stores/outbox-store.ts';
import { fieldProblems } from './administration.ts';
import { type CallContext, no, ok, withAccess } from './call.ts';

const text = z.string().min(1).max(4_000);

const ZendeskConnectionSchema = z.strictObject({
  subdomain: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be the subdomain alone, such as "acme"'),
  /** Default: https://SUBDOMAIN.zendesk.com. */
  baseUrl: z.url().optional(),
  email: z.email(),
  apiToken: text,
  webhookSecret: text,
  appPublicKey: text.optional(),
  audience: text.optional(),
  issuer: text.optional(),
  fields: z.strictObject({ reference: z.int(), status: z.int(), nextObligation: z.int() }),
  apiUserId: text,
});

/** Calls about connected hosts: what they tell us, what they are owed, who they vouch for. */
export function hostCalls(call: CallContext) {
  const { register } = call;
  const { stores, deps } = register;

  /** Of a case that somebody may not see, they see no delivery either. */
  const sees = (access: Access, { complaint }: Pick<OutboxRow, 'complaint'>) => {
    const c = loadCase(register, complaint);
    return c !== undefined && mayRead(access.actor, c) === 'full';
  };

  /** Sending again is somebody's decision: the log says whose. */
  const replay = (known: OutboxRow, { actor }: Access, requestId: string) => {
    const row = replayRow(register, known.id);
    if (row?.state !== 'waiting') return row;
    const data = { complaint: known.complaint, delivery: known.id };
    record(register, { type: 'DeliveryReplayed', data }, actor, requestId);
    return row;
  };

  return {
    deliveries: (caller: Caller, { state, reference, cursor, limit }: DeliveryFilters) =>
      withAccess<DeliveryPage>(call, caller, 'deliveries', (access) => {
        const complaint = reference === undefined ? undefined : stores.complaints.idOf(reference);
        if (reference !== undefined && complaint === undefined) return ok({ items: [], next: null });
        const before = cursor === undefined ? undefined : Number(cursor);
        const rows = stores.outbox.list({ state, complaint, before, limit });
        const seen = rows.filter((row) => sees(access, row));
        const next = rows.length === limit ? String(rows.at(-1)!.n) : null;
        return ok({ items: seen.map((row) => deliveryView(register, row)), next });
      }),

    replayDelivery: (caller: Caller, id: string): Answer<DeliveryRow> =>
      withAccess(call, caller, 'deliveries', (access) => {
        const known = stores.outbox.byId(id);
        const row =
          known && sees(access, known)
            ? stores.transaction(() => replay(known, access, caller.requestId))
            : undefined;
        if (!row) return no(problem('not-found', `there is no delivery ${id} that could be tried again`));
        call.rearm();
        return ok(deliveryView(register, row));
      }),

    confirmDelivery: (caller: Caller, id: string, externalId?: string): Answer<Receipt> =>
      withAccess(call, caller, 'deliveries', (access) => {
        const row = stores.outbox.byId(id);
        if (!row || !sees(access, row) || row.kind !== 'message' || row.item === null)
          return no(problem('not-found', `there is no delivery ${id} of a message`));
        const result = { kind: 'delivered', externalId: externalId ?? `seen-by-${access.actor.id}` };
        const outcome = stores.transaction(() => {
          const done = execute(register, {
            type: 'RecordDelivery',
            data: { delivery: id, surface: row.surface, item: row.item, result },
            actor: access.actor,
            commandId: deps.newId(),
            fresh: true,
            complaint: row.complaint,
          });
          if (done.kind === 'done')
            stores.outbox.set(id, { state: 'delivered', attempts: row.attempts, nextAt: null, reason: null });
          return done;
        });
        if (outcome.kind !== 'done') return no(problemOf(outcome));
        if (outcome.complaint)
          call.changed(
            outcome.complaint,
            outcome.events.map((e) => e.type),
          );
        return ok(outcome.receipt);
      }),

    connect: async (
      caller: Caller,
      _host: 'zendesk',
      input: unknown,
    ): Promise<Answer<Record<string, unknown>>> => {
      const allowed = withAccess(call, caller, 'settings', (access) => ok(access.actor));
      if (!allowed.ok) return allowed;
      const parsed = ZendeskConnectionSchema.safeParse(input);
      if (!parsed.success) return no(invalid(fieldProblems(parsed.error, 'API3')));
      const connection = withDefaults(parsed.data, register.name);
      const wrongUrl = checkBaseUrl(connection, call.localHosts);
      if (wrongUrl) return no(invalid([{ field: 'baseUrl', rule: 'API3', message: wrongUrl }]));
      const unproven = await whyNotConnected(connection, deps);
      if (unproven) return no(unproven);
      const object = call.connection(`zendesk/${connection.subdomain}`);
      if (!(await object.put(connection)))
        return no(
          problem('conflict', 'this Zendesk account belongs to another register', 'connected-elsewhere'),
        );
      stores.transaction(() => {
        stores.connections.add('zendesk', connection.subdomain);
        const data = { host: 'zendesk', account: connection.subdomain };
        record(register, { type: 'Connected', data }, allowed.value, caller.requestId);
      });
      call.rearm();
      return ok(publicPart(connection));
    },

    connections: async (caller: Caller): Promise<Answer<{ items: Record<string, unknown>[] }>> => {
      const allowed = withAccess(call, caller, 'read', () => ok(stores.connections.list()));
      if (!allowed.ok) return allowed;
      const items = [];
      for (const { host, account } of allowed.value) {
        const connection = await call.connection(`${host}/${account}`).get();
        if (connection) items.push(publicPart(connection));
      }
      return ok({ items });
    },

    openHostSession: (person: Parameters<RegisterApi['openHostSession']>[0]) => {
      if (underWay(register)) return no(importing());
      const member = stores.members.byEmail(person.email);
      if (!member) {
        const detail = `${person.name} is not a member of this register; ask its administrator to add the e-mail that Zendesk knows`;
        return no(problem('forbidden', detail, 'not-a-member'));
      }
      return ok(openSession(register, member.id, 'host'));
    },

    takeIn: (inbound: Inbound[]): Answer<{ taken: number; ignored: number }> => {
      if (underWay(register)) return no(importing());
      let taken = 0;
      for (const one of inbound)
        for (const outcome of takeInOne(register, one)) {
          if (outcome.kind !== 'done') continue;
          taken++;
          if (outcome.complaint)
            call.changed(
              outcome.complaint,
              outcome.events.map((e) => e.type),
            );
        }
      call.rearm();
      return ok({ taken, ignored: inbound.length - Math.min(taken, inbound.length) });
    },

    connectionOf: (host: string, account?: string) => {
      const known = stores.connections.list().filter((c) => c.host === host);
      if (account !== undefined) return known.some((c) => c.account === account) ? account : null;
      return known.length === 1 ? known[0]!.account : null;
    },
  };
}

function withDefaults(input: z.infer<typeof ZendeskConnectionSchema>, register: string): ZendeskConnection {
  const origin = `https://${input.subdomain}.zendesk.com`;
  return {
    ...input,
    register,
    baseUrl: input.baseUrl ?? origin,
    issuer: input.issuer ?? `${input.subdomain}.zendesk.com`,
    appPublicKey: input.appPublicKey ?? '',
    audience: input.audience ?? '',
  };
}

/** Credentials only ever go to Zendesk, or to this machine where that was allowed. */
function checkBaseUrl(connection: ZendeskConnection, localHosts: boolean): string | null {
  const url = new URL(connection.baseUrl);
  if (url.origin === `https://${connection.subdomain}.zendesk.com`) return null;
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return local && localHosts ? null : `must be https://${connection.subdomain}.zendesk.com`;
}

function publicPart(c: ZendeskConnection): Record<string, unknown> {
  const { host, account } = { host: 'zendesk', account: c.subdomain };
  return {
    host,
    account,
    connected: true,
    subdomain: c.subdomain,
    baseUrl: c.baseUrl,
    fields: c.fields,
    signedPages: c.appPublicKey !== '',
  };
}
