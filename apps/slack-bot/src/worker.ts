import { WorkerEntrypoint } from 'cloudflare:workers';
import type { ChatWorker, Delivery, Notice, SlackConnection } from '@recourse/channel';
import type { SurfaceRef } from '@recourse/complaint-domain';
import { type BotApp, createApp } from './app.ts';
import { readConfig } from './config.ts';
import { deliverTo } from './deliveries.ts';
import type { Env } from './env.ts';
import { jsonLog, type Log } from './log.ts';
import { refreshToken } from './oauth/exchange.ts';
import { createMemories, type Services } from './services.ts';

type Start = { services: Services; app: BotApp } | { wrong: string };
/** Made with the first request of this isolate, because only then the configuration is there. */
let ready: Start | undefined;

export default {
  fetch(request: Request, env: Env, ctx: ExecutionContext): Response | Promise<Response> {
    ready ??= start(env);
    if ('wrong' in ready) return new Response(ready.wrong, { status: 500 });
    return ready.app.fetch(request, (work) => ctx.waitUntil(work));
  },
};

/** What the service asks the bot for, over a private binding (`SLACK` there). */
export class SlackDeliveries extends WorkerEntrypoint<Env> implements ChatWorker {
  async deliver(
    connection: SlackConnection,
    surface: SurfaceRef,
    notice: Notice,
    delivery: Parameters<ChatWorker['deliver']>[3],
  ): Promise<Delivery> {
    return deliverTo(servicesOf(this.env), connection, surface, notice, delivery);
  }
  async refresh(connection: SlackConnection): Promise<SlackConnection | null> {
    return refreshToken(servicesOf(this.env), connection);
  }
}

function servicesOf(env: Env): Services {
  ready ??= start(env);
  if ('wrong' in ready) throw new Error(ready.wrong);
  return ready.services;
}

function start(env: Env): Start {
  const now = () => Date.now();
  const log: Log = jsonLog(now, (line) => console.log(line));
  const read = readConfig(env);
  if (!read.ok) {
    log('error', read.message, {});
    return { wrong: read.message };
  }
  const services: Services = {
    config: read.config,
    gate: env.GATE,
    serviceFetch: (input, init) => env.SERVICE.fetch(input as string, init),
    fetch: (input, init) => fetch(input, init),
    now,
    newId: () => crypto.randomUUID(),
    log,
    memory: createMemories(now),
  };
  return { services, app: createApp(services) };
}
