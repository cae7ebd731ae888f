import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { WORKERS, type WorkerName } from './workers.ts';

export type WorkerdSettings = {
  host: string;
  port: number;
  objectsDir: string;
  blobsDir: string;
  assetsDir: string;
  /** Names of the environment variables that the Worker gets. Their values never stand in a file. */
  variables: string[];
  /** The Slack bot beside it, with a port and variables of its own; null: there is none. */
  slack: { port: number; variables: string[] } | null;
  /** Connections to this machine are allowed. */
  localHosts: boolean;
};

const q = JSON.stringify;

/**
 * Cap'n Proto text that runs the bundled Worker (`worker.js` beside it) with its objects on this disk, and the Slack bot
 * (`slack-bot.js`). The two know each other by bindings alone.
 */
export function workerdConfig(settings: WorkerdSettings): string {
  const { slack } = settings;
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),${slack ? '\n    (name = "slack", worker = .slack),' : ''}
    (name = "objects", disk = (path = ${q(settings.objectsDir)}, writable = true)),
    (name = "blobs", disk = (path = ${q(settings.blobsDir)}, writable = true)),
    (name = "assets", disk = (path = ${q(settings.assetsDir)})),
    (name = "internet", network = (
      allow = [${settings.localHosts ? '"public", "local"' : '"public"'}],
      tlsOptions = (trustBrowserCas = true),
    )),
  ],
  sockets = [
    ${socket('http', settings.host, settings.port, 'main')},${
      slack ? `\n    ${socket('slack-http', settings.host, slack.port, 'slack')},` : ''
    }
  ],
);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  ${compatibility('service')},
  durableObjectNamespaces = [
    (className = "RegisterObject", uniqueKey = "recourse-register", enableSql = true),
    (className = "ConnectionObject", uniqueKey = "recourse-connection", enableSql = true),
  ],
  durableObjectStorage = (localDisk = "objects"),
  globalOutbound = "internet",
  bindings = [
    (name = "REGISTERS", durableObjectNamespace = "RegisterObject"),
    (name = "CONNECTIONS", durableObjectNamespace = "ConnectionObject"),
    (name = "BLOBS", service = "blobs"),
    (name = "ASSETS", service = "assets"),${
      slack ? '\n    (name = "SLACK", service = (name = "slack", entrypoint = "SlackDeliveries")),' : ''
    }
    ${fromEnvironment(settings.variables)}
  ],
);
${slack ? slackWorker(slack.variables) : ''}`;
}

function slackWorker(variables: string[]): string {
  return `const slack :Workerd.Worker = (
  modules = [(name = "slack-bot.js", esModule = embed "slack-bot.js")],
  ${compatibility('slack-bot')},
  globalOutbound = "internet",
  bindings = [
    (name = "GATE", service = (name = "main", entrypoint = "HostGateEntrypoint")),
    (name = "SERVICE", service = "main"),
    ${fromEnvironment(variables)}
  ],
);
`;
}

function socket(name: string, host: string, port: number, service: string): string {
  const address = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  return `(name = ${q(name)}, address = ${q(address)}, http = (), service = ${q(service)})`;
}

function fromEnvironment(names: string[]): string {
  return names.map((name) => `(name = ${q(name)}, fromEnvironment = ${q(name)})`).join(',\n    ');
}

/** One place says with which runtime behaviour a Worker was tested: wrangler's configuration. */
function compatibility(worker: WorkerName): string {
  const file = join(WORKERS[worker].dir, 'wrangler.jsonc');
  const { compatibility_date, compatibility_flags } = parse(readFileSync(file, 'utf8')) as {
    compatibility_date: string;
    compatibility_flags: string[];
  };
  const flags = compatibility_flags.filter(isNews).map((flag) => q(flag));
  return `compatibilityDate = ${q(compatibility_date)},
  compatibilityFlags = [${flags.join(', ')}]`;
}

/** workerd warns of flags that the date already implies; wrangler's bundler still looks for this one. */
function isNews(flag: string): boolean {
  return flag !== 'nodejs_compat';
}
