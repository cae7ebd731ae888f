import { escalateTo, escalationRows, type ReportState, toNotify } from './escalation.ts';
import type { ComplaintEvent, EventType } from './events.ts';
import { obligationsOf } from './facts.ts';
import type { Audience, NoticeRequest, Telling } from './notices.ts';
import type { Policy } from './policy.ts';
import type { Complaint } from './state.ts';

type Tell = Extract<NoticeRequest, { kind: 'tell' }>;
type Row = ReturnType<typeof escalationRows>[number];

const REPORTS: Partial<Record<EventType, ReportState>> = {
  ObligationWarned: 'warned',
  ObligationDue: 'due',
  ObligationMissed: 'missed',
};

/** What the clock reported, with the rows of the escalation matrix that fit; null for any other event. */
export function reportOf(
  event: ComplaintEvent,
  c: Complaint,
  policy: Policy,
): { report: ReportState; id: string; rows: Row[] } | null {
  const report = REPORTS[event.type];
  if (!report || !('obligation' in event.data)) return null;
  const { obligation: id } = event.data;
  const obligation = obligationsOf(c, policy).find((candidate) => candidate.id === id);
  return obligation ? { report, id, rows: escalationRows(report, obligation, c, policy) } : null;
}

/** NT rules: what colleagues themselves are told of an event. `c` is the case after the command. */
export function tells(event: ComplaintEvent, c: Complaint, policy: Policy): Tell[] {
  const { actor } = event;
  const not = actor.kind === 'member' ? { not: actor.id } : {};
  const tell = (about: Telling, to: Audience[], item?: string): Tell[] =>
    to.length === 0 ? [] : [{ kind: 'tell', to, about, ...(item !== undefined && { item }), ...not }];
  const other = (id: string | null | undefined): Audience[] =>
    typeof id === 'string' && id !== not.not ? [{ member: id }] : [];
  switch (event.type) {
    case 'Assigned':
      return tell('assigned', other(event.data.assignee));
    case 'Lodged':
    case 'Classified':
      return isHigh(event.data.severity) ? tell('high-priority', TEAM) : [];
    case 'Escalated':
      return actor.kind === 'system' ? [] : tell('high-priority', [...TEAM, event.data.to]);
    case 'MessageReceived':
      return tell('answered', ['assignee']);
    case 'TaskAdded':
      return tell('task', other(event.data.assignee), event.data.task);
    case 'TaskReminded': {
      const { assignee } = c.tasks.find(({ id }) => id === event.data.task)!;
      return tell('task-due', assignee === null ? ['assignee'] : [{ member: assignee }], event.data.task);
    }
    case 'FinalResponseDrafted':
      return tell('approval', ['approvers'], 'draft');
    case 'RedressProposed': {
      const { redress: id } = event.data;
      const waits = c.redress.some((redress) => redress.id === id && redress.state === 'proposed');
      return waits ? tell('approval', ['approvers'], id) : [];
    }
    case 'SendingStopped': {
      const { by } = c.sendings.find(({ id }) => id === event.data.sending)!;
      const { sending: item } = event.data;
      if (by.kind !== 'member') return [];
      return [{ kind: 'tell', to: [{ member: by.id }], about: 'sending-stopped', item }];
    }
    default: {
      const found = reportOf(event, c, policy);
      return found ? tell(found.report, everybody(found.rows), found.id) : [];
    }
  }
}

const TEAM: Audience[] = ['assignee', 'collaborators'];

function isHigh(severity: string | undefined): boolean {
  return severity === 'high' || severity === 'critical';
}

/** Whom the matrix names, and the role that the case is raised to with it: they hear of it once. */
function everybody(rows: readonly Row[]): Audience[] {
  return [...new Set([toNotify(rows), escalateTo(rows) ?? []].flat())];
}
