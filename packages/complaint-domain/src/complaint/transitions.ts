import type { Status } from '../vocabulary.ts';
import type { CommandName } from './commands.ts';

const ANY = ['new', 'in_progress', 'resolved', 'closed'] as const;
const OPEN = ['new', 'in_progress'] as const;
const UNCLOSED = ['new', 'in_progress', 'resolved'] as const;

/**
 * The statuses in which a command can be given. What the world does to a case (messages, revisions, deliveries,
 * surfaces) is taken in whatever its status; a closed case is otherwise changed only by reopening it.
 */
export const TRANSITIONS: Record<CommandName, readonly (Status | 'none')[]> = {
  Lodge: ['none'],
  Acknowledge: OPEN,
  Classify: UNCLOSED,
  Assign: UNCLOSED,
  MoveToStage: OPEN,
  Escalate: UNCLOSED,
  Restrict: ANY,
  AddNote: ANY,
  RecordMessage: ANY,
  SendMessage: ANY,
  SendDelayNotice: OPEN,
  ConfirmRegimes: UNCLOSED,
  RecordFact: ANY,
  AssessObligation: UNCLOSED,
  SetWaiting: OPEN,
  ScheduleFollowUp: UNCLOSED,
  CancelFollowUp: ANY,
  SendFollowUp: ANY,
  PrepareSending: ANY,
  TakeBackSending: ANY,
  ReleaseSending: ANY,
  ApproveFinalResponse: ['in_progress'],
  DeclineFinalResponse: ['in_progress'],
  RecordPostOfferQuery: ['in_progress', 'resolved', 'closed'],
  ReferExternally: ANY,
  RecordPayment: ['in_progress', 'resolved', 'closed'],
  RecordRevision: ANY,
  AttachDocument: ANY,
  AddTask: UNCLOSED,
  CompleteTask: UNCLOSED,
  CancelTask: UNCLOSED,
  RemindTask: UNCLOSED,
  RecordFinding: ['in_progress'],
  ProposeRedress: ['in_progress'],
  ApproveRedress: ['in_progress'],
  DeclineRedress: ['in_progress'],
  IssueFinalResponse: ['in_progress'],
  RecordAnswerToOffer: ['in_progress', 'resolved'],
  Resolve: OPEN,
  Close: ['resolved'],
  Reopen: ['resolved', 'closed'],
  UpdateComplainant: ANY,
  LinkSurface: ANY,
  UnlinkSurface: ANY,
  OpenRoom: UNCLOSED,
  RecordRoom: ANY,
  RecordDelivery: ANY,
  RecordObligation: ANY,
  ErasePersonalData: ['closed'],
};
