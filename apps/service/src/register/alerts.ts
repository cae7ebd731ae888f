import type { Notice, Person } from '@recourse/channel';
import {
  type Complaint,
  escalationRows,
  mayRead,
  type Obligation,
  obligationsOf,
  type ReportState,
  toNotify,
} from '@recourse/complaint-domain';
import type { RegisterContext } from './context.ts';

/**
 * A date that is near, has come or was missed, for colleagues, in the register's own language. `item` is
 * `missed:uk-disp/final-response`. Null once it is not so any more: the obligation was met in time, or its date moved.
 */
export function alertNotice(ctx: RegisterContext, c: Complaint, item: string): Notice | null {
  const policy = ctx.policy();
  const { state, rule } = parsed(item);
  const obligation = obligationsOf(c, policy).find(({ id }) => id === rule);
  if (!obligation || c.reported[rule]?.[state] !== obligation.due) return null;
  if (state !== 'missed' && obligation.state !== 'open') return null;
  const { id, kind, due, citation, verified } = obligation;
  const verifiedOn = verified === 'unverified' ? null : verified.on;
  return {
    kind: 'alert',
    language: policy.settings.defaultLanguage,
    state,
    obligation: { id, kind, due, citation, verifiedOn },
    people: peopleToTell(ctx, c, state, obligation),
  };
}

function parsed(item: string): { state: ReportState; rule: string } {
  const colon = item.indexOf(':');
  return { state: item.slice(0, colon) as ReportState, rule: item.slice(colon + 1) };
}

/** By name and each once; whoever may not read the case is not told of it. */
function peopleToTell(ctx: RegisterContext, c: Complaint, state: ReportState, o: Obligation): Person[] {
  const wanted = toNotify(escalationRows(state, o, c, ctx.policy()));
  const members = ctx.stores.members.list().filter((member) => {
    if (mayRead({ kind: 'member', id: member.id, roles: member.roles }, c) !== 'full') return false;
    if (wanted.includes('assignee') && c.assignee === member.id) return true;
    if (wanted.includes('collaborators') && c.collaborators.includes(member.id)) return true;
    return member.roles.some((role) => wanted.includes(role));
  });
  return members.map(({ name, email }) => ({ name, email }));
}
