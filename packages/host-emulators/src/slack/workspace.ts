import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Faults } from '../faults.ts';
import { EventSender } from './events/sender.ts';
import type { SlackOptions } from './options.ts';
import { seedWorkspace } from './seed.ts';
import { restoreWorkspace, takeSnapshot } from './snapshot.ts';
import type { ApiCall, Channel, SlackState, User } from './types.ts';

/** What everything here works with. */
export interface Workspace {
  options: SlackOptions;
  state: SlackState;
  faults: Faults;
  sender: EventSender;
  calls: ApiCall[];
  /** `change` after each change; pages listen. */
  changes: EventEmitter;
  /** Where this server is reached; set when it listens. */
  url: string;
  /** UTC ms. */
  now(): number;
}

export const BOT_USER = 'U0RECOURSEBOT';
export const BOT_ID = 'B0RECOURSEBOT';

export function createWorkspace(options: SlackOptions): Workspace {
  const faults = new Faults();
  const now = options.clock ?? Date.now;
  const changes = new EventEmitter().setMaxListeners(0);
  const state = emptyState(options);
  const workspace: Workspace = {
    ...{ options, state, faults, changes, now, url: '', calls: [] },
    sender: new EventSender({
      faults,
      now,
      url: () => state.urls.requestUrl,
      secret: options.app.signingSecret,
      ...(options.wireClock ? { wireClock: options.wireClock } : {}),
      ...(options.retryDelaysMs ? { retryDelaysMs: options.retryDelaysMs } : {}),
      ...(options.timeoutMs ? { timeoutMs: options.timeoutMs } : {}),
      ...(options.fetch ? { fetch: options.fetch } : {}),
    }),
  };
  if (options.restore === undefined) seedWorkspace(workspace);
  else restoreWorkspace(workspace, options.restore);
  return workspace;
}

function emptyState({ app }: SlackOptions): SlackState {
  return {
    users: new Map(),
    channels: new Map(),
    ephemerals: [],
    files: new Map(),
    uploads: new Map(),
    views: new Map(),
    stacks: new Map(),
    homes: new Map(),
    installs: new Map(),
    tokens: new Map(),
    refreshTokens: new Map(),
    codes: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    lastRead: new Map(),
    urls: {
      requestUrl: app.requestUrl ?? '',
      interactivityUrl: app.interactivityUrl ?? '',
      commandUrl: app.commandUrl ?? '',
      redirectUrls: app.redirectUrls,
    },
    counter: 0,
    lastTs: 0,
  };
}

/** Tells pages and whoever keeps the state that it is another now. */
export function changed(workspace: Workspace): void {
  workspace.options.onChange?.(takeSnapshot(workspace));
  workspace.changes.emit('change');
}

/** A timestamp that no message has yet: `seconds.microseconds`. */
export function nextTs({ state, now }: Pick<Workspace, 'state' | 'now'>, at = now()): string {
  state.lastTs = Math.max(state.lastTs + 1, Math.floor(at) * 1_000);
  return formatTs(state.lastTs);
}

export function formatTs(micros: number): string {
  return `${Math.floor(micros / 1_000_000)}.${String(micros % 1_000_000).padStart(6, '0')}`;
}

export const seconds = (workspace: Pick<Workspace, 'now'>): number => Math.floor(workspace.now() / 1_000);

/** `C0A1B2C3D`: Slack's kind of id, in the order of making. */
export function nextId({ state }: Pick<Workspace, 'state'>, prefix: string): string {
  state.counter += 1;
  return `${prefix}0${state.counter.toString(36).toUpperCase().padStart(8, '0')}`;
}

export const secretText = (bytes = 18): string =>
  randomBytes(bytes).toString('base64url').replace(/[-_]/g, 'x');

export function findUser({ state }: Pick<Workspace, 'state'>, idOrEmail: string): User | undefined {
  return (
    state.users.get(idOrEmail) ??
    [...state.users.values()].find(({ email }) => email.toLowerCase() === idOrEmail.toLowerCase())
  );
}

export const isMember = (channel: Channel, user: string): boolean => channel.members.includes(user);

/** A channel with somebody of another organisation in it. */
export function isShared({ state }: Pick<Workspace, 'state'>, channel: Channel): boolean {
  return channel.members.some((id) => state.users.get(id)?.stranger);
}
