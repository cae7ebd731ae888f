import { ApiError, type Client } from '@recourse/api-client/client';
import type { Assessment, ComplaintSummary, ComplaintView } from '@recourse/api-client/schemas';
import type { Boot } from '../host/boot.ts';
import type { Host } from '../host/host.ts';
import type { Ticket } from '../host/ticket.ts';
import type { Screen } from './screen.ts';

type Deps = { client: Client; host: Host; boot: Pick<Boot, 'location'> };

export function isEnded(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401;
}

/** Reads what this place in Zendesk is to show. Throws what the client throws. */
export async function loadScreen({ client, host, boot }: Deps): Promise<Screen> {
  if (boot.location === 'nav_bar')
    return { kind: 'list', list: 'queue', rows: (await client.list({ assignee: 'me' })).items };
  if (boot.location === 'user_sidebar') {
    const email = await host.personEmail();
    return { kind: 'list', list: 'user', rows: email ? (await client.list({ email })).items : [] };
  }
  const ticket = await host.ticket();
  if (ticket.id === null) return { kind: 'new-ticket', ticket };
  try {
    return await loadTicket(client, host.account, ticket, ticket.id);
  } catch (error) {
    if (error instanceof ApiError && (error.status === 403 || error.status === 404))
      return { kind: 'forbidden' };
    throw error;
  }
}

async function loadTicket(client: Client, account: string, ticket: Ticket, id: string): Promise<Screen> {
  const found = (await client.list({ surface: `zendesk:${account}:${id}` })).items[0];
  if (!found) return { kind: 'not-registered', ticket, assessment: await assess(client, ticket) };
  const view: ComplaintView | ComplaintSummary = await client.read(found.reference);
  if ('summary' in view && view.summary === true)
    return { kind: 'summary', summary: view as ComplaintSummary };
  const [timeline, obligations] = await Promise.all([
    client.timeline(found.reference),
    client.obligations(found.reference),
  ]);
  return {
    kind: 'registered',
    view: view as ComplaintView,
    timeline: timeline.items,
    obligations: obligations.items,
  };
}

/** A ticket without text has nothing to assess; a failing assessment must not keep anybody from registering. */
async function assess(client: Client, ticket: Ticket): Promise<Assessment | null> {
  const text = ticket.description || ticket.subject;
  if (!text) return null;
  const { email } = ticket.requester;
  try {
    return await client.assess({
      text,
      ...(ticket.subject && { subject: ticket.subject }),
      ...(email && { email }),
    });
  } catch (error) {
    if (error instanceof ApiError && error.status !== 401 && error.status !== 403) return null;
    throw error;
  }
}
