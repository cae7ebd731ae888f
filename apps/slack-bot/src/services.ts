import type { ChatSettings, HostGate } from '@recourse/channel';
import type { Profile } from '@recourse/chat';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { createMemory, type Memory } from './memory.ts';
import type { Session } from './people/sessions.ts';

/** Everything that comes from outside. */
export type Services = {
  config: Config;
  gate: HostGate;
  /** The service's HTTP API. */
  serviceFetch: typeof fetch;
  /** Everything else: Slack. */
  fetch: typeof fetch;
  now(): number;
  newId(): string;
  log: Log;
  memory: Memories;
};

/** What the isolate remembers between requests. */
export type Memories = {
  /** By account and user. */
  profiles: Memory<Profile>;
  /** By register, account and user. */
  sessions: Memory<Session>;
  /** By register. */
  settings: Memory<ChatSettings>;
  /** Events whose work has begun here. */
  events: Memory<true>;
};

export function createMemories(now: () => number): Memories {
  return {
    profiles: createMemory(now, 5_000),
    sessions: createMemory(now, 5_000),
    settings: createMemory(now, 200),
    events: createMemory(now, 5_000),
  };
}
