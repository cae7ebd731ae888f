import type { Store } from './store.ts';
import { STATUSES, type Ticket, type User } from './types.ts';

export interface Term {
  key: string | null;
  operator: ':' | '<' | '>';
  value: string;
  negated: boolean;
}

const TERM = /(-)?(?:([a-z_]+)([:<>]))?(?:"([^"]*)"|(\S+))/gi;

/** Zendesk's search language as far as it is used here: `key:value`, `status<solved`, `-tags:x`, quotes, free words. */
export function parseQuery(query: string): Term[] {
  return [...query.matchAll(TERM)].map(([, minus, key, operator, quoted, word]) => ({
    key: key?.toLowerCase() ?? null,
    operator: (operator ?? ':') as Term['operator'],
    value: (quoted ?? word ?? '').toLowerCase(),
    negated: minus === '-',
  }));
}

export function matchTicket(store: Store, ticket: Ticket, terms: Term[]): boolean {
  return terms.every((term) => term.key === 'type' || ticketTerm(store, ticket, term) !== term.negated);
}

function ticketTerm(store: Store, ticket: Ticket, { key, operator, value }: Term): boolean {
  switch (key) {
    case null: {
      const text = [ticket.subject, ...ticket.comments.map((comment) => comment.body), ticket.id]
        .join(' ')
        .toLowerCase();
      return text.includes(value);
    }
    case 'status':
      return compare(
        STATUSES.indexOf(ticket.status),
        operator,
        (STATUSES as readonly string[]).indexOf(value),
      );
    case 'tags':
      return value === 'none' ? ticket.tags.length === 0 : ticket.tags.includes(value);
    case 'subject':
      return ticket.subject.toLowerCase().includes(value);
    case 'external_id':
      return ticket.externalId?.toLowerCase() === value;
    case 'priority':
      return ticket.priority === value;
    case 'requester':
      return isPerson(store, ticket.requesterId, value);
    case 'assignee':
      return value === 'none' ? ticket.assigneeId === null : isPerson(store, ticket.assigneeId, value);
    case 'created':
      return compare(ticket.createdAt, operator, Date.parse(value));
    default:
      return [...ticket.fields].some(
        ([id, held]) => `custom_field_${id}` === key && String(held).toLowerCase() === value,
      );
  }
}

export function matchUser(user: User, terms: Term[]): boolean {
  return terms.every((term) => {
    if (term.key === 'type') return true;
    const text = term.key === 'role' ? user.role : `${user.name} ${user.email ?? ''}`;
    return text.toLowerCase().includes(term.value) !== term.negated;
  });
}

function compare(actual: number, operator: Term['operator'], wanted: number): boolean {
  if (operator === '<') return actual < wanted;
  return operator === '>' ? actual > wanted : actual === wanted;
}

function isPerson(store: Store, id: number | null, value: string): boolean {
  const user = id === null ? undefined : store.state.users.get(id);
  return (
    user !== undefined &&
    (String(user.id) === value || user.email?.toLowerCase() === value || user.name.toLowerCase() === value)
  );
}
