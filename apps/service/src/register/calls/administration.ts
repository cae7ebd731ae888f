import { MemberSchema, SCOPES } from '@recourse/api-client';
import { canonicalBytes, SettingsSchema } from '@recourse/complaint-domain';
import * as z from 'zod';
import { brokenText } from '../../unicode.ts';
import { type Access, issueTicket, openSession, secret } from '../access.ts';
import { importing, underWay } from '../importing.ts';
import type { SocketOwner } from '../live.ts';
import { invalid, problem } from '../problems.ts';
import { record } from '../register-entries.ts';
import type { Caller, NewKey } from '../rpc.ts';
import { sha256, sha256Hex } from '../seal.ts';
import { countsOtherwise, unknownInSettings } from '../settings-check.ts';
import { languageOf } from '../views/language.ts';
import { sessionView } from '../views/session-view.ts';
import { type CallContext, no, ok, withAccess } from './call.ts';
import { isLastAdministrator, lastAdministrator } from './revocation.ts';

const NewMemberSchema = MemberSchema.omit({ id: true });
const NewKeySchema = z.object({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(SCOPES)).min(1).max(SCOPES.length),
});
const HALF_A_PAIR = 'must not hold half a surrogate pair';
/** A movable clock only moves ahead, ten years at most. */
const MAX_ADVANCE_MS = 10 * 366 * 86_400_000;

/** Calls about the register itself: settings, people, keys, sessions, the clock. */
export function administration(call: CallContext) {
  const { register } = call;
  const { stores, deps } = register;

  return {
    session: (caller: Caller) =>
      withAccess(call, caller, null, (access) =>
        ok(sessionView(register, access, languageOf(caller.language))),
      ),

    settings: (caller: Caller) => withAccess(call, caller, 'read', () => ok(stores.settings.current())),

    /** The document must carry the version it replaces; the new one is one higher. */
    putSettings: (caller: Caller, document: unknown) =>
      withAccess(call, caller, 'settings', (access) => {
        const parsed = SettingsSchema.safeParse(document);
        if (!parsed.success) return no(invalid(fieldProblems(parsed.error, 'SE2')));
        const broken = brokenText(parsed.data);
        if (broken !== null) return no(invalid([{ field: broken, rule: 'SE2', message: HALF_A_PAIR }]));
        const unknown = unknownInSettings(parsed.data);
        if (unknown.length > 0) return no(invalid(unknown));
        const current = stores.settings.current();
        if (parsed.data.version !== current.version)
          return no(problem('stale', `the settings are at version ${current.version}; read them again`));
        const settings = { ...parsed.data, version: current.version + 1 };
        stores.transaction(() => {
          stores.settings.put(settings, register.now());
          if (countsOtherwise(current, settings)) stores.recounts.all();
          // The log is public, the document is not: its hash proves which one was in force.
          const hash = Buffer.from(sha256(canonicalBytes(settings))).toString('hex');
          const data = { version: settings.version, sha256: hash };
          record(register, { type: 'SettingsChanged', data }, access.actor, caller.requestId);
        });
        call.rearm();
        return ok(settings);
      }),

    members: (caller: Caller) => withAccess(call, caller, 'read', () => ok({ items: stores.members.list() })),

    putMember: (caller: Caller, member: unknown) =>
      withAccess(call, caller, 'settings', (access) => {
        const parsed = NewMemberSchema.safeParse(member);
        if (!parsed.success) return no(invalid(fieldProblems(parsed.error, 'API5')));
        const known = stores.members.byEmail(parsed.data.email);
        const id = known?.id ?? `m-${deps.newId()}`;
        const losesAdministrator =
          isLastAdministrator(register, id) && !parsed.data.roles.includes('administrator');
        if (losesAdministrator) return no(lastAdministrator());
        const kept = { ...parsed.data, email: parsed.data.email.trim().toLowerCase(), id };
        stores.transaction(() => {
          stores.members.put(kept);
          register.known.clear();
          const data = { member: id, roles: kept.roles };
          record(register, { type: 'MemberChanged', data }, access.actor, caller.requestId);
        });
        call.rearm();
        return ok(kept);
      }),

    createKey: (caller: Caller, request: NewKey) =>
      withAccess(call, caller, 'settings', (access) => {
        const parsed = NewKeySchema.safeParse(request);
        if (!parsed.success) return no(invalid(fieldProblems(parsed.error, 'API6')));
        const id = `k-${deps.newId()}`;
        const key = secret(register, 'rk');
        stores.transaction(() => {
          stores.access.addKey({ id, secret: key, ...parsed.data, at: deps.now() });
          const data = { key: id, scopes: parsed.data.scopes };
          record(register, { type: 'KeyCreated', data }, access.actor, caller.requestId);
        });
        call.rearm();
        return ok({ id, key });
      }),

    createSignIn: (caller: Caller, email: string) =>
      withAccess(call, caller, 'settings', (access) => {
        const member = stores.members.byEmail(email);
        if (!member) return no(problem('not-found', 'no member has this e-mail'));
        const data = { member: member.id };
        record(register, { type: 'SignInLinkMade', data }, access.actor, caller.requestId);
        call.rearm();
        return ok({ token: issueTicket(register, 'sign-in', member.id).ticket });
      }),

    redeemSignIn: (token: string) => {
      if (underWay(register)) return no(importing());
      const member = stores.access.redeem(token, 'sign-in', deps.now());
      if (member === null || !stores.members.byId(member))
        return no(
          problem('unauthenticated', 'this sign-in link was used before or is too old; ask for a new one'),
        );
      return ok(openSession(register, member, 'sign-in'));
    },

    liveTicket: (caller: Caller) =>
      withAccess(call, caller, 'read', (access: Access) => {
        const { kind, id } = access.actor;
        const credential = sha256Hex(caller.credential!);
        const owner: SocketOwner = { kind, id, credential, expiresAt: access.expiresAt };
        return ok({ ticket: issueTicket(register, 'live', JSON.stringify(owner)).ticket });
      }),

    clock: () => ({ now: register.now(), movable: register.movableClock }),

    advanceClock: (caller: Caller, ms: number) =>
      withAccess(call, caller, 'settings', () => {
        if (!register.movableClock)
          return no(problem('not-found', 'this service was not started with a movable clock'));
        if (!Number.isSafeInteger(ms) || ms < 0 || ms > MAX_ADVANCE_MS)
          return no(
            invalid([
              { field: 'advanceMs', rule: 'API2', message: 'must be whole milliseconds, 0 to ten years' },
            ]),
          );
        register.moveClock(ms);
        call.rearm();
        return ok({ now: register.now() });
      }),
  };
}

export function fieldProblems(error: z.ZodError, rule: string) {
  return error.issues.map((issue) => ({
    field: issue.path.join('.') || 'body',
    rule,
    message: issue.message,
  }));
}
