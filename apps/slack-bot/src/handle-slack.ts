import { createBoltApp } from './bolt-app.ts';
import { type Bot, createBot } from './bot.ts';
import { takeInFirst } from './events/take-in.ts';
import { type Payload, readPayload } from './payload.ts';
import { type Retry, typeOf, type WaitUntil, WorkerReceiver } from './receiver.ts';
import type { Services } from './services.ts';
import { verifySignature } from './signature.ts';

type Handled = Extract<Payload, { body: unknown }>;
const EMPTY = () => new Response('');
/** Longer than Slack goes on sending the same event again, ms. */
const EVENTS_REMEMBERED_MS = 15 * 60_000;

/** Everything that Slack sends: events, commands, and what people do with buttons and forms. */
export async function handleSlack(
  services: Services,
  request: Request,
  waitUntil: WaitUntil,
): Promise<Response> {
  const { config, now, log } = services;
  const bytes = new Uint8Array(await request.arrayBuffer());
  const verdict = await verifySignature(request.headers, bytes, config.signingSecret, now());
  if (verdict !== 'right') {
    log('warn', 'signature refused', { verdict });
    return new Response(`The signature is ${verdict}.`, { status: 401 });
  }
  const payload = readPayload(request.headers.get('content-type') ?? '', new TextDecoder().decode(bytes));
  switch (payload.kind) {
    case 'challenge':
      return Response.json({ challenge: payload.challenge });
    case 'check':
      return EMPTY();
    case 'unknown':
      log('info', 'unknown payload', { type: payload.type.slice(0, 60) });
      return EMPTY();
    case 'malformed':
      log('warn', 'malformed payload', { wrong: payload.wrong });
      return new Response(`Malformed: ${payload.wrong}`, { status: 400 });
    default:
      return handle(services, payload, retryOf(request.headers), waitUntil);
  }
}

async function handle(
  services: Services,
  payload: Handled,
  retry: Retry,
  waitUntil: WaitUntil,
): Promise<Response> {
  const { gate, log } = services;
  const connection = payload.accounts.length === 0 ? null : await gate.slack(payload.accounts);
  if (connection === null || connection.revokedAt !== null) {
    log('info', 'workspace is not connected', { accounts: payload.accounts, type: typeOf(payload) });
    return notConnected(payload);
  }
  const team = payload.accounts.find((account) => account.startsWith('T'));
  const bot = createBot(services, connection, team);
  if (payload.kind === 'event') {
    const refused = await takeInFirst(bot, payload.body);
    if (refused !== null) return refused;
    if (seenBefore(services, bot, payload.body.event_id)) return EMPTY();
  }
  const receiver = new WorkerReceiver();
  await createBoltApp(services, bot, receiver);
  return receiver.answer(payload, retry, services, waitUntil);
}

/** Work that has begun in this isolate is not begun again; elsewhere, keys made of the event's id see to it. */
function seenBefore({ memory, now }: Services, bot: Bot, event: string): boolean {
  const key = `${bot.connection.account}/${event}`;
  const seen = memory.events.get(key) === true;
  memory.events.set(key, true, now() + EVENTS_REMEMBERED_MS);
  return seen;
}

function retryOf(headers: Headers): Retry {
  const num = headers.get('x-slack-retry-num');
  return {
    ...(num === null ? {} : { num: Number(num) }),
    reason: headers.get('x-slack-retry-reason') ?? undefined,
  };
}

/** Whoever typed a command is told; what is sent without anybody waiting for it is let go. */
function notConnected(payload: Handled): Response {
  if (payload.kind !== 'command') return EMPTY();
  return Response.json({ response_type: 'ephemeral', text: 'This workspace is not connected to Recourse.' });
}
