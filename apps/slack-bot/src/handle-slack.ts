import {
  accountsOf,
  payloadOf,
  readBody,
  type SlackPayload,
  verifySlackRequest,
} from '@recourse/adapter-slack';
import { createWords } from '@recourse/chat';
import { createBoltApp } from './bolt-app.ts';
import { type Bot, createBot } from './bot.ts';
import { takeInFirst } from './events/take-in.ts';
import { traceOf } from './log.ts';
import { type Handled, type Retry, typeOf, type WaitUntil, WorkerReceiver } from './receiver.ts';
import type { Services } from './services.ts';

/** Longer than Slack goes on sending the same event again, ms. */
const EVENTS_REMEMBERED_MS = 15 * 60_000;

/** Everything that Slack sends: events, commands, and what people do with buttons and forms. */
export async function handleSlack(
  services: Services,
  request: Request,
  waitUntil: WaitUntil,
): Promise<Response> {
  const { config, now, log } = services;
  const body = await readBody(request);
  if (body === null) return new Response('The body is too large.', { status: 413 });
  const wrong = await verifySlackRequest(request.headers, body, config.signingSecret, now());
  if (wrong !== null) {
    log('warn', 'signature refused', { wrong });
    return new Response(`Refused: ${wrong}.`, { status: 401 });
  }
  const payload = payloadOf(body, request.headers.get('content-type'));
  switch (payload.kind) {
    case 'verification':
      return Response.json({ challenge: payload.challenge });
    case 'ignored':
      log('info', 'ignored payload', { type: payload.type.slice(0, 60) });
      return new Response('');
    case 'refused':
      log('warn', 'malformed payload', { reason: payload.reason });
      return new Response(`Malformed: ${payload.reason}`, { status: 400 });
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
  const accounts = accountsOf(payload);
  let connection: Awaited<ReturnType<typeof gate.slack>>;
  try {
    connection = accounts.length === 0 ? null : await gate.slack(accounts);
  } catch (error) {
    log('error', 'unavailable', { type: typeOf(payload), ...traceOf(error) });
    return unavailable(payload);
  }
  if (connection === null || connection.revokedAt !== null) {
    log('info', 'workspace is not connected', { accounts, type: typeOf(payload) });
    return toWhoeverTyped(payload, 'command.not-connected');
  }
  const bot = createBot(services, connection, teamOf(payload));
  if (payload.kind === 'event') {
    const refused = await takeInFirst(bot, payload.body, retry);
    if (refused !== null) return refused;
    if (seenBefore(services, bot, payload.body.event_id)) return new Response('');
  }
  const receiver = new WorkerReceiver();
  await createBoltApp(services, bot, receiver);
  return receiver.answer(payload, retry, services, waitUntil);
}

/** The workspace that a payload is about. */
function teamOf(payload: Handled): string | undefined {
  if (payload.kind === 'interaction') return payload.body.team?.id ?? payload.body.user?.team_id;
  if (payload.kind === 'command') return payload.body.team_id;
  return payload.body.team_id ?? payload.body.authorizations?.[0]?.team_id;
}

/** Work that has begun in this isolate is not begun again; elsewhere, keys made of the event's id see to it. */
function seenBefore({ memory, now }: Services, bot: Bot, event: string): boolean {
  const key = `${bot.connection.account}/${event}`;
  const seen = memory.events.get(key) === true;
  memory.events.set(key, true, now() + EVENTS_REMEMBERED_MS);
  return seen;
}

function retryOf(headers: Headers): Retry {
  const num = headers.get('x-slack-retry-num') ?? '';
  return { num: /^\d{1,3}$/.test(num) ? Number(num) : 0, reason: headers.get('x-slack-retry-reason') };
}

/** An event is sent again later; a person is told, and a form stays open with what was typed. */
function unavailable(payload: Handled): Response {
  if (payload.kind === 'command') return toWhoeverTyped(payload, 'command.unreachable');
  return new Response('', { status: 503 });
}

/** Before anything is known of the person there is no language of theirs. Clicks that nobody waits for are let go. */
function toWhoeverTyped(
  payload: SlackPayload,
  key: 'command.not-connected' | 'command.unreachable',
): Response {
  if (payload.kind !== 'command') return new Response('');
  return Response.json({ response_type: 'ephemeral', text: createWords('en', 'UTC').t(key) });
}
