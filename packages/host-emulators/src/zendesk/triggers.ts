import { Liquid } from 'liquidjs';
import { recordInvalid } from './errors.ts';
import { iso, type Store } from './store.ts';
import type { Write } from './ticket-writes.ts';
import type { Condition, Trigger } from './types.ts';

type Reader = (write: Write) => string | string[] | null;

/** The condition fields that can be judged here; others are refused when a trigger is saved. */
const FIELDS: Record<string, Reader> = {
  status: ({ ticket }) => ticket.status,
  priority: ({ ticket }) => ticket.priority,
  type: ({ ticket }) => ticket.type,
  current_tags: ({ ticket }) => ticket.tags,
  assignee_id: ({ ticket }) => (ticket.assigneeId === null ? null : String(ticket.assigneeId)),
  requester_id: ({ ticket }) => String(ticket.requesterId),
  update_type: ({ kind }) => (kind === 'create' ? 'Create' : 'Change'),
  comment_is_public: ({ comment }) => (comment ? String(comment.public) : 'not_relevant'),
};

type Operator = (actual: string | string[] | null, wanted: string, write: Write, field: string) => boolean;

const OPERATORS: Record<string, Operator> = {
  is: (actual, wanted) => actual === wanted,
  is_not: (actual, wanted) => actual !== wanted,
  includes: (actual, wanted) => wanted.split(/\s+/).some((tag) => actual?.includes(tag)),
  not_includes: (actual, wanted) => wanted.split(/\s+/).every((tag) => !actual?.includes(tag)),
  changed: (_actual, _wanted, write, field) => hasChanged(write, field),
  not_changed: (_actual, _wanted, write, field) => !hasChanged(write, field),
};

function hasChanged(write: Write, field: string): boolean {
  const name = field === 'current_tags' ? 'tags' : field;
  return write.audit.events.some((event) => event.type === 'Change' && event.field_name === name);
}

/** Throws 422 naming the condition or action that cannot work. */
export function checkTrigger(store: Store, trigger: Pick<Trigger, 'all' | 'any' | 'actions'>): void {
  if (trigger.all.length + trigger.any.length === 0)
    throw recordInvalid({ base: 'Conditions: must have at least one' });
  if (trigger.actions.length === 0) throw recordInvalid({ base: 'Actions: must have at least one' });
  for (const { field, operator } of [...trigger.all, ...trigger.any]) {
    if (!Object.hasOwn(FIELDS, field))
      throw recordInvalid({ conditions: `Condition field ${field} is not valid` });
    if (!Object.hasOwn(OPERATORS, operator))
      throw recordInvalid({ conditions: `Operator ${operator} is not valid for ${field}` });
  }
  for (const { field, value } of trigger.actions) checkAction(store, field, value);
}

function checkAction(store: Store, field: string, value: string | string[]): void {
  if (field !== 'notification_webhook') throw recordInvalid({ actions: `Action ${field} is not valid` });
  const webhook = Array.isArray(value) ? store.state.webhooks.get(value[0] ?? '') : undefined;
  if (!webhook?.subscriptions.includes('conditional_ticket_events')) {
    throw recordInvalid({ actions: 'notification_webhook: needs a webhook that is connected to triggers' });
  }
}

export function fires(trigger: Trigger, write: Write): boolean {
  if (!trigger.active) return false;
  const holds = (condition: Condition): boolean =>
    OPERATORS[condition.operator]!(
      FIELDS[condition.field]!(write),
      condition.value ?? '',
      write,
      condition.field,
    );
  return trigger.all.every(holds) && (trigger.any.length === 0 || trigger.any.some(holds));
}

const engine = new Liquid({
  jsTruthy: true,
  ownPropertyOnly: true,
  outputEscape: (value) => JSON.stringify(String(value ?? '')).slice(1, -1),
});

/** Renders the body of a `notification_webhook` action. Values are escaped to stand inside JSON strings. */
export function renderBody(store: Store, template: string, write: Write): string {
  return engine.parseAndRenderSync(template, placeholders(store, write));
}

function placeholders(store: Store, { ticket, audit }: Write): Record<string, unknown> {
  const person = (id: number | null) => {
    const user = id === null ? undefined : store.state.users.get(id);
    return { id: user?.id ?? '', name: user?.name ?? '', email: user?.email ?? '' };
  };
  return {
    current_user: person(audit.authorId),
    ticket: {
      id: ticket.id,
      title: ticket.subject,
      description: ticket.comments[0]?.body ?? '',
      status: ticket.status.charAt(0).toUpperCase() + ticket.status.slice(1),
      priority: ticket.priority ?? '',
      tags: ticket.tags.join(' '),
      url: `${store.host}/agent/tickets/${ticket.id}`,
      latest_comment: ticket.comments.at(-1)?.body ?? '',
      latest_public_comment: ticket.comments.findLast((comment) => comment.public)?.body ?? '',
      created_at_with_timestamp: iso(ticket.createdAt),
      updated_at_with_timestamp: iso(ticket.updatedAt),
      requester: person(ticket.requesterId),
      assignee: person(ticket.assigneeId),
      ...Object.fromEntries([...ticket.fields].map(([id, value]) => [`ticket_field_${id}`, value ?? ''])),
    },
  };
}
