import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient, type FsckResult } from '@recourse/api-client';
import type { SeedTicket, ZendeskEmulator } from '@recourse/host-emulators';
import { type LocalService, serveLocal } from 'service/local';
import { check } from './check.ts';
import { freePort } from './world/free-port.ts';
import { type Clients, signInEverybody } from './world/people.ts';
import { untilQuiet } from './world/quiet.ts';
import { connectAccount, inZendesk, startAccount } from './world/zendesk.ts';

export type WorldOptions = {
  /** Deadlines can be made to pass with `advance`. */
  movableClock?: boolean;
  /** With an emulated Zendesk account that is connected. */
  zendesk?: boolean;
  /** Tickets in it from the start. Default: the samples. */
  tickets?: SeedTicket[];
  /** Shows the service's log. */
  verbose?: boolean;
};

/** The real service under workerd with its hosts, for tests that walk through everything. */
export type World = {
  readonly service: LocalService;
  readonly clients: Clients;
  /** Throws when the world was made without one. */
  readonly zendesk: ZendeskEmulator;
  /** Calls the Zendesk API as one of its agents. */
  inZendesk(email: string): ReturnType<typeof inZendesk>;
  /** Moves the register's and the hosts' clock ahead (milliseconds), then settles. */
  advance(ms: number): Promise<void>;
  /** Waits until nothing is under way between the register and the hosts. */
  settle(): Promise<void>;
  /** The register is in order, or this throws. */
  check(): Promise<FsckResult>;
  /** Does something, settles, and checks the register: a failure names the step. */
  step<T>(name: string, act: () => Promise<T>): Promise<T>;
  /** Ends the service as a crash would. `restart` brings it back. */
  kill9(): Promise<void>;
  /** Starts the service again on the same data and address; stops it before, when it runs. */
  restart(): Promise<void>;
  /** Ends everything and removes the data. */
  close(): Promise<void>;
};

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), 'recourse-world-'));
  const port = await freePort();
  let offset = 0;
  const clock = () => Date.now() + offset;
  const account = options.zendesk
    ? await startAccount(`http://127.0.0.1:${port}`, clock, options.tickets)
    : null;
  const serve = () =>
    serveLocal({
      dataDir,
      port,
      movableClock: options.movableClock,
      devFrameOrigin: account?.url,
      quiet: !options.verbose,
    });
  let service = await serve();
  const api: Client = createClient({ url: service.url, token: service.apiKey });
  const close = async () => {
    await service.stop();
    await account?.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const populate = async (): Promise<Clients> => {
    if (account) await connectAccount(account, service, api);
    return signInEverybody(service.url, api);
  };
  const clients = await populate().catch(async (error: unknown) => {
    await close();
    throw error;
  });

  const settle = () => untilQuiet(api, account);
  const world: World = {
    get service() {
      return service;
    },
    clients,
    get zendesk() {
      if (!account) throw new Error('This world was made without Zendesk: createWorld({ zendesk: true })');
      return account;
    },
    inZendesk: (email) => inZendesk(world.zendesk, email),
    async advance(ms) {
      await api.advanceClock(ms);
      offset += ms;
      await settle();
    },
    settle,
    check: () => check(api),
    async step(name, act) {
      try {
        const result = await act();
        await settle();
        await check(api);
        return result;
      } catch (cause) {
        throw new Error(`Step "${name}": ${cause instanceof Error ? cause.message : cause}`, { cause });
      }
    },
    kill9: () => service.kill('SIGKILL'),
    async restart() {
      await service.stop();
      service = await serve();
    },
    close,
  };
  return world;
}
