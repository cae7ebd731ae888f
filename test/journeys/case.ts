import { createHash } from 'node:crypto';
import type { CommandBody } from '@recourse/api-client';
import { verifyBundle } from '@recourse/audit-log';
import type { CommandName } from '@recourse/complaint-domain';
import type { Ticket } from '@recourse/host-emulators';
import type { Clients } from '../world/people.ts';
import type { World } from '../world.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export type Person = keyof Clients;

/** The ticket with this subject, as it stands in the emulated Zendesk. */
export function ticketCalled(world: World, subject: string): Ticket {
  const found = [...world.zendesk.state.tickets.values()].find((t) => t.subject.includes(subject));
  if (!found) throw new Error(`no ticket is called "${subject}"`);
  return found;
}

/** A case on a ticket, worked as the sidebar does it: each command is one step, checked afterwards. */
export async function registerTicket(
  world: World,
  person: Person,
  subject: string,
  more: Record<string, unknown> = {},
) {
  const ticket = ticketCalled(world, subject);
  const requester = world.zendesk.state.users.get(ticket.requesterId)!;
  const surface = { host: 'zendesk', account: 'acme', ref: String(ticket.id) } as const;
  const { reference } = await world.step('register', () =>
    world.clients[person].lodge({
      subject: ticket.subject,
      description: ticket.comments[0]!.body,
      complainant: { name: requester.name, ...(requester.email ? { email: requester.email } : {}) },
      channel: 'zendesk',
      surface,
      ...more,
    }),
  );
  const give = <N extends CommandName>(who: Person, type: N, data: CommandBody<N>) =>
    world.step(`${who}: ${type}`, () => world.clients[who].command(reference, type, data));
  const read = (who: Person = 'agent') => world.clients[who].read(reference);
  const types = async () => (await world.clients.agent.timeline(reference)).items.map((e) => e.type);
  return { ticket, reference, surface, give, read, types };
}
export type CaseOnTicket = Awaited<ReturnType<typeof registerTicket>>;

/** From acknowledgement to a decision: everything that a final response needs before it. */
export async function investigate(c: CaseOnTicket, outcome: 'upheld' | 'not-upheld' = 'upheld') {
  await c.give('agent', 'Acknowledge', { text: 'Thank you. We have your complaint and look into it.' });
  await c.give('agent', 'Classify', { category: 'payments', severity: 'high' });
  const { actorId } = await whoIs(c);
  await c.give('agent', 'Assign', { assignee: actorId });
  for (const issue of (await c.read()).issues)
    await c.give('agent', 'RecordFinding', {
      issue: issue.id,
      outcome,
      finding: 'The second charge was ours.',
    });
}

async function whoIs(c: CaseOnTicket) {
  const { messages } = await c.read();
  return { actorId: messages.find((m) => m.kind === 'acknowledgement')!.by.id };
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
