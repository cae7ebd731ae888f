import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@recourse/api-client';
import { type LocalService, serveLocal } from 'service/local';
import { type Clients, signInEverybody } from '../world/people.ts';
import { until } from './cases.ts';
import { type FaultyDisk, startFaultyDisk } from './faulty-disk.ts';

export type OnDisk = { url: string; clients: Clients; disk: FaultyDisk; close(): Promise<void> };

/** The service as `serveLocal` runs it, with its documents on a disk that can break. Needs `/proc`. */
export async function serveOnFaultyDisk(): Promise<OnDisk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'recourse-disk-'));
  const disk = await startFaultyDisk(join(dataDir, 'faulty-blobs'));
  const first = await serveLocal({ dataDir, port: 0, movableClock: true, quiet: true });
  const env = environmentOf(first);
  await first.stop();
  const configFile = join(dataDir, 'faulty.capnp');
  writeFileSync(configFile, withDisk(readFileSync(join(dataDir, 'workerd.capnp'), 'utf8'), disk.address));
  const child = startWorkerd(configFile, env);
  const api = createClient({ url: first.url, token: first.apiKey });
  await until('the service is up', () => isUp(api));
  const close = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    await disk.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: first.url, clients: await signInEverybody(first.url, api), disk, close };
}

/** Secrets reach workerd by its environment alone, so that is where they are. */
function environmentOf({ pid }: LocalService): Record<string, string> {
  const pairs = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean);
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

function withDisk(config: string, address: string): string {
  const changed = config.replace(
    /\(name = "blobs", disk = .*\),$/m,
    `(name = "blobs", external = (address = "${address}", http = ())),`,
  );
  if (changed === config) throw new Error('the configuration has no service "blobs" any more');
  return changed;
}

function startWorkerd(configFile: string, env: Record<string, string>): ChildProcess {
  const workerd = (createRequire(import.meta.url)('workerd') as { default: string }).default;
  return spawn(workerd, ['serve', configFile], { env, stdio: 'ignore' });
}

async function isUp(api: Client): Promise<true | undefined> {
  return api.health().then(
    () => true,
    () => undefined,
  );
}
