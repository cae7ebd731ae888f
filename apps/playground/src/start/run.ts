import { createClient } from '@recourse/api-client';
import { pageFiles } from '../build.ts';
import { startServer } from '../server/start-server.ts';
import type { Options } from './options.ts';
import type { Addresses } from './output.ts';
import { ADMINISTRATOR, addMembers, STAFF, signInLink } from './people.ts';
import { claimPort, claimPortNear } from './ports.ts';
import { runService, type ServiceRunner } from './service-runner.ts';
import { startZendeskPlay } from './zendesk.ts';

/** The register that a local service has. */
const REGISTER = 'main';

export type Running = {
  addresses: Addresses;
  stop(): Promise<void>;
  /** Resolves with the reason when the service has ended for good. */
  failed: Promise<unknown>;
};

/** Starts everything that the options ask for. Throws `LocalError` for what a person can put right. */
export async function run(options: Options): Promise<Running> {
  const port = await claimPort(options.port);
  return options.headless ? runBare(options, port) : runPlayground(options, port);
}

async function runBare({ dataDir, json }: Options, port: number): Promise<Running> {
  const service = await runService({ dataDir, port, quiet: json });
  return { addresses: await introduce(service, []), stop: service.stop, failed: service.failed };
}

async function runPlayground({ dataDir }: Options, port: number): Promise<Running> {
  const serviceUrl = `http://127.0.0.1:${port}`;
  const pagePort = await claimPortNear(port + 1);
  const origin = `http://127.0.0.1:${pagePort}`;
  const files = await pageFiles();
  const clock = { offset: 0 };
  const zendesk = await startZendeskPlay({
    dataDir,
    serviceUrl,
    register: REGISTER,
    clock: () => Date.now() + clock.offset,
  });
  const service = await runService({
    dataDir,
    port,
    movableClock: true,
    devFrameOrigin: origin,
    quiet: true,
  });
  zendesk.keepChanges();
  const client = createClient({ url: service.url, token: service.apiKey });
  clock.offset = (await client.clock()).now - Date.now();
  await zendesk.connect(client, service);
  const addresses = await introduce(service, STAFF);
  const server = await startServer({
    port: pagePort,
    origin,
    files,
    service,
    clock,
    zendesk: zendesk.emulator,
  });
  return {
    addresses: { ...addresses, playground: `${origin}/`, zendesk: `${origin}/agent` },
    failed: service.failed,
    stop: async () => {
      await Promise.all([server.close(), zendesk.emulator.close(), service.stop()]);
    },
  };
}

/** Makes sure that somebody can sign in, and gives the addresses of the service. */
async function introduce(service: ServiceRunner, staff: typeof STAFF): Promise<Addresses> {
  const { url, register, apiKey } = service;
  const client = createClient({ url, token: apiKey });
  await addMembers(client, [ADMINISTRATOR, ...staff]);
  return { url, register, apiKey, signIn: await signInLink(client, url, ADMINISTRATOR.email) };
}
