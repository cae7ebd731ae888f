import type { Actor } from '@recourse/complaint-domain';
import type { RegisterContext } from './context.ts';
import { encodeEntry, entryHash } from './entry.ts';

/** The stream of entries that concern the register itself and not one complaint's course. */
export const REGISTER_STREAM = 'register';

/** What such an entry can say. None of it is personal data of a complainant. */
export type RegisterFact =
  | {
      type: 'CommandRefused';
      data: { command: string; complaint: string | null; code: string; rule: string };
    }
  | { type: 'AccessRefused'; data: { scope: string } }
  | { type: 'ReadRefused'; data: { what: string; complaint: string } }
  | { type: 'RestrictedRead'; data: { what: string; complaint: string } }
  | { type: 'SettingsChanged'; data: { version: number; sha256: string } }
  | { type: 'MemberChanged'; data: { member: string; roles: string[] } }
  | { type: 'MemberRemoved'; data: { member: string } }
  | { type: 'SignInLinkMade'; data: { member: string } }
  /** An address that connects an account of this host, once. */
  | { type: 'InstallLinkMade'; data: { host: string } }
  | { type: 'KeyCreated'; data: { key: string; scopes: string[] } }
  | { type: 'KeyRevoked'; data: { key: string } }
  | { type: 'Connected'; data: { host: string; account: string } }
  /** A host took its connection back, or somebody here ended it. */
  | { type: 'Disconnected'; data: { host: string; account: string; why: string } }
  /** Somebody who may not read the case was taken out of its room. `person`: the host's own id of them. */
  | {
      type: 'PersonRemovedFromRoom';
      data: { complaint: string; surface: string; person: string; why: string };
    }
  | { type: 'DeliveryReplayed'; data: { complaint: string; delivery: string } }
  /** The entries before this one were signed elsewhere: so many, with this key. */
  | { type: 'Imported'; data: { key: string; size: number } }
  | { type: 'Exported'; data: { size: number } }
  | {
      type: 'InboundRefused';
      data: { eventId: string; kind: string; complaint: string; code: string; rule: string };
    };

/** Keeps one fact about the register as an entry of the log, in its own transaction or the one around it. */
export function record(
  ctx: RegisterContext,
  fact: RegisterFact,
  actor: Pick<Actor, 'kind' | 'id'>,
  command: string,
): void {
  ctx.stores.transaction(() => {
    const last = ctx.stores.log.lastOf(REGISTER_STREAM);
    const at = ctx.now();
    const version = (last?.version ?? 0) + 1;
    const bytes = encodeEntry(
      {
        id: ctx.deps.newId(),
        register: ctx.name,
        complaint: REGISTER_STREAM,
        version,
        type: fact.type,
        v: 1,
        at,
        actor: { kind: actor.kind, id: actor.id },
        command,
        prev: last ? entryHash(last.bytes) : null,
        data: fact.data,
        personal: null,
      },
      null,
    );
    ctx.stores.log.append({ complaint: REGISTER_STREAM, version, at, bytes });
  });
}
