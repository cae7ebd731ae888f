import { type Problem, SCOPES, type Scope } from '@recourse/api-client';
import type { Actor, Complaint, Role } from '@recourse/complaint-domain';
import { mayRead } from '@recourse/complaint-domain';
import type { RegisterContext } from './context.ts';
import { problem } from './problems.ts';
import { record } from './register-entries.ts';
import type { Caller } from './rpc.ts';
import { sha256Hex } from './seal.ts';
import type { TicketPurpose } from './stores/access-store.ts';

/** A caller whose credential was found good. */
export type Access = {
  actor: Actor;
  name: string;
  roles: readonly Role[];
  scopes: ReadonlySet<Scope>;
  /** UTC ms; null for API keys. */
  expiresAt: number | null;
};

/** What the members of a role may do besides commands, which `permissions.ts` of the domain decides. */
const SCOPES_OF_ROLE: Record<Role, readonly Scope[]> = {
  agent: ['read', 'write', 'deliveries'],
  investigator: ['read', 'write', 'deliveries'],
  manager: ['read', 'write', 'deliveries', 'audit'],
  compliance: ['read', 'write', 'deliveries', 'audit', 'export'],
  auditor: ['read', 'audit'],
  sales: ['read'],
  administrator: SCOPES,
};

/** A session from a sign-in link lasts a working day; one that a host vouched for is renewed by its next page. */
const SESSION_MS = { 'sign-in': 12 * 3_600_000, host: 2 * 3_600_000 } as const;
const TICKETS = {
  'sign-in': { kind: 'si', life: 10 * 60_000 },
  live: { kind: 'lt', life: 60_000 },
  'slack-install': { kind: 'it', life: 10 * 60_000 },
} as const;
/** Credentials that stay in memory once they were looked up. */
const KNOWN_CALLERS = 1_000;

/** Who is calling, or why we do not know. The bootstrap key is the one that the operator configured. */
export function authenticate(
  ctx: RegisterContext,
  caller: Pick<Caller, 'credential'>,
  bootstrapHash: string | null,
): Access | Problem {
  const credential = caller.credential;
  if (credential === null) return problem('unauthenticated', 'send an API key or a session token');
  const [kind, register] = credential.split('_', 2);
  if (register !== ctx.name) return problem('unauthenticated', 'this credential belongs to another register');
  const known = ctx.known.get(credential);
  if (known && (known.expiresAt === null || known.expiresAt > ctx.deps.now())) return known;
  const found = look(ctx, kind, credential, bootstrapHash);
  if ('status' in found) return found;
  if (ctx.known.size >= KNOWN_CALLERS) ctx.known.clear();
  ctx.known.set(credential, found);
  return found;
}

function look(
  ctx: RegisterContext,
  kind: string | undefined,
  credential: string,
  bootstrapHash: string | null,
): Access | Problem {
  if (kind === 'rk') return keyAccess(ctx, credential, bootstrapHash);
  if (kind === 'rs') return sessionAccess(ctx, credential);
  return problem('unauthenticated', 'this is neither an API key nor a session token');
}

function keyAccess(ctx: RegisterContext, credential: string, bootstrapHash: string | null): Access | Problem {
  if (bootstrapHash !== null && sha256Hex(credential) === bootstrapHash)
    return {
      actor: { kind: 'api', id: 'bootstrap' },
      name: 'API',
      roles: [],
      scopes: new Set(SCOPES),
      expiresAt: null,
    };
  const key = ctx.stores.access.findKey(credential);
  if (!key) return problem('unauthenticated', 'this API key is not known');
  const scopes = new Set(key.scopes as Scope[]);
  return { actor: { kind: 'api', id: key.id }, name: key.name, roles: [], scopes, expiresAt: null };
}

function sessionAccess(ctx: RegisterContext, credential: string): Access | Problem {
  const session = ctx.stores.access.findSession(credential);
  if (!session || session.expires_at <= ctx.deps.now())
    return problem('unauthenticated', 'the session has ended; open the app again', 'session-expired');
  const member = ctx.stores.members.byId(session.member);
  if (!member) return problem('unauthenticated', 'this person is no longer a member');
  return {
    actor: { kind: 'member', id: member.id, roles: member.roles },
    name: member.name,
    roles: member.roles,
    scopes: new Set(member.roles.flatMap((role) => SCOPES_OF_ROLE[role])),
    expiresAt: session.expires_at,
  };
}

/** `via`: the connected account that vouched for the person, such as `slack/T024BE7LD`. */
export function openSession(
  ctx: RegisterContext,
  member: string,
  from: keyof typeof SESSION_MS,
  via: string | null = null,
): { session: string; expiresAt: number } {
  const session = secret(ctx, 'rs');
  const expiresAt = ctx.deps.now() + SESSION_MS[from];
  ctx.stores.access.sweep(ctx.deps.now());
  ctx.stores.access.addSession({ secret: session, member, expiresAt, via });
  return { session, expiresAt };
}

/** A one-time ticket. `expiresAt`: UTC ms. */
export function issueTicket(
  ctx: RegisterContext,
  purpose: TicketPurpose,
  subject: string,
): { ticket: string; expiresAt: number } {
  const { kind, life } = TICKETS[purpose];
  const ticket = secret(ctx, kind);
  const expiresAt = ctx.deps.now() + life;
  ctx.stores.access.addTicket({ secret: ticket, purpose, subject, expiresAt });
  return { ticket, expiresAt };
}

/** `kind_register_random`: a credential says to which register it goes, and nothing else. */
export function secret(ctx: RegisterContext, kind: 'rk' | 'rs' | 'lt' | 'si' | 'it'): string {
  return `${kind}_${ctx.name}_${Buffer.from(ctx.deps.randomBytes(24)).toString('base64url')}`;
}

export function lacks(access: Access, scope: Scope): Problem | null {
  return access.scopes.has(scope)
    ? null
    : problem('forbidden', `this needs the scope "${scope}"`, 'not-permitted');
}

/** While somebody writes, the letter is looked at again and again: that is one reading. */
const REPEATED: ReadonlySet<string> = new Set(['letter']);
const HOUR_MS = 3_600_000;
/** Readings that stay in memory; what is forgotten, also by a restart, leaves one more entry and never one less. */
const KNOWN_READINGS = 1_000;

/**
 * May this caller read this case? A refusal says no more than "not found", and leaves an entry; so does every
 * read of a restricted case, but a letter that is being written leaves one per person, case and hour.
 */
export function readable(
  ctx: RegisterContext,
  access: Access,
  complaint: Complaint,
  what: string,
  requestId: string,
): 'full' | 'summary' | 'none' {
  const right = access.scopes.has('read') ? mayRead(access.actor, complaint) : 'none';
  const data = { what, complaint: complaint.id };
  if (right === 'none') record(ctx, { type: 'ReadRefused', data }, access.actor, requestId);
  else if (complaint.restricted) recordReading(ctx, access.actor, data, requestId);
  return right;
}

function recordReading(
  ctx: RegisterContext,
  actor: Actor,
  data: { what: string; complaint: string },
  requestId: string,
): void {
  const reading = JSON.stringify([actor.kind, actor.id, data.complaint, data.what]);
  const last = ctx.readings.get(reading);
  if (last !== undefined && ctx.now() < last + HOUR_MS) return;
  record(ctx, { type: 'RestrictedRead', data }, actor, requestId);
  if (!REPEATED.has(data.what)) return;
  if (ctx.readings.size >= KNOWN_READINGS) ctx.readings.clear();
  ctx.readings.set(reading, ctx.now());
}
