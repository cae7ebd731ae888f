import { setTimeout as sleep } from 'node:timers/promises';
import { LiveEventSchema } from '@recourse/api-client';
import { PEOPLE } from '../world/people.ts';
import { createWorld, type World } from '../world.ts';
import { type Figure, figure, quantile, type Size } from './figure.ts';

const PATIENCE_MS = 20_000;

/** How long until the other side shows what one side did, with nothing else going on. */
export async function sync({ small }: Size): Promise<Figure[]> {
  const world = await createWorld({ zendesk: true });
  try {
    const ticket = [...world.zendesk.state.tickets.keys()][0]!;
    const { reference } = await world.clients.agent.lodge({
      description: 'Charged twice and nobody answers.',
      surface: { host: 'zendesk', account: 'acme', ref: String(ticket) },
    });
    await world.settle();
    const rounds = small ? 10 : 100;
    const into = await hostToScreens(world, ticket, reference, rounds);
    const out = await registerToHost(world, ticket, reference, rounds);
    return [report('zendesk-to-screen', into), report('register-to-zendesk', out)];
  } finally {
    await world.close();
  }
}

function report(name: string, times: number[]): Figure {
  const detail = `p50 ${quantile(times, 0.5).toFixed(0)} ms of ${times.length}`;
  return figure(`${name}-p99`, quantile(times, 0.99), 'ms', ['<=', 1_000], detail);
}

/** An agent comments in Zendesk → the webhook → the register → the live event that makes open screens read again. */
async function hostToScreens(
  world: World,
  ticket: number,
  reference: string,
  rounds: number,
): Promise<number[]> {
  const { ticket: pass } = await world.clients.agent.liveTicket();
  const socket = new WebSocket(`${world.service.url.replace('http', 'ws')}/v1/live?token=${pass}`);
  const changes: string[] = [];
  socket.onmessage = ({ data }) => {
    const event = LiveEventSchema.safeParse(JSON.parse(String(data)));
    if (event.success) changes.push(event.data.reference);
  };
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error('The live socket was refused'));
  });
  const asAgent = world.inZendesk(PEOPLE.agent.email);
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    changes.length = 0;
    const start = performance.now();
    const comment = { body: `Called the branch, attempt ${i}.`, public: false };
    await asAgent('PUT', `/api/v2/tickets/${ticket}.json`, { ticket: { comment } });
    await until(() => changes.includes(reference));
    times.push(performance.now() - start);
    await world.settle();
  }
  socket.close();
  return times;
}

/** A note in the register → the outbox → the ticket in Zendesk. */
async function registerToHost(
  world: World,
  ticket: number,
  reference: string,
  rounds: number,
): Promise<number[]> {
  const { comments } = world.zendesk.state.tickets.get(ticket)!;
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const text = `The branch will answer on day ${i}.`;
    const start = performance.now();
    await world.clients.agent.command(reference, 'AddNote', { text });
    await until(() => comments.some(({ body }) => body.includes(text)));
    times.push(performance.now() - start);
    await world.settle();
  }
  return times;
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Nothing arrived in ${PATIENCE_MS / 1_000} seconds`);
    await sleep(1);
  }
}
