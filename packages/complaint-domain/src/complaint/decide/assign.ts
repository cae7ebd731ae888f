import type { EventBody } from '../events.ts';
import type { Decision } from '../rejections.ts';
import type { Complaint } from '../state.ts';
import type { CaseCommand } from './case.ts';
import { accept, compact, event, refuse, reject } from './outcome.ts';
import { begun } from './stages.ts';
import { unknown } from './taxonomy.ts';

/** AS rules. */
export function assign({ data, c, policy }: CaseCommand<'Assign'>): Decision<EventBody> {
  const { queues } = policy.settings;
  if (data.queue !== undefined && !queues.some((queue) => queue.id === data.queue))
    return refuse(unknown('AS1', 'queue', data.queue, queues));
  const excluded = [data.assignee ?? [], data.collaborators ?? []]
    .flat()
    .filter((id) => c.excluded.includes(id));
  if (excluded.length > 0)
    return reject('AS2', 'not-permitted', `excluded from this case: ${excluded.join(', ')}`, { excluded });
  const changes = changedAssignment(c, data);
  if (Object.keys(changes).length === 0)
    return reject('AS3', 'already-done', 'the case is assigned like this already');
  const assigned = event('Assigned', changes);
  return accept(...(typeof changes.assignee === 'string' ? begun(c, policy) : []), assigned);
}

type Assignment = { assignee?: string | null; queue?: string; collaborators?: string[] };

function changedAssignment(c: Complaint, data: CaseCommand<'Assign'>['data']): Assignment {
  const collaborators = data.collaborators && [...new Set(data.collaborators)];
  return compact({
    assignee: data.assignee === c.assignee ? undefined : data.assignee,
    queue: data.queue === c.queue ? undefined : data.queue,
    collaborators: sameMembers(collaborators, c.collaborators) ? undefined : collaborators,
  });
}

function sameMembers(a: string[] | undefined, b: string[]): boolean {
  return a !== undefined && a.length === b.length && a.every((id) => b.includes(id));
}

/** AS4: restricting a case also takes it from the persons it excludes. */
export function restrict({ data, c }: CaseCommand<'Restrict'>): Decision<EventBody> {
  const excluded = [...new Set(data.excluded)];
  if (data.restricted === c.restricted && sameMembers(excluded, c.excluded))
    return reject('AS5', 'already-done', 'the case is restricted like this already');
  const restricted = event('Restricted', { restricted: data.restricted }, { excluded, reason: data.reason });
  const collaborators = c.collaborators.filter((id) => !excluded.includes(id));
  const taken = compact({
    assignee: c.assignee !== null && excluded.includes(c.assignee) ? null : undefined,
    collaborators: collaborators.length < c.collaborators.length ? collaborators : undefined,
  });
  return accept(restricted, ...(Object.keys(taken).length > 0 ? [event('Assigned', taken)] : []));
}
