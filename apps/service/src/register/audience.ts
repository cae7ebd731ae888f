import type { Member } from '@recourse/api-client';
import type { Person } from '@recourse/channel';
import { type Actor, type Audience, type Complaint, may, mayRead } from '@recourse/complaint-domain';
import type { RegisterContext } from './context.ts';

export function actorOf({ id, roles }: Pick<Member, 'id' | 'roles'>): Actor {
  return { kind: 'member', id, roles };
}

export function readsAll(member: Member, c: Complaint): boolean {
  return mayRead(actorOf(member), c) === 'full';
}

/**
 * The members behind an audience, each once; whoever may not read the case in full is not told of it.
 *
 * @param item what is to be decided, where approvers are among them: `draft`, or the id of a redress
 */
export function membersIn(
  ctx: RegisterContext,
  c: Complaint,
  to: readonly Audience[],
  item?: string,
): Member[] {
  const isMeant = (member: Member) => to.some((who) => belongs(member, who, c, item));
  return ctx.stores.members.list().filter((member) => readsAll(member, c) && isMeant(member));
}

function belongs(member: Member, who: Audience, c: Complaint, item: string | undefined): boolean {
  if (typeof who === 'object') return who.member === member.id;
  if (who === 'assignee') return c.assignee === member.id;
  if (who === 'collaborators') return c.collaborators.includes(member.id);
  if (who === 'approvers') return mayApprove(member, item);
  return member.roles.includes(who);
}

export function mayApprove(member: Pick<Member, 'id' | 'roles'>, item: string | undefined): boolean {
  return may(actorOf(member), isRedress(item) ? 'ApproveRedress' : 'ApproveFinalResponse');
}

function isRedress(item: string | undefined): boolean {
  return item !== undefined && item !== 'draft';
}

/** As hosts are told of colleagues. */
export function personOf({ name, email }: Member): Person {
  return { name, email };
}
