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
  /** Runs the Slack bot beside the service. */
  slack?: LocalSlack | undefined;
  /** Logs are not shown. */
  quiet?: boolean | undefined;
};

/** What the Slack bot needs to know; the secrets are those of the app at api.slack.com. */
export type LocalSlack = {
  /** 0 picks a free one. */
  port: number;
  /** Address under which Slack and browsers reach the bot, when a proxy or tunnel stands before it. */
  origin?: string | undefined;
  /** Of another Slack than Slack's own: an emulated one. */
  apiUrl?: string | undefined;
  authorizeUrl?: string | undefined;
  clientId: string;
  clientSecret: string;
  signingSecret: string;
};

export type LocalService = {
  url: string;
  /** Where the Slack bot is reached; null: there is none. */
  slackUrl: string | null;
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
    const url = await claimAddress(host, options.port);
    const slackUrl = options.slack ? await claimAddress(host, options.slack.port) : null;
    const secrets = openSecrets(dataDir);
    await stageAssets();
    copyFileSync(await buildWorker('service'), join(dataDir, 'worker.js'));
    if (slackUrl) copyFileSync(await buildWorker('slack-bot'), join(dataDir, 'slack-bot.js'));
    const service = environmentOf(options, secrets, url);
    const bot = options.slack && slackUrl ? slackEnvironmentOf(options.slack, service, slackUrl) : {};
    const configFile = join(dataDir, 'workerd.capnp');
    const settings = {
      ...{ ...dirs, host, port: portOf(url), assetsDir: PUBLIC_DIR },
      variables: [...Object.keys(service), ...(slackUrl ? ['RECOURSE_SLACK_ORIGIN'] : [])],
      slack: slackUrl ? { port: portOf(slackUrl), variables: Object.keys(bot) } : null,
      localHosts: service.RECOURSE_LOCAL_HOSTS === 'true',
    };
    writeFileSync(configFile, workerdConfig(settings));
    const urls = slackUrl ? [url, slackUrl] : [url];
    const running = await startWorkerd(configFile, { ...service, ...bot }, urls, {
      quiet: options.quiet ?? false,
      started: lock.working,
    });
    const exited = running.exited.then(lock.release);
    return {
      url,
      slackUrl,
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

async function claimAddress(host: string, port: number): Promise<string> {
  return `http://${host.includes(':') ? `[${host}]` : host}:${await claimPort(host, port)}`;
}

const portOf = (url: string) => Number(new URL(url).port);

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

/** The bot gets nothing of the service's secrets. */
function slackEnvironmentOf(
  slack: LocalSlack,
  service: Record<string, string>,
  url: string,
): Record<string, string> {
  return {
    RECOURSE_LOCAL_HOSTS: service.RECOURSE_LOCAL_HOSTS!,
    RECOURSE_SLACK_ORIGIN: slack.origin ?? url,
    SLACK_CLIENT_ID: slack.clientId,
    SLACK_CLIENT_SECRET: slack.clientSecret,
    SLACK_SIGNING_SECRET: slack.signingSecret,
    ...(slack.apiUrl === undefined ? {} : { SLACK_API_URL: slack.apiUrl }),
    ...(slack.authorizeUrl === undefined ? {} : { SLACK_AUTHORIZE_URL: slack.authorizeUrl }),
  };
}
