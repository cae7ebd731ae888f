import type { Command } from './commands.ts';
import { recordPayment, recordPostOfferQuery, referExternally } from './decide/after-answer.ts';
import { close, recordAnswerToOffer, reopen, resolve } from './decide/answer.ts';
import { assign, restrict } from './decide/assign.ts';
import { classify } from './decide/classify.ts';
import { recordObligation } from './decide/clock.ts';
import { sendDelayNotice } from './decide/delay.ts';
import { approveFinalResponse, declineFinalResponse, issueFinalResponse } from './decide/final-response.ts';
import { recordFinding } from './decide/findings.ts';
import { cancelFollowUp, followUpsAfter, scheduleFollowUp, sendFollowUp } from './decide/follow-ups.ts';
import { type Given, lodge } from './decide/lodge.ts';
import { acknowledge, addNote, recordMessage, recordRevision, sendMessage } from './decide/messages.ts';
import { accept, refuse, reject } from './decide/outcome.ts';
import { erasePersonalData, updateComplainant } from './decide/privacy.ts';
import { approveRedress, declineRedress, proposeRedress } from './decide/redress.ts';
import { assessObligation, confirmRegimes, recordFact } from './decide/regimes.ts';
import { openRoom, recordRoom, roomsAfter } from './decide/rooms.ts';
import {
  isDueRelease,
  prepareSending,
  releaseSending,
  sendingsAfter,
  takeBackSending,
} from './decide/sendings.ts';
import { escalate, moveToStage } from './decide/stages.ts';
import { linkSurface, recordDelivery, unlinkSurface } from './decide/surfaces.ts';
import { addTask, attachDocument, cancelTask, completeTask, remindTask } from './decide/tasks.ts';
import { setWaiting } from './decide/waiting.ts';
import type { ComplaintEvent, EventBody } from './events.ts';
import { evolve } from './evolve.ts';
import { guard, notPermitted } from './guards.ts';
import type { CommandMeta } from './meta.ts';
import type { Policy } from './policy.ts';
import type { Decision } from './rejections.ts';
import type { Complaint, ComplaintState } from './state.ts';

type CaseCommand = Exclude<Command, { type: 'Lodge' }>;

export type { Given } from './decide/lodge.ts';

/**
 * What a command does to a case: the events it makes, in order, or why it is refused.
 *
 * Pure: time, actor and ids come with `command.meta` and `given`. `command.data` must have passed
 * `parseCommand`. Every accepted command makes at least one event. A command that would change nothing is
 * refused as `already-done`, so a repeat is harmless.
 *
 * @param given reference and data key of a new case; needed by Lodge only, which throws without it.
 */
export function decide(
  command: Command,
  state: ComplaintState,
  policy: Policy,
  given?: Partial<Given>,
): Decision<EventBody> {
  if (command.type === 'Lodge') return decideLodge(command, state, policy, given);
  if (state.status === 'none') return reject('ST2', 'not-found', 'no such case');
  const decision = isDueRelease(command, state)
    ? decideOnCase(command, state, policy)
    : decideGuarded(command, state, policy);
  return decision.ok ? withConsequences(decision.events, state, command.meta, policy) : decision;
}

function decideGuarded(command: CaseCommand, c: Complaint, policy: Policy): Decision<EventBody> {
  const problem = guard(command.type, c, command.meta.actor, policy, command.meta.at);
  return problem ? refuse(problem) : decideOnCase(command, c, policy);
}

/** FU3, FU5, SN8, SN10 and SR4 hold whatever the command was. */
function withConsequences(
  events: EventBody[],
  before: ComplaintState,
  meta: CommandMeta,
  policy: Policy,
): Decision<EventBody> {
  const { at, actor, commandId } = meta;
  const { id, version } = before.status === 'none' ? { id: '', version: 0 } : before;
  const envelope = { id: '', complaint: id, version, at, actor, command: commandId };
  const after = events.reduce<ComplaintState>(
    (state, body): ComplaintState => evolve(state, { ...body, ...envelope } as ComplaintEvent),
    before,
  ) as Complaint;
  return accept(
    ...events,
    ...followUpsAfter(events, after, at, policy),
    ...sendingsAfter(events, after),
    ...roomsAfter(events, after, policy),
  );
}

function decideLodge(
  command: Extract<Command, { type: 'Lodge' }>,
  state: ComplaintState,
  policy: Policy,
  given: Partial<Given> = {},
): Decision<EventBody> {
  if (state.status !== 'none') return reject('LO1', 'already-done', 'this case was lodged already');
  const problem = notPermitted('Lodge', command.meta.actor);
  if (problem) return refuse(problem);
  const { reference, dataKey } = given;
  if (reference === undefined || dataKey === undefined)
    throw new Error('Lodge needs a reference and a data key from the register');
  const decision = lodge(command.data, command.meta, policy, { reference, dataKey });
  return decision.ok ? withConsequences(decision.events, state, command.meta, policy) : decision;
}

function decideOnCase({ type, data, meta }: CaseCommand, c: Complaint, policy: Policy): Decision<EventBody> {
  const at = { c, meta, policy };
  const inner = (command: Command) => decideGuarded(command as CaseCommand, c, policy);
  switch (type) {
    case 'Acknowledge':
      return acknowledge({ data, ...at });
    case 'Classify':
      return classify({ data, ...at });
    case 'Assign':
      return assign({ data, ...at });
    case 'MoveToStage':
      return moveToStage({ data, ...at });
    case 'Escalate':
      return escalate({ data, ...at });
    case 'Restrict':
      return restrict({ data, ...at });
    case 'AddNote':
      return addNote({ data, ...at });
    case 'RecordMessage':
      return recordMessage({ data, ...at });
    case 'SendMessage':
      return sendMessage({ data, ...at });
    case 'SendDelayNotice':
      return sendDelayNotice({ data, ...at });
    case 'ConfirmRegimes':
      return confirmRegimes({ data, ...at });
    case 'RecordFact':
      return recordFact({ data, ...at });
    case 'AssessObligation':
      return assessObligation({ data, ...at });
    case 'SetWaiting':
      return setWaiting({ data, ...at });
    case 'ScheduleFollowUp':
      return scheduleFollowUp({ data, ...at });
    case 'CancelFollowUp':
      return cancelFollowUp({ data, ...at });
    case 'SendFollowUp':
      return sendFollowUp({ data, ...at });
    case 'PrepareSending':
      return prepareSending({ data, ...at }, inner);
    case 'TakeBackSending':
      return takeBackSending({ data, ...at });
    case 'ReleaseSending':
      return releaseSending({ data, ...at }, inner);
    case 'ApproveFinalResponse':
      return approveFinalResponse({ data, ...at });
    case 'DeclineFinalResponse':
      return declineFinalResponse({ data, ...at });
    case 'RecordPostOfferQuery':
      return recordPostOfferQuery({ data, ...at });
    case 'ReferExternally':
      return referExternally({ data, ...at });
    case 'RecordPayment':
      return recordPayment({ data, ...at });
    case 'RecordRevision':
      return recordRevision({ data, ...at });
    case 'AttachDocument':
      return attachDocument({ data, ...at });
    case 'AddTask':
      return addTask({ data, ...at });
    case 'CompleteTask':
      return completeTask({ data, ...at });
    case 'CancelTask':
      return cancelTask({ data, ...at });
    case 'RemindTask':
      return remindTask({ data, ...at });
    case 'RecordFinding':
      return recordFinding({ data, ...at });
    case 'ProposeRedress':
      return proposeRedress({ data, ...at });
    case 'ApproveRedress':
      return approveRedress({ data, ...at });
    case 'DeclineRedress':
      return declineRedress({ data, ...at });
    case 'IssueFinalResponse':
      return issueFinalResponse({ data, ...at });
    case 'RecordAnswerToOffer':
      return recordAnswerToOffer({ data, ...at });
    case 'Resolve':
      return resolve({ data, ...at });
    case 'Close':
      return close();
    case 'Reopen':
      return reopen({ data, ...at });
    case 'UpdateComplainant':
      return updateComplainant({ data, ...at });
    case 'LinkSurface':
      return linkSurface({ data, ...at });
    case 'UnlinkSurface':
      return unlinkSurface({ data, ...at });
    case 'OpenRoom':
      return openRoom({ data, ...at });
    case 'RecordRoom':
      return recordRoom({ data, ...at });
    case 'RecordDelivery':
      return recordDelivery({ data, ...at });
    case 'RecordObligation':
      return recordObligation({ data, ...at });
    case 'ErasePersonalData':
      return erasePersonalData({ data, ...at });
  }
}
