import type { Notice } from '@recourse/channel';
import {
  type Complaint,
  escalationRows,
  obligationsOf,
  type ReportState,
  toNotify,
} from '@recourse/complaint-domain';
import { membersIn, personOf } from './audience.ts';
import type { RegisterContext } from './context.ts';

/**
 * A date that is near, has come or was missed, for colleagues, in the register's own language. `item` is
 * `missed:uk-disp/final-response`. Null once it is not so any more: the obligation was met in time, or its date moved.
 */
export function alertNotice(ctx: RegisterContext, c: Complaint, item: string): Notice | null {
  const policy = ctx.policy();
  const [state, rule] = splitItem(item) as [ReportState, string];
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
    people: membersIn(ctx, c, toNotify(escalationRows(state, obligation, c, policy))).map(personOf),
  };
}

/** `missed:uk-disp/final-response` → what, and of which. */
export function splitItem(item: string): [string, string] {
  const colon = item.indexOf(':');
  return colon < 0 ? [item, ''] : [item.slice(0, colon), item.slice(colon + 1)];
}
