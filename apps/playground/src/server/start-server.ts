import { createAdaptorServer } from '@hono/node-server';
import { createClient } from '@recourse/api-client';
import type { ZendeskEmulator } from '@recourse/host-emulators';
import type { ServiceRunner } from '../start/service-runner.ts';
import { createPlayground } from './app.ts';

export type PlaygroundOptions = {
  port: number;
  origin: string;
  files: string;
  service: ServiceRunner;
  clock: { offset: number };
  zendesk: ZendeskEmulator;
};

/** Serves the playground on 127.0.0.1. */
export async function startServer(options: PlaygroundOptions): Promise<{ close(): Promise<void> }> {
  const { service, clock, zendesk, origin, files, port } = options;
  const client = createClient({ url: service.url, token: service.apiKey, timeoutMs: 10_000 });
  const play = { service, client, zendesk, clock };
  const app = createPlayground({ origin, files, play, apiKey: service.apiKey, zendesk });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
