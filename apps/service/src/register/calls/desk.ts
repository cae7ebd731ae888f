import { type Desk, type Preferences, PreferencesSchema } from '@recourse/api-client';
import { localDay, startOfLocalDay } from '@recourse/complaint-domain';
import type { Access } from '../access.ts';
import { invalid, problem } from '../problems.ts';
import type { Answer, Caller } from '../rpc.ts';
import { seesSummaries, viewerOf } from '../sight.ts';
import { toRow } from '../stores/complaint-store.ts';
import { naming } from '../views/naming.ts';
import { approvalsFor, tasksFor } from '../waiting.ts';
import { fieldProblems } from './administration.ts';
import { type CallContext, no, ok, withAccess } from './call.ts';

/** Of each part; whoever has more looks in the lists. */
const LIMIT = 25;
const EMPTY: Desk = { cases: [], tasks: [], due: [], approvals: [] };

/** Calls about what waits for the caller, and how they want to be told of it. */
export function deskCalls(call: CallContext) {
  const { register } = call;
  const { stores } = register;

  const deskOf = ({ actor }: Access): Desk => {
    const { complaints, settings } = stores;
    const { timeZone } = settings.current();
    const weekEnds = startOfLocalDay(timeZone, localDay(timeZone, register.now()) + 8);
    const viewer = viewerOf(actor);
    const own = complaints.worked(viewer, weekEnds, LIMIT);
    const others = complaints.dueElsewhere(viewer, weekEnds, LIMIT - own.length);
    const name = naming(register);
    return {
      cases: complaints.worked(viewer, null, LIMIT).map(toRow),
      tasks: tasksFor(register, actor, null, LIMIT).map(({ c, task: { id, title, dueAt } }) => ({
        ...{ reference: c.reference, subject: c.subject, id, title, dueAt },
      })),
      due: [...own, ...others].map(toRow),
      approvals: approvalsFor(register, actor, LIMIT).map(({ c, approval: { kind, item, at } }) => ({
        ...{ reference: c.reference, subject: c.subject, kind, item, at },
        by: name(c.redress.find(({ id }) => id === item)?.proposedBy ?? c.draft!.by),
      })),
    };
  };

  const own = (caller: Caller, work: (member: string) => Answer<Preferences>) =>
    withAccess(call, caller, 'read', ({ actor }) =>
      actor.kind === 'member'
        ? work(actor.id)
        : no(problem('not-found', 'an API key has no preferences; sign in as a person', 'no-session')),
    );

  return {
    desk: (caller: Caller): Answer<Desk> =>
      withAccess(call, caller, 'read', (access) => ok(seesSummaries(access) ? EMPTY : deskOf(access))),

    preferences: (caller: Caller): Answer<Preferences> =>
      own(caller, (member) => ok(stores.preferences.of(member))),

    putPreferences: (caller: Caller, input: unknown): Answer<Preferences> =>
      own(caller, (member) => {
        const parsed = PreferencesSchema.safeParse(input);
        if (!parsed.success) return no(invalid(fieldProblems(parsed.error, 'API14')));
        stores.preferences.put(member, parsed.data);
        call.rearm();
        return ok(parsed.data);
      }),
  };
}
