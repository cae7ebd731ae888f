import type { HostGate } from '@recourse/channel';

/** Anything that answers requests: a service binding. */
export type Fetching = { fetch(input: string | Request, init?: RequestInit): Promise<Response> };

/** What the platform binds. */
export type Env = {
  /** The service's `HostGateEntrypoint`, over private RPC. */
  GATE: HostGate;
  /** The service's HTTP API. */
  SERVICE: Fetching;
} & Partial<Record<ConfigName, string>>;

export type ConfigName =
  | 'SLACK_SIGNING_SECRET'
  | 'SLACK_CLIENT_ID'
  | 'SLACK_CLIENT_SECRET'
  | 'SLACK_API_URL'
  | 'SLACK_AUTHORIZE_URL'
  | 'RECOURSE_SLACK_ORIGIN'
  | 'RECOURSE_LOCAL_HOSTS';
