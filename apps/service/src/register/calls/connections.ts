import type { ConnectedHost, ConnectionView, InstallLink } from '@recourse/api-client';
import * as z from 'zod';
import { whyNotConnected } from '../../connection/ask-zendesk.ts';
import { issueTicket } from '../access.ts';
import { importing, underWay } from '../importing.ts';
import { invalid, problem } from '../problems.ts';
import { record } from '../register-entries.ts';
import type { Answer, Caller, Connection, ZendeskConnection } from '../rpc.ts';
import { fieldProblems } from './administration.ts';
import { type CallContext, no, ok, withAccess } from './call.ts';
import { shutOut } from './revocation.ts';

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

/** Calls about which accounts are connected, and who may connect one. */
export function connectionCalls(call: CallContext) {
  const { register } = call;
  const { stores, deps } = register;

  /** Whoever came in through this account comes in again through another, or not at all. */
  const endSessions = (host: string, account: string) => {
    const ended = new Set(stores.access.endSessionsVia(`${host}/${account}`));
    shutOut(call, ({ credential }) => ended.has(credential));
  };

  /** An invitation is worth as much as the right to give it: that may have ended meanwhile. */
  const mayStillInvite = (kind: string | undefined, id: string) => {
    if (kind === 'member') return stores.members.byId(id)?.roles.includes('administrator') ?? false;
    if (id === 'bootstrap') return true;
    return stores.access.listKeys().some((key) => key.id === id && key.scopes.includes('settings'));
  };

  /** Rejects: whoever asked asks again. */
  const notWhileImporting = () => {
    if (underWay(register)) throw new Error(importing().detail);
  };

  return {
    connect: async (caller: Caller, _host: 'zendesk', input: unknown): Promise<Answer<ConnectionView>> => {
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

    connections: async (
      caller: Caller,
      host?: ConnectedHost,
    ): Promise<Answer<{ items: ConnectionView[] }>> => {
      const allowed = withAccess(call, caller, 'read', () => ok(stores.connections.all()));
      if (!allowed.ok) return allowed;
      const items: ConnectionView[] = [];
      for (const known of allowed.value.filter((one) => host === undefined || one.host === host)) {
        const connection = await call.connection(`${known.host}/${known.account}`).kept();
        if (connection?.register === register.name) items.push(publicPart(connection));
      }
      return ok({ items });
    },

    disconnect: async (caller: Caller, host: ConnectedHost, account: string): Promise<Answer<true>> => {
      const allowed = withAccess(call, caller, 'settings', (access) => ok(access.actor));
      if (!allowed.ok) return allowed;
      const unknown = () =>
        no(problem('not-found', `${host}/${account} is not connected here`, 'not-found', { rule: 'API12' }));
      if (!stores.connections.all().some((c) => c.host === host && c.account === account)) return unknown();
      await call.connection(`${host}/${account}`).remove(register.name);
      stores.transaction(() => {
        if (!stores.connections.remove(host, account)) return;
        const data = { host, account, why: 'disconnected' };
        record(register, { type: 'Disconnected', data }, allowed.value, caller.requestId);
      });
      endSessions(host, account);
      return ok(true as const);
    },

    inviteSlack: (caller: Caller, origin: string | null): Answer<InstallLink> =>
      withAccess(call, caller, 'settings', ({ actor }) => {
        if (origin === null) return no(problem('refused', NO_SLACK, 'slack-not-set-up', { rule: 'API11' }));
        const { ticket, expiresAt } = issueTicket(register, 'slack-install', `${actor.kind}/${actor.id}`);
        record(register, { type: 'InstallLinkMade', data: { host: 'slack' } }, actor, caller.requestId);
        call.rearm();
        return ok({ url: `${origin}/slack/install?${new URLSearchParams({ ticket })}`, expiresAt });
      }),

    redeemInstall: (ticket: string): { by: string } | null => {
      notWhileImporting();
      const [kind, by = ''] = stores.access.redeem(ticket, 'slack-install', deps.now())?.split('/') ?? [];
      return mayStillInvite(kind, by) ? { by } : null;
    },

    hostConnected: (host: ConnectedHost, account: string) => {
      notWhileImporting();
      stores.transaction(() => {
        stores.connections.add(host, account);
        const actor = { kind: 'host', id: `${host}/${account}` } as const;
        record(register, { type: 'Connected', data: { host, account } }, actor, deps.newId());
      });
      call.rearm();
    },

    hostRevoked: (host: ConnectedHost, account: string, why: string) => {
      notWhileImporting();
      const ended = stores.transaction(() => {
        if (!stores.connections.end(host, account, register.now())) return false;
        const actor = { kind: 'host', id: `${host}/${account}` } as const;
        record(register, { type: 'Disconnected', data: { host, account, why } }, actor, deps.newId());
        return true;
      });
      if (ended) endSessions(host, account);
    },

    connectionOf: (host: string, account?: string) => {
      const known = stores.connections.list().filter((c) => c.host === host);
      if (account !== undefined) return known.some((c) => c.account === account) ? account : null;
      return known.length === 1 ? known[0]!.account : null;
    },
  };
}

const NO_SLACK =
  'Slack is not set up here: deploy the Slack bot and set RECOURSE_SLACK_ORIGIN to where it is reached';

function withDefaults(input: z.infer<typeof ZendeskConnectionSchema>, register: string): ZendeskConnection {
  const origin = `https://${input.subdomain}.zendesk.com`;
  return {
    ...input,
    host: 'zendesk',
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

function publicPart(c: Connection): ConnectionView {
  if (c.host === 'slack') {
    const { host, account, name, revokedAt, scopes } = c;
    return { host, account, connected: revokedAt === null, name, revokedAt, scopes };
  }
  const { host, subdomain, baseUrl, fields, appPublicKey } = c;
  const signedPages = appPublicKey !== '';
  return { host, account: subdomain, connected: true, subdomain, baseUrl, fields, signedPages };
}
