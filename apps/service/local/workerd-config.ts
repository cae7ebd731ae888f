import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'jsonc-parser';
import { SERVICE_DIR } from './paths.ts';

export type WorkerdSettings = {
  host: string;
  port: number;
  objectsDir: string;
  blobsDir: string;
  assetsDir: string;
  /** Names of the environment variables that the Worker gets. Their values never stand in a file. */
  variables: string[];
  /** Connections to this machine are allowed. */
  localHosts: boolean;
};

/** Cap'n Proto text that runs the bundled Worker (`worker.js` beside it) with its objects on this disk. */
export function workerdConfig(settings: WorkerdSettings): string {
  const { compatibility_date, compatibility_flags } = wranglerConfig();
  const q = JSON.stringify;
  const address = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "objects", disk = (path = ${q(settings.objectsDir)}, writable = true)),
    (name = "blobs", disk = (path = ${q(settings.blobsDir)}, writable = true)),
    (name = "assets", disk = (path = ${q(settings.assetsDir)})),
    (name = "internet", network = (
      allow = [${settings.localHosts ? '"public", "local"' : '"public"'}],
      tlsOptions = (trustBrowserCas = true),
    )),
  ],
  sockets = [(name = "http", address = ${q(`${address}:${settings.port}`)}, http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = ${q(compatibility_date)},
  compatibilityFlags = [${compatibility_flags
    .filter(isNews)
    .map((flag) => q(flag))
    .join(', ')}],
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
    (name = "ASSETS", service = "assets"),
    ${settings.variables.map((name) => `(name = ${q(name)}, fromEnvironment = ${q(name)})`).join(',\n    ')}
  ],
);
`;
}

/** workerd warns of flags that the date already implies; wrangler's bundler still looks for this one. */
function isNews(flag: string): boolean {
  return flag !== 'nodejs_compat';
}

/** One place says with which runtime behaviour the Worker was tested: wrangler's configuration. */
function wranglerConfig(): { compatibility_date: string; compatibility_flags: string[] } {
  return parse(readFileSync(join(SERVICE_DIR, 'wrangler.jsonc'), 'utf8'));
}
