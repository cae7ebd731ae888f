import type { Role } from '../vocabulary.ts';

/**
 * Who gives a command. `member` is a person of the organisation; `host` is a connected system speaking for
 * itself (a webhook); `api` is a key; `complainant` is the person who complains; `system` is Recourse's own alarm.
 */
export type Actor =
  | { kind: 'member'; id: string; roles: readonly Role[] }
  | { kind: 'host' | 'api' | 'system' | 'complainant'; id: string };

/** What every command brings along, so that the domain needs no clock and no randomness. */
export type CommandMeta = {
  /** Stable over retries: the host's event id, the Idempotency-Key, or a fresh id. */
  commandId: string;
  /** UTC milliseconds. */
  at: number;
  actor: Actor;
};
