import { setTimeout as sleep } from 'node:timers/promises';
import type { DeliveryRow, LodgeInput } from '@recourse/api-client';
import type { FaultRule } from '@recourse/host-emulators';
import type { World } from '../world.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export type Case = {
  reference: string;
  /** The ticket it stands on. */
  ticket: number;
  /** Texts of the ticket's comments that contain `part`, oldest first. */
  comments(part: string): string[];
  /** Outbox rows of the case, oldest first. */
  deliveries(kind?: string): Promise<DeliveryRow[]>;
};

/** A new ticket by Tom Whitaker. */
export function openTicket(world: World, subject: string): number {
  return world.zendesk.mail({
    from: 'tom.whitaker@mail.example',
    subject,
    text: `${subject}. I was charged twice and nobody answers.`,
  }).id;
}

/** A case on a ticket of its own, with nothing left to deliver. */
export async function openCase(
  world: World,
  subject: string,
  email = 'tom.whitaker@mail.example',
  more: Partial<LodgeInput> = {},
): Promise<Case> {
  const ticket = openTicket(world, subject);
  await world.zendesk.settle();
  const { reference } = await world.clients.agent.lodge({
    subject,
    description: `${subject}. I was charged twice and nobody answers.`,
    complainant: { name: 'Tom Whitaker', email },
    channel: 'zendesk',
    surface: onTicket(ticket),
    ...more,
  });
  await idle(world);
  return {
    reference,
    ticket,
    comments: (part) => commentsOf(world, ticket, part),
    deliveries: (kind) => deliveriesOf(world, reference, kind),
  };
}

export const onTicket = (ticket: number) =>
  ({ host: 'zendesk', account: 'acme', ref: String(ticket) }) as const;

export function commentsOf(world: World, ticket: number, part: string): string[] {
  const { comments } = world.zendesk.state.tickets.get(ticket)!;
  return comments.map(({ body }) => body).filter((body) => body.includes(part));
}

/** The service lists the newest ones only. */
const MOST_LISTED = 200;

async function deliveriesOf(world: World, reference: string, kind?: string): Promise<DeliveryRow[]> {
  const { items } = await world.clients.api.deliveries(undefined, { reference });
  if (items.length >= MOST_LISTED) throw new Error('more deliveries than the service lists at once');
  return items.filter((row) => kind === undefined || row.kind === kind).reverse();
}

/** Matches the address under which a ticket is written. */
export const ticketPath = (ticket: number) => `^/api/v2/tickets/${ticket}(\\.json)?$`;

/** Breaks writes to this ticket. */
export function breakTicket(world: World, ticket: number, fault: Omit<FaultRule, 'target'>): void {
  world.zendesk.faults.set({ target: 'api', match: { method: 'PUT', path: ticketPath(ticket) }, ...fault });
}

const PATIENCE_MS = 60_000;

/** Polls until `found` gives something. */
export async function until<T>(
  what: string,
  found: () => Promise<T | undefined> | T | undefined,
): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await found();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await sleep(20);
  }
}

/** Waits until no attempt is under way and none is due; rows that wait for a later attempt stay. */
export async function idle(world: World): Promise<void> {
  await world.settle();
  await until('attempts under way end', async () => {
    const { items } = await world.clients.api.deliveries('waiting');
    return items.some((row) => row.nextAttemptAt === null) ? undefined : true;
  });
  await world.settle();
}

/** Moves the clock to each next attempt until nothing waits any more. */
export async function runOut(world: World): Promise<void> {
  for (let round = 0; round < 100; round++) {
    await idle(world);
    const { items } = await world.clients.api.deliveries('waiting');
    if (items.length === 0) return;
    const { now } = await world.clients.api.clock();
    const later = items.map((row) => row.nextAttemptAt ?? now).filter((at) => at > now);
    await world.advance(later.length === 0 ? 0 : Math.min(...later) - now);
  }
  throw new Error('deliveries do not come to an end');
}
