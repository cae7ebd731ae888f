import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PUBLIC_DIR, stageAssets } from './assets.ts';
import { buildWorker } from './bundle.ts';
import { takeLock } from './lock.ts';
import { LocalError } from './paths.ts';
import { hashOfKey, openSecrets, REGISTER, type Secrets } from './secrets.ts';
import { claimPort, startWorkerd } from './workerd.ts';
import { workerdConfig } from './workerd-config.ts';

export { LocalError };

export type LocalOptions = {
  /** Everything lies here: objects, documents, secrets. Made when it is not there. */
  dataDir: string;
  /** 0 picks a free one. */
  port: number;
  host?: string | undefined;
  /** Address under which the service is reached, when a proxy stands before it. */
  origin?: string | undefined;
  /** Lets the register's time be moved ahead, to see deadlines pass. */
  movableClock?: boolean | undefined;
  /** Origin of an emulated host page that may frame the sidebar. */
  devFrameOrigin?: string | undefined;
  /** Connections to hosts on this machine are allowed. Default: when there is a `devFrameOrigin`. */
  localHosts?: boolean | undefined;
  /** Logs are not shown. */
  quiet?: boolean | undefined;
};

export type LocalService = {
  url: string;
  register: string;
  apiKey: string;
  /** Process id of workerd. */
  pid: number;
  /** Resolves when workerd has ended, also when it crashed. */
  exited: Promise<void>;
  /** Ends it within five seconds. */
  stop(): Promise<void>;
  /** Sends workerd a signal and waits for its end. */
  kill(signal: NodeJS.Signals): Promise<void>;
};

/**
 * Runs the service on this machine: the bundle that wrangler would deploy, under workerd, with SQLite and documents
 * in `dataDir`. A second start on the same folder goes on where the first one ended. Throws `LocalError` with one
 * clear line when the folder or the port is in use, or the service does not come up.
 */
export async function serveLocal(options: LocalOptions): Promise<LocalService> {
  const dataDir = resolve(options.dataDir);
  const dirs = { objectsDir: join(dataDir, 'objects'), blobsDir: join(dataDir, 'blobs') };
  makeFolders([dataDir, ...Object.values(dirs)]);
  const host = options.host ?? '127.0.0.1';
  const lock = await takeLock(dataDir);
  try {
    const port = await claimPort(host, options.port);
    const secrets = openSecrets(dataDir);
    await stageAssets();
    copyFileSync(await buildWorker(), join(dataDir, 'worker.js'));
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    const environment = environmentOf(options, secrets, url);
    const localHosts = environment.RECOURSE_LOCAL_HOSTS === 'true';
    const configFile = join(dataDir, 'workerd.capnp');
    const variables = Object.keys(environment);
    writeFileSync(
      configFile,
      workerdConfig({ ...dirs, host, port, assetsDir: PUBLIC_DIR, variables, localHosts }),
    );
    const running = await startWorkerd(configFile, environment, url, {
      quiet: options.quiet ?? false,
      started: lock.working,
    });
    const exited = running.exited.then(lock.release);
    return {
      url,
      register: REGISTER,
      apiKey: secrets.apiKey,
      pid: running.pid,
      exited,
      stop: () => running.stop().then(() => exited),
      kill: (signal) => running.kill(signal).then(() => exited),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function makeFolders(folders: string[]): void {
  try {
    for (const folder of folders) mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new LocalError(`The data folder cannot be used: ${(error as Error).message}`);
  }
}

/** Secrets reach workerd by its environment alone, never by its arguments. Nothing else of ours does. */
function environmentOf(options: LocalOptions, secrets: Secrets, url: string): Record<string, string> {
  const localHosts = options.localHosts ?? options.devFrameOrigin !== undefined;
  return {
    RECOURSE_KEY: secrets.masterKey,
    RECOURSE_ORIGIN: options.origin ?? url,
    RECOURSE_LOG_ORIGIN: secrets.logOrigin,
    RECOURSE_REGISTERS: `${REGISTER}:${hashOfKey(secrets.apiKey)}`,
    RECOURSE_DEFAULT_REGISTER: REGISTER,
    RECOURSE_MOVABLE_CLOCK: String(options.movableClock ?? false),
    RECOURSE_LOCAL_HOSTS: String(localHosts),
    ...(options.devFrameOrigin === undefined ? {} : { RECOURSE_DEV_FRAME_ORIGIN: options.devFrameOrigin }),
  };
}
