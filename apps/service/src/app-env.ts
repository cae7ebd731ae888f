import type { OpenAPIHono, RouteConfig, RouteHandler } from '@hono/zod-openapi';
import type { Channel } from '@recourse/channel';
import type { BlobStore } from './blobs.ts';
import type { Config } from './config.ts';
import type { Deps } from './deps.ts';
import type { ConnectionStub, Fetching, RegisterStub } from './env.ts';
import type { Log } from './log.ts';
import type { Caller } from './register/rpc.ts';

/** Everything the HTTP layer needs from outside. */
export type Services = {
  config: Config;
  deps: Pick<Deps, 'now' | 'newId' | 'fetch'>;
  register(name: string): RegisterStub;
  /** The connection object of an account, such as `zendesk/acme`. */
  connection(name: string): ConnectionStub;
  /** The channel of an account connected to this register, with its credentials; null when there is none. */
  channel(register: string, host: string, account: string): Promise<Channel | null>;
  blobs: BlobStore;
  assets: Fetching;
  log: Log;
};

/** What middleware leaves for handlers. `caller` and `registerName` are there once the caller is known. */
export type AppEnv = { Variables: { requestId: string; caller: Caller; registerName: string } };

export type App = OpenAPIHono<AppEnv>;

/**
 * Answers a route of the contract. Refusals are in no route's type but may come from every handler, so a handler
 * may answer with any response.
 */
export function answer<R extends RouteConfig>(
  app: App,
  route: R,
  handler: (c: Parameters<RouteHandler<R, AppEnv>>[0]) => Response | Promise<Response>,
): void {
  app.openapi(route, handler as never);
}
