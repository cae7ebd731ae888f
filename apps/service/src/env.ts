import type { ChatWorker } from '@recourse/channel';
import type { ConnectionApi, RegisterApi } from './register/rpc.ts';

/** A register object as the Worker sees it: its calls, and `fetch` for live sockets. */
export type RegisterStub = RegisterApi & { fetch(request: Request): Promise<Response> };

export type ConnectionStub = ConnectionApi;

/** Anything that answers requests: a service binding, or static assets. */
export type Fetching = { fetch(input: string | Request, init?: RequestInit): Promise<Response> };

/** What the platform binds. Documents lie in R2 (`DOCUMENTS`) or on a disk (`BLOBS`). */
export type Env = {
  REGISTERS: { getByName(name: string): RegisterStub };
  CONNECTIONS: { getByName(name: string): ConnectionStub };
  DOCUMENTS?: R2Bucket;
  BLOBS?: Fetching;
  ASSETS: Fetching;
  /** The Slack bot's `SlackDeliveries`, where one is deployed. */
  SLACK?: ChatWorker;
} & Partial<Record<ConfigName, string>>;

export type ConfigName =
  | 'RECOURSE_KEY'
  | 'RECOURSE_ORIGIN'
  | 'RECOURSE_LOG_ORIGIN'
  | 'RECOURSE_REGISTERS'
  | 'RECOURSE_MOVABLE_CLOCK'
  | 'RECOURSE_DEV_FRAME_ORIGIN'
  | 'RECOURSE_DEFAULT_REGISTER'
  | 'RECOURSE_LOCAL_HOSTS'
  | 'RECOURSE_SLACK_ORIGIN';
