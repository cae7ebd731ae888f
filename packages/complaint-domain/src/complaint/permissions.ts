import { ROLES, type Role } from '../vocabulary.ts';
import type { CommandName } from './commands.ts';
import type { Actor } from './meta.ts';
import type { Complaint } from './state.ts';

/** Who can be named in a permission: a member's role, or a kind of caller that has none. */
export type Grantee = Role | 'host' | 'api' | 'system' | 'complainant';

const WORK = ['agent', 'investigator', 'manager', 'administrator', 'api'] as const;
const LEAD = ['manager', 'administrator', 'api'] as const;

/**
 * Who may give which command. `api` stands for a key: what its scopes allow is checked before the domain is asked.
 * Agents may record findings and answer, so that a team of one can work; money above a limit needs a second
 * person whatever the table says (RE rules).
 */
export const PERMISSIONS: Record<CommandName, readonly Grantee[]> = {
  Lodge: [...WORK, 'host', 'complainant'],
  Acknowledge: WORK,
  Classify: WORK,
  Assign: WORK,
  MoveToStage: WORK,
  Escalate: [...WORK, 'compliance'],
  Restrict: [...LEAD, 'compliance'],
  AddNote: [...WORK, 'compliance', 'host'],
  RecordMessage: [...WORK, 'host', 'complainant'],
  SendMessage: WORK,
  SendDelayNotice: WORK,
  ConfirmRegimes: [...WORK, 'compliance'],
  RecordFact: [...WORK, 'compliance'],
  AssessObligation: [...LEAD, 'compliance', 'agent', 'investigator'],
  SetWaiting: WORK,
  ScheduleFollowUp: WORK,
  CancelFollowUp: WORK,
  SendFollowUp: ['system'],
  PrepareSending: [...WORK, 'compliance'],
  TakeBackSending: [...WORK, 'compliance'],
  ReleaseSending: [...WORK, 'compliance', 'system'],
  ApproveFinalResponse: [...LEAD, 'compliance'],
  DeclineFinalResponse: [...LEAD, 'compliance'],
  RecordPostOfferQuery: [...WORK, 'complainant'],
  ReferExternally: [...WORK, 'compliance'],
  RecordPayment: WORK,
  RecordRevision: [...WORK, 'host'],
  AttachDocument: [...WORK, 'compliance', 'host', 'complainant'],
  AddTask: WORK,
  CompleteTask: WORK,
  CancelTask: WORK,
  RemindTask: ['system'],
  RecordFinding: WORK,
  ProposeRedress: WORK,
  ApproveRedress: LEAD,
  DeclineRedress: WORK,
  IssueFinalResponse: WORK,
  RecordAnswerToOffer: [...WORK, 'complainant'],
  Resolve: WORK,
  Close: WORK,
  Reopen: LEAD,
  UpdateComplainant: [...WORK, 'host'],
  LinkSurface: [...WORK, 'host'],
  UnlinkSurface: [...WORK, 'host'],
  OpenRoom: WORK,
  RecordRoom: ['host', 'system'],
  RecordDelivery: [...WORK, 'system'],
  RecordObligation: ['system'],
  ErasePersonalData: ['compliance', 'administrator'],
};

/** What a summary shows: that there is a case and how far it is, nothing of its content. */
export const SUMMARY_FIELDS = ['reference', 'status', 'stage', 'type', 'receivedAt', 'updatedAt'] as const;

/** The fields of a case that each role reads. */
export const READ_FIELDS: Record<Role, 'all' | typeof SUMMARY_FIELDS> = {
  agent: 'all',
  investigator: 'all',
  manager: 'all',
  compliance: 'all',
  auditor: 'all',
  sales: SUMMARY_FIELDS,
  administrator: 'all',
};

/** Roles that see a restricted case without being assigned to it or collaborating on it. */
export const RESTRICTED_READERS: readonly Role[] = ['manager', 'compliance', 'auditor', 'administrator'];

/** True when the table names the actor's kind or one of its roles. */
export function may(actor: Actor, command: CommandName): boolean {
  return granteesOf(actor).some((grantee) => PERMISSIONS[command].includes(grantee));
}

/**
 * How much of a case the actor sees. Exclusion beats every role. `host` and `system` see everything, because they
 * carry it, whatever name is excluded; so does `api`, and what a key may read is decided by its scopes. A complainant sees the summary here,
 * and their own texts through the portal.
 */
export function mayRead(actor: Actor, complaint: Complaint): 'full' | 'summary' | 'none' {
  if (actor.kind === 'host' || actor.kind === 'system') return 'full';
  if (complaint.excluded.includes(actor.id)) return 'none';
  if (actor.kind === 'complainant') return 'summary';
  if (actor.kind !== 'member') return 'full';
  if (complaint.restricted && !isInvolved(actor, complaint)) return 'none';
  if (actor.roles.some((role) => READ_FIELDS[role] === 'all')) return 'full';
  return actor.roles.length > 0 ? 'summary' : 'none';
}

function granteesOf(actor: Actor): readonly Grantee[] {
  return actor.kind === 'member' ? actor.roles.filter((role) => ROLES.includes(role)) : [actor.kind];
}

function isInvolved(actor: Extract<Actor, { kind: 'member' }>, complaint: Complaint): boolean {
  return (
    complaint.assignee === actor.id ||
    complaint.collaborators.includes(actor.id) ||
    actor.roles.some((role) => RESTRICTED_READERS.includes(role))
  );
}
