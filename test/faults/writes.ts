import type { World } from '../world.ts';
import { type Case, DAY, idle, onTicket, openCase, openTicket, ticketPath } from './cases.ts';

/** One kind of write to Zendesk, on a case of its own. */
export type Write = {
  kind: 'note' | 'message' | 'alert' | 'fields' | 'revision' | 'erase';
  open(world: World, key: string): Promise<Opened>;
};
type Opened = {
  c: Case;
  /** Matches the address of the write. */
  path: string;
  /** Matches its body, where other writes go to the same address before it. */
  body?: string;
  /** Makes it owed. */
  give(): Promise<unknown>;
  /** How often Zendesk shows that it was done. */
  shown(): number;
};

/** What a case says, and what it takes back. */
export const GROUPS: Write[][] = [
  [
    { kind: 'note', open: (world, key) => comment(world, key, 'AddNote') },
    { kind: 'message', open: (world, key) => comment(world, key, 'SendMessage') },
    { kind: 'alert', open: alert },
    { kind: 'fields', open: fields },
  ],
  [
    { kind: 'revision', open: revision },
    { kind: 'erase', open: erasure },
  ],
];

async function comment(world: World, key: string, command: 'AddNote' | 'SendMessage'): Promise<Opened> {
  const c = await openCase(world, `Ticket for ${key}`);
  const text = `What was sent. (${key})`;
  return {
    c,
    path: ticketPath(c.ticket),
    give: () => world.clients.agent.command(c.reference, command, { text }),
    shown: () => c.comments(text).length,
  };
}

/** A day that a person set for the acknowledgement of a case received days ago, and that has passed. */
async function alert(world: World, key: string): Promise<Opened> {
  const { now } = await world.clients.api.clock();
  const receivedAt = now - 3 * DAY;
  const c = await openCase(world, `Ticket for ${key}`, undefined, { receivedAt, sector: 'banking' });
  const due = new Date(now - DAY).toISOString().slice(0, 10);
  return {
    c,
    path: ticketPath(c.ticket),
    body: 'deadline was missed: acknowledgement',
    give: () =>
      world.clients.agent.command(c.reference, 'AssessObligation', {
        rule: 'uk-disp/acknowledge',
        due,
        reason: 'Promptly is two days here.',
      }),
    shown: () => c.comments('deadline was missed: acknowledgement').length,
  };
}

async function fields(world: World, key: string): Promise<Opened> {
  const c = await openCase(world, `Ticket for ${key}`);
  return {
    c,
    path: ticketPath(c.ticket),
    give: () => world.clients.agent.command(c.reference, 'Resolve', { reason: 'withdrawn' }),
    shown: () =>
      world.zendesk.state.tickets.get(c.ticket)!.tags.filter((tag) => tag.endsWith('resolved')).length,
  };
}

/** A note lies on two tickets; an agent redacts it on one of them, so it must go on the other. */
async function revision(world: World, key: string): Promise<Opened> {
  const c = await openCase(world, `Ticket for ${key}`);
  const second = openTicket(world, `Second ticket for ${key}`);
  await world.clients.agent.command(c.reference, 'LinkSurface', { surface: onTicket(second) });
  const text = `Account 4929 1212. (${key})`;
  await world.clients.agent.command(c.reference, 'AddNote', { text });
  await idle(world);
  const here = commentWith(world, c.ticket, text);
  const there = commentWith(world, second, text);
  const asAgent = world.inZendesk('alice.agent@acme.example');
  return {
    c,
    path: redactPath(second, there.id),
    give: () => asAgent('PUT', `/api/v2/tickets/${c.ticket}/comments/${here.id}/redact`, { text }),
    shown: () => (there.body.includes('4929') ? 0 : 1),
  };
}

/** A closed case past its retention, with a note and a message of ours on the ticket. */
async function erasure(world: World, key: string): Promise<Opened> {
  const c = await openCase(world, `Ticket for ${key}`, `${key.replaceAll(/\W+/g, '-')}@mail.example`);
  const ours = `(${key})`;
  const give = world.clients.agent.command;
  await give(c.reference, 'AddNote', { text: `The person called twice. ${ours}` });
  await give(c.reference, 'SendMessage', { text: `Dear Tom, thank you for calling. ${ours}` });
  await give(c.reference, 'Resolve', { reason: 'withdrawn' });
  await give(c.reference, 'Close', {});
  await idle(world);
  const last = world.zendesk.state.tickets.get(c.ticket)!.comments.at(-1)!;
  return {
    c,
    path: redactPath(c.ticket, last.id),
    give: () => world.clients.compliance.command(c.reference, 'ErasePersonalData', { reason: 'Asked for.' }),
    shown: () => (c.comments(ours).length === 0 ? 1 : 0),
  };
}

const redactPath = (ticket: number, comment: number) =>
  `^/api/v2/tickets/${ticket}/comments/${comment}/redact`;

function commentWith(world: World, ticket: number, text: string) {
  return world.zendesk.state.tickets.get(ticket)!.comments.find(({ body }) => body.includes(text))!;
}

/** Lets closed cases be erased at once: the real period is years. */
export async function keepNothing(world: World): Promise<void> {
  const settings = await world.clients.administrator.settings();
  await world.clients.administrator.putSettings({ ...settings, retentionDays: 0 });
}
