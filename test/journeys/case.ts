import { createHash } from 'node:crypto';
import type { CommandBody, LodgeInput } from '@recourse/api-client';
import { verifyBundle } from '@recourse/audit-log';
import type { CommandName, MessageKind, Outcome } from '@recourse/complaint-domain';
import type { Ticket } from '@recourse/host-emulators';
import type { Clients } from '../world/people.ts';
import type { World } from '../world.ts';
import { type LetterWishes, writeLetter } from './letters.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export type Person = keyof Clients;

/** The ticket with this subject, as it stands in the emulated Zendesk. */
export function ticketCalled(world: World, subject: string): Ticket {
  const found = [...world.zendesk.state.tickets.values()].find((t) => t.subject.includes(subject));
  if (!found) throw new Error(`no ticket is called "${subject}"`);
  return found;
}

/** A case as the sidebar works it: each command is one step, checked afterwards. `worker` reads it and writes its letters. */
export function workOn(world: World, reference: string, worker: Person = 'agent') {
  const give = <N extends CommandName>(who: Person, type: N, data: CommandBody<N>) =>
    world.step(`${who}: ${type}`, () => world.clients[who].command(reference, type, data));
  const read = (who: Person = worker) => world.clients[who].read(reference);
  return {
    reference,
    worker,
    give,
    read,
    memberId: async (who: Person = worker) => (await world.clients[who].session()).actor.id,
    types: async () => (await world.clients[worker].timeline(reference)).items.map((e) => e.type),
    letter: (kind: MessageKind, wishes?: LetterWishes) =>
      writeLetter(world.clients[worker], reference, kind, wishes),
    /** Rules whose dates were reported as near, due or missed so far. */
    reports: async (type: 'ObligationWarned' | 'ObligationDue' | 'ObligationMissed') =>
      (await world.clients[worker].timeline(reference)).items
        .filter((entry) => entry.type === type)
        .map(({ data }) => data.obligation),
    /** Throws when the case has no such obligation. */
    obligation: async (id: string, who?: Person) => found((await read(who)).obligations, id),
    /** The same with every day that was counted. */
    explained: async (id: string) => found((await world.clients[worker].obligations(reference)).items, id),
  };
}
export type Case = ReturnType<typeof workOn>;

function found<T extends { id: string }>(list: T[], id: string): T {
  const one = list.find((each) => each.id === id);
  if (!one) throw new Error(`there is no ${id}, only ${list.map((each) => each.id).join(', ')}`);
  return one;
}

/** A complaint that came by another way than a ticket. */
export async function registerCase(world: World, person: Person, data: LodgeInput): Promise<Case> {
  const { reference } = await world.step('register', () => world.clients[person].lodge(data));
  return workOn(world, reference, person);
}

/** A case on the ticket with this subject, registered as the sidebar does it. */
export async function registerTicket(
  world: World,
  person: Person,
  subject: string,
  more: Partial<LodgeInput> = {},
) {
  const ticket = ticketCalled(world, subject);
  const requester = world.zendesk.state.users.get(ticket.requesterId)!;
  const surface = { host: 'zendesk', account: 'acme', ref: String(ticket.id) } as const;
  const c = await registerCase(world, person, {
    subject: ticket.subject,
    description: ticket.comments[0]!.body,
    channel: 'zendesk',
    surface,
    ...more,
    complainant: {
      name: requester.name,
      ...(requester.email ? { email: requester.email } : {}),
      ...more.complainant,
    },
  });
  /** What colleagues read in the ticket, and what the complainant got. */
  const notes = () => ticket.comments.filter((comment) => !comment.public).map(({ body }) => body);
  const letters = () => ticket.comments.filter((comment) => comment.public).map(({ body }) => body);
  return { ...c, ticket, surface, notes, letters };
}
export type CaseOnTicket = Awaited<ReturnType<typeof registerTicket>>;

/** From acknowledgement to a decision: everything that a final response needs before it. */
export async function investigate(
  c: Case,
  outcome: Outcome = 'upheld',
  finding = 'The second charge was ours.',
) {
  await c.give(c.worker, 'Acknowledge', await c.letter('acknowledgement'));
  await c.give(c.worker, 'Classify', { category: 'payments', severity: 'high' });
  await takeOver(c);
  await decideIssues(c, outcome, finding);
}

export async function takeOver(c: Case) {
  await c.give(c.worker, 'Assign', { assignee: await c.memberId() });
}

/** One finding for every issue. */
export async function decideIssues(c: Case, outcome: Outcome, finding: string) {
  for (const issue of (await c.read()).issues)
    await c.give(c.worker, 'RecordFinding', { issue: issue.id, outcome, finding });
}

/** A customer writes to the organisation; the ticket is there afterwards. */
export function writeIn(world: World, from: string, subject: string, text: string) {
  return world.step('the customer writes', async () => {
    world.zendesk.mail({ from, subject, text });
  });
}

export const sha256 = (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest());

/** The case's proof, checked as an outsider would, with the key that the log publishes. */
export async function provenEntries(world: World, reference: string) {
  const [proof, key] = await Promise.all([
    world.clients.agent.proof(reference),
    fetch(`${world.service.url}/v1/log/key`).then((answer) => answer.text()),
  ]);
  const verified = await verifyBundle(proof, { sha256, expectedKey: key.trim() });
  if (!verified.ok) throw new Error(`${verified.code}: ${verified.message}`);
  return { proof, entries: verified.entries.map((e) => e.json as { type: string; version: number }) };
}
