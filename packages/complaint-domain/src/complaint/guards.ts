import type { CommandName } from './commands.ts';
import { notAnsweredYet, nothingToPay } from './decide/after-answer.ts';
import { noOffer, notReadyToAnswer, notReadyToClose } from './decide/answer.ts';
import { noDelayNotice } from './decide/delay.ts';
import { noDraft, notApprovable } from './decide/final-response.ts';
import { answeredAlready } from './decide/findings.ts';
import { noFollowUp, noWayToSend } from './decide/follow-ups.ts';
import { acknowledgedAlready } from './decide/messages.ts';
import { rejection } from './decide/outcome.ts';
import { notErasable } from './decide/privacy.ts';
import { nothingToApprove, nothingToDecline } from './decide/redress.ts';
import { nothingToAssess } from './decide/regimes.ts';
import { noRoomOpening } from './decide/rooms.ts';
import { nothingWaits } from './decide/sendings.ts';
import type { Actor } from './meta.ts';
import { may, mayRead, PERMISSIONS } from './permissions.ts';
import type { Policy } from './policy.ts';
import { openTasks } from './questions.ts';
import type { Rejection } from './rejections.ts';
import type { Complaint } from './state.ts';
import { TRANSITIONS } from './transitions.ts';

/**
 * What can be said about a command before its data is known: `decide` refuses with it, screens grey out a button
 * with it. `now` is UTC milliseconds.
 */
export function guard(
  command: CommandName,
  c: Complaint,
  actor: Actor,
  policy: Policy,
  now: number,
): Rejection | null {
  return (
    notVisible(c, actor) ??
    notPermitted(command, actor) ??
    wrongStatus(command, c) ??
    erased(command, c) ??
    GUARDS[command]?.(c, actor, policy, now) ??
    null
  );
}

/** PE1. */
export function notPermitted(command: CommandName, actor: Actor): Rejection | null {
  if (may(actor, command)) return null;
  return rejection('PE1', 'not-permitted', `${command} is not permitted to this caller`, {
    command,
    permitted: PERMISSIONS[command],
  });
}

/** PE2 to PE4. A case that cannot be seen is answered like one that does not exist, so nothing is named. */
function notVisible(c: Complaint, actor: Actor): Rejection | null {
  if (mayRead(actor, c) !== 'none') return null;
  return rejection(
    c.excluded.includes(actor.id) ? 'PE2' : 'PE3',
    'not-visible',
    'no such case for this caller',
  );
}

function wrongStatus(command: CommandName, c: Complaint): Rejection | null {
  const allowed = TRANSITIONS[command];
  if (allowed.includes(c.status)) return null;
  return rejection('ST1', 'wrong-status', `${command} is not possible while the case is ${c.status}`, {
    status: c.status,
    allowed,
  });
}

/** ER3: commands that bring no personal data; all others are refused once it was erased. */
const WITHOUT_PERSONAL_DATA: readonly CommandName[] = [
  'UnlinkSurface',
  'RecordRevision',
  'RecordRoom',
  'RecordDelivery',
  'RecordObligation',
  /** What these find erased does not go out. */
  'SendFollowUp',
  'ReleaseSending',
  'ErasePersonalData',
];

function erased(command: CommandName, c: Complaint): Rejection | null {
  if (c.erasedAt === null || WITHOUT_PERSONAL_DATA.includes(command)) return null;
  return rejection('ER3', 'erased', 'the personal data was erased; nothing personal is added any more');
}

type Guard = (c: Complaint, actor: Actor, policy: Policy, now: number) => Rejection | null;

const GUARDS: { [N in CommandName]?: Guard } = {
  Acknowledge: (c) => acknowledgedAlready(c),
  RecordFinding: (c) => answeredAlready('FI3', c),
  ProposeRedress: (c) => answeredAlready('RE8', c),
  IssueFinalResponse: (c) => notReadyToAnswer(c),
  ApproveFinalResponse: (c, actor) => notApprovable(c, actor),
  DeclineFinalResponse: (c) => noDraft(c),
  ScheduleFollowUp: (c) => noWayToSend(c),
  RecordAnswerToOffer: (c) => noOffer(c),
  RecordPostOfferQuery: (c) => notAnsweredYet(c),
  Close: (c, _actor, policy) => notReadyToClose(c, policy),
  ErasePersonalData: (c, _actor, policy, now) => notErasable(c, now, policy),
};

/**
 * Why a command can be given with no data whatever, for commands that pick one of several things: `decide` says
 * more exactly what is wrong with the one picked.
 */
const NOTHING_TO_PICK: { [N in CommandName]?: Guard } = {
  CompleteTask: (c) => noOpenTask(c),
  CancelTask: (c) => noOpenTask(c),
  RemindTask: (c) => noOpenTask(c),
  ApproveRedress: (c, actor, policy) => nothingToApprove(c, actor, policy.settings),
  DeclineRedress: (c) => nothingToDecline(c),
  CancelFollowUp: (c) => noFollowUp(c),
  SendFollowUp: (c) => noFollowUp(c),
  TakeBackSending: (c) => nothingWaits(c),
  ReleaseSending: (c) => nothingWaits(c),
  RecordRoom: (c) => noRoomOpening(c),
  RecordPayment: (c) => nothingToPay(c),
  SendDelayNotice: (c, _actor, policy, now) => noDelayNotice(c, now, policy),
  AssessObligation: (c, _actor, policy) => nothingToAssess(c, policy),
};

export function nothingToPick(
  command: CommandName,
  c: Complaint,
  actor: Actor,
  policy: Policy,
  now: number,
): Rejection | null {
  return NOTHING_TO_PICK[command]?.(c, actor, policy, now) ?? null;
}

function noOpenTask(c: Complaint): Rejection | null {
  return openTasks(c).length > 0 ? null : rejection('TA3', 'not-found', 'no task is open');
}
