import type { Actor } from './actor.ts';
import { recordInvalid } from './errors.ts';
import type { TicketCreate } from './schemas.ts';
import { findUserByEmail, isStaff, type Store } from './store.ts';
import type { User } from './types.ts';

/** Throws 422 naming `field` when there is no such user. */
export function existingUser(store: Store, id: number, field: string): User {
  const user = store.state.users.get(id);
  if (!user) throw recordInvalid({ [field]: `User ${id} does not exist` });
  return user;
}

/** Who a new ticket is for: by id, by e-mail (added when unknown), else the writer. */
export function requesterOf(store: Store, actor: Actor, input: TicketCreate): User {
  if (input.requester_id !== undefined) return existingUser(store, input.requester_id, 'requester_id');
  if (!input.requester) return actor.user;
  return findUserByEmail(store.state, input.requester.email) ?? addRequester(store, input.requester);
}

export function addRequester(
  store: Store,
  from: { name?: string | undefined; email: string; locale?: string | undefined },
): User {
  const at = store.now();
  const user: User = {
    id: store.nextId(),
    name: from.name ?? from.email,
    email: from.email,
    role: 'end-user',
    locale: from.locale ?? 'en-US',
    phone: null,
    external_id: null,
    tags: [],
    notes: null,
    createdAt: at,
    updatedAt: at,
  };
  store.state.users.set(user.id, user);
  return user;
}

/** The asked-for agent: null for nobody, undefined when not asked. Throws 422 for people who are no agents. */
export function resolveAssignee(
  store: Store,
  input: { assignee_id?: number | null | undefined; assignee_email?: string | undefined },
): number | null | undefined {
  if (input.assignee_id === null) return null;
  const asked = input.assignee_id !== undefined || input.assignee_email !== undefined;
  if (!asked) return undefined;
  const user = input.assignee_email
    ? findUserByEmail(store.state, input.assignee_email)
    : store.state.users.get(input.assignee_id!);
  if (!isStaff(user)) throw recordInvalid({ base: 'Assignee: is not an agent' });
  return user!.id;
}
