import { createApp } from './app.ts';
import type { App } from './app-env.ts';
import { blobStoreOf } from './blobs.ts';
import { readConfig } from './config.ts';
import { channelFor } from './connection/channels.ts';
import { systemDeps } from './deps.ts';
import type { Env } from './env.ts';
import { gatherLines, jsonLog } from './log.ts';

export { ConnectionObject } from './connection/connection-object.ts';
export { HostGateEntrypoint } from './host-gate.ts';
export { RegisterObject } from './register/register-object.ts';

const lines = gatherLines(
  (text) => console.log(text),
  (ms) => new Promise((done) => setTimeout(done, ms)),
);

/** The app for this isolate; made with the first request, because only then the configuration is there. */
let ready: { app: App } | { wrong: string } | undefined;

export default {
  fetch(request: Request, env: Env, ctx: ExecutionContext): Response | Promise<Response> {
    ready ??= start(env);
    if ('wrong' in ready) return misconfigured(ready.wrong);
    const response = ready.app.fetch(request);
    ctx.waitUntil(Promise.resolve(response).then(lines.soon));
    return response;
  },
};

function start(env: Env): { app: App } | { wrong: string } {
  const deps = systemDeps();
  const log = jsonLog(deps.now, lines);
  const read = readConfig(env);
  if (!read.ok) {
    log('error', read.message, {});
    return { wrong: read.message };
  }
  const app = createApp({
    config: read.config,
    deps,
    log,
    register: (name) => env.REGISTERS.getByName(name),
    connection: (name) => env.CONNECTIONS.getByName(name),
    channel: (register, host, account) => channelFor(env, deps, register, host, account),
    blobs: blobStoreOf(env),
    assets: env.ASSETS,
  });
  return { app };
}

function misconfigured(detail: string): Response {
  const problem = {
    type: 'urn:recourse:problem:misconfigured',
    title: 'The service is not configured',
    status: 500,
    code: 'misconfigured',
    detail,
  };
  return Response.json(problem, { status: 500, headers: { 'content-type': 'application/problem+json' } });
}
