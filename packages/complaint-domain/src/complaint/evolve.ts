import type { ComplaintEvent, EventOf, EventType } from './events.ts';
import * as answer from './evolve/answer.ts';
import * as content from './evolve/content.ts';
import * as delivery from './evolve/delivery.ts';
import { erased } from './evolve/erasure.ts';
import * as law from './evolve/law.ts';
import * as letters from './evolve/letters.ts';
import { lodged } from './evolve/lodged.ts';
import * as sendings from './evolve/sendings.ts';
import * as work from './evolve/work.ts';
import type { Complaint, ComplaintState } from './state.ts';

/** An event of one type with its envelope. */
export type Stored<T extends EventType> = EventOf<T> & Omit<ComplaintEvent, keyof EventOf<T>>;

/**
 * The state of a case after one more event. Copies what changes and shares the rest. Never throws for a stored
 * event: whatever the register has accepted stays readable, and a personal part that is gone leaves null texts.
 */
export function evolve(state: ComplaintState, event: ComplaintEvent): ComplaintState {
  if (event.type === 'Lodged') return lodged(event);
  if (state.status === 'none') return state;
  const next = apply(state, event);
  return { ...next, version: event.version, updatedAt: event.at };
}

function apply(c: Complaint, e: Exclude<ComplaintEvent, { type: 'Lodged' }>): Complaint {
  switch (e.type) {
    case 'Classified':
      return work.classified(c, e);
    case 'Assigned':
      return { ...c, ...e.data };
    case 'StageEntered':
      return work.stageEntered(c, e);
    case 'Escalated':
      return { ...c, escalation: { ...e.data, at: e.at } };
    case 'Restricted':
      return { ...c, restricted: e.data.restricted, excluded: e.personal?.excluded ?? [] };
    case 'NoteAdded':
      return content.noteAdded(c, e);
    case 'MessageReceived':
      return content.messageReceived(c, e);
    case 'MessageSent':
      return content.messageSent(c, e);
    case 'ContentRevised':
      return content.contentRevised(c, e);
    case 'DocumentAttached':
      return content.documentAttached(c, e);
    case 'TaskAdded':
      return work.taskAdded(c, e);
    case 'TaskCompleted':
      return work.taskEnded(c, e, 'done', e.personal?.result ?? null);
    case 'TaskCancelled':
      return work.taskEnded(c, e, 'cancelled', e.personal?.reason ?? null);
    case 'TaskReminded':
      return work.taskReminded(c, e);
    case 'FindingRecorded':
      return answer.findingRecorded(c, e);
    case 'RedressProposed':
      return answer.redressProposed(c, e);
    case 'RedressApproved':
      return answer.redressDecided(c, e, 'approved');
    case 'RedressDeclined':
      return answer.redressDecided(c, e, 'declined');
    case 'FinalResponseIssued':
      return answer.finalResponseIssued(c, e);
    case 'OfferAnswered':
      return answer.offerAnswered(c, e);
    case 'Resolved':
      return answer.resolved(c, e);
    case 'RegimesConfirmed':
      return law.regimesConfirmed(c, e);
    case 'FactRecorded':
      return law.factRecorded(c, e);
    case 'ObligationAssessed':
      return law.obligationAssessed(c, e);
    case 'WaitingChanged':
      return law.waitingChanged(c, e);
    case 'DelayNoticed':
      return law.delayNoticed(c, e);
    case 'FinalResponseDrafted':
      return letters.finalResponseDrafted(c, e);
    case 'FinalResponseDeclined':
      return { ...c, draft: null };
    case 'FollowUpScheduled':
      return letters.followUpScheduled(c, e);
    case 'FollowUpCancelled':
      return letters.followUpCancelled(c, e);
    case 'FollowUpSent':
      return letters.followUpSent(c, e);
    case 'SendingPrepared':
      return sendings.sendingPrepared(c, e);
    case 'SendingTakenBack':
      return sendings.sendingEnded(c, e, { state: 'taken-back' });
    case 'SendingReleased':
      return sendings.sendingEnded(c, e, { state: 'released', message: e.data.message });
    case 'SendingStopped':
      return sendings.sendingStopped(c, e);
    case 'PostOfferQueried':
      return letters.postOfferQueried(c, e);
    case 'ReferredExternally':
      return letters.referredExternally(c, e);
    case 'RedressPaid':
      return answer.redressPaid(c, e);
    case 'Closed':
      return answer.closed(c, e);
    case 'Reopened':
      return answer.reopened(c, e);
    case 'ComplainantUpdated':
      return work.complainantUpdated(c, e);
    case 'SurfaceLinked':
      return delivery.surfaceLinked(c, e);
    case 'SurfaceUnlinked':
      return delivery.surfaceGone(c, e);
    case 'RoomRequested':
      return delivery.roomRequested(c, e);
    case 'RoomOpened':
      return delivery.roomOpened(c, e);
    case 'RoomFailed':
      return delivery.surfaceGone(c, e);
    case 'DeliveryRecorded':
      return delivery.deliveryRecorded(c, e);
    case 'ObligationWarned':
      return work.obligationReported(c, e, 'warned');
    case 'ObligationDue':
      return work.obligationReported(c, e, 'due');
    case 'ObligationMissed':
      return work.obligationReported(c, e, 'missed');
    case 'PersonalDataErased':
      return erased(c, e.at);
    default:
      return c;
  }
}
