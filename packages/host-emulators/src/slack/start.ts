import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Faults } from '../faults.ts';
import { adminOf, type SlackAdmin } from './admin.ts';
import { createSlackApp } from './app.ts';
import type { SlackOptions } from './options.ts';
import { type Person, personOf } from './people/person.ts';
import { replayBody } from './replay.ts';
import type { ApiCall, EventDelivery, SlackState } from './types.ts';
import { createWorkspace } from './workspace.ts';

export interface SlackEmulator {
  /** `http://127.0.0.1:PORT`: the page that looks like Slack. */
  url: string;
  /** `…/api/`, for `slackApiUrl` of a client. */
  apiUrl: string;
  /** Where an app sends people who install it. */
  authorizeUrl: string;
  /** Files are downloaded below this address, with the bearer token. */
  filesUrl: string;
  state: SlackState;
  faults: Faults;
  /** Events with their attempts, oldest first. */
  deliveries: readonly EventDelivery[];
  /** What the person with this id or e-mail address does. */
  as(who: string): Person;
  admin(): SlackAdmin;
  /** Web API calls, oldest first. */
  calls(): readonly ApiCall[];
  /** Sends an event once more, as Slack sometimes does: the same id and body. */
  repeat(event: EventDelivery): void;
  /**
   * Posts a body to the app exactly as it is, signed: one that Slack was seen to send. JSON goes to the request URL,
   * forms where interactions or commands go.
   */
  replay(body: string): Promise<{ status: number; text: string }>;
  /** Resolves when no event and no interaction is under way; later retries are left: move the clock to see them. */
  quiet(): Promise<void>;
  /**
   * Answers a request as the server at `url` does, also with `/slack` before the path: so another server can show the
   * page under its own address.
   */
  fetch(request: Request, env?: HttpBindings): Response | Promise<Response>;
  close(): Promise<void>;
}

/** Starts an emulated Slack workspace on 127.0.0.1. */
export async function startSlack(options: SlackOptions): Promise<SlackEmulator> {
  const workspace = createWorkspace(options);
  const app = createSlackApp(workspace);
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  workspace.url = url;
  const { state, faults, sender } = workspace;
  return {
    ...{
      url,
      apiUrl: `${url}/api/`,
      authorizeUrl: `${url}/oauth/v2/authorize`,
      filesUrl: `${url}/files-pri`,
    },
    ...{ state, faults },
    deliveries: sender.deliveries,
    as: (who) => personOf(workspace, who),
    admin: () => adminOf(workspace),
    calls: () => workspace.calls,
    repeat: ({ id, type, body }) => sender.start({ id, type, body, attempts: [], status: 'pending' }),
    replay: (body) => sender.track(replayBody(workspace, body)),
    quiet: () => sender.quiet(),
    fetch: (request, env) => app.fetch(request, env),
    close: async () => {
      await sender.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
