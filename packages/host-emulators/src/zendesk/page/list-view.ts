import { call, type Ticket, type User } from './api.ts';
import { h } from './dom.ts';
import { t, when, word } from './strings.ts';

interface Listed {
  tickets: Ticket[];
  users: User[];
}

/** All tickets, newest change first. */
export async function listView(): Promise<{ element: HTMLElement; refresh(): Promise<void> }> {
  const body = h('tbody', {});
  const element = h(
    'main',
    { class: 'list' },
    h('h1', {}, t('tickets')),
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ...(['status', 'subject', 'requester', 'updated'] as const).map((key) =>
            h('th', { scope: 'col' }, t(key)),
          ),
        ),
      ),
      body,
    ),
  );
  const refresh = async (): Promise<void> => {
    const { tickets, users } = await call<Listed>('GET', '/api/v2/tickets.json?include=users&per_page=100');
    const names = new Map(users.map((user) => [user.id, user.name]));
    tickets.sort((a, b) => b.updated_at.localeCompare(a.updated_at));
    body.replaceChildren(...tickets.map((ticket) => row(ticket, names.get(ticket.requester_id) ?? '')));
  };
  await refresh();
  return { element, refresh };
}

function row(ticket: Ticket, requester: string): HTMLElement {
  const link = h(
    'a',
    { href: `/agent/tickets/${ticket.id}`, 'data-link': true, dir: 'auto' },
    ticket.subject || `#${ticket.id}`,
  );
  return h(
    'tr',
    {},
    h('td', {}, h('span', { class: `status status-${ticket.status}` }, word(ticket.status))),
    h('td', {}, link),
    h('td', {}, h('bdi', {}, requester)),
    h('td', { class: 'muted' }, when(ticket.updated_at)),
  );
}
