import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { freePort } from '../../world/free-port.ts';

const workerd = (createRequire(import.meta.url)('workerd') as { default: string }).default;
const START_MS = 10_000;

export type Floor = { url: string; stop(): Promise<void> };

/** Runs the floor Worker under the same workerd, with its objects on the same disk, as the service. */
export async function startFloor(): Promise<Floor> {
  const dir = mkdtempSync(join(tmpdir(), 'recourse-floor-'));
  const port = await freePort();
  mkdirSync(join(dir, 'objects'));
  await build({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    outfile: join(dir, 'worker.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2024',
    external: ['cloudflare:*', 'node:*'],
    logLevel: 'warning',
  });
  writeFileSync(join(dir, 'workerd.capnp'), configFor(dir, port));
  const child = spawn(workerd, ['serve', join(dir, 'workerd.capnp')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
  await untilUp(url).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { url, stop };
}

function configFor(dir: string, port: number): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "objects", disk = (path = ${JSON.stringify(join(dir, 'objects'))}, writable = true)),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-11-01",
  durableObjectNamespaces = [(className = "FloorObject", uniqueKey = "recourse-floor", enableSql = true)],
  durableObjectStorage = (localDisk = "objects"),
  bindings = [(name = "FLOOR", durableObjectNamespace = "FloorObject")],
);
`;
}

async function untilUp(url: string): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    if ((await fetch(`${url}/healthz`).catch(() => null))?.ok) return;
    await sleep(20);
  }
  throw new Error(`The floor Worker did not answer on ${url} in ${START_MS / 1_000} seconds`);
}
