import { waitingOn } from './decide/sendings.ts';
import { toNotify } from './escalation.ts';
import type { ComplaintEvent, EventType } from './events.ts';
import { liveSurfaces } from './hosts.ts';
import type { NoticeRequest } from './notices.ts';
import type { Policy } from './policy.ts';
import { openTasks } from './questions.ts';
import type { Complaint, Surface } from './state.ts';
import { reportOf, tells } from './tell.ts';

/** Events that change what the fields of a surface show: status, stage, priority, or the nearest date. */
const SHOWN_IN_FIELDS: ReadonlySet<EventType> = new Set([
  'Classified',
  'Assigned',
  'StageEntered',
  'Escalated',
  'MessageSent',
  'MessageReceived',
  'FinalResponseIssued',
  'OfferAnswered',
  'RedressPaid',
  'Resolved',
  'Closed',
  'Reopened',
  'ComplainantUpdated',
  'ObligationWarned',
  'ObligationDue',
  'ObligationMissed',
  'RegimesConfirmed',
  'FactRecorded',
  'ObligationAssessed',
  'WaitingChanged',
]);

/** Events that change only what a chat's card of the case shows besides: its tasks, next step, and who may see it. */
const SHOWN_ON_CARDS: ReadonlySet<EventType> = new Set([
  'Restricted',
  'TaskAdded',
  'TaskCompleted',
  'TaskCancelled',
  'FindingRecorded',
  'RedressProposed',
  'RedressApproved',
  'RedressDeclined',
  'FinalResponseDrafted',
  'FinalResponseDeclined',
  'PostOfferQueried',
]);

/**
 * What colleagues and the surfaces of a case are owed after an event; `state` is the case after it. A notice names things by
 * id only, so equal notices of one command may be merged.
 */
export function react(event: ComplaintEvent, state: Complaint, policy: Policy): NoticeRequest[] {
  if (event.type === 'PersonalDataErased') return eraseEverywhere(state);
  const erased = state.erasedAt !== null;
  return [
    ...contentNotices(event, state),
    ...(erased ? [] : workNotices(event, state)),
    ...alerts(event, state, policy),
    ...shownIn(event, state).map(({ id: surface }) => ({ kind: 'fields', surface }) as const),
    ...(erased ? [] : tells(event, state, policy)),
  ];
}

/** SU9: a date that is near, has come or was missed, for the colleagues whom the escalation matrix names. */
function alerts(event: ComplaintEvent, c: Complaint, policy: Policy): NoticeRequest[] {
  const found = reportOf(event, c, policy);
  if (!found || toNotify(found.rows).length === 0) return [];
  const item = `${found.report}:${found.id}`;
  return liveSurfaces(c, 'notes').map(({ id: surface }) => ({ kind: 'alert', surface, item }));
}

/** What became of a message may meet an obligation; where its copies for colleagues lie does not. */
function isProofOfSending(event: ComplaintEvent, c: Complaint): boolean {
  if (event.type !== 'DeliveryRecorded') return false;
  const message = c.messages.find(({ id }) => id === event.data.item);
  return message?.direction === 'out' && message.surface === event.data.surface;
}

function contentNotices(event: ComplaintEvent, c: Complaint): NoticeRequest[] {
  switch (event.type) {
    case 'NoteAdded':
      return noteTo(elsewhere(c, event.data.origin?.surface), event.data.note);
    case 'MessageReceived':
      return noteTo(elsewhere(c, event.data.origin?.surface), event.data.message);
    case 'MessageSent':
      return messageOut(event.data);
    case 'ContentRevised':
      return revisions(event.data, c);
    case 'SurfaceLinked':
    case 'RoomOpened':
      return firstNotices(event.data.surface, c);
    case 'RoomRequested':
      return [{ kind: 'open', surface: event.data.surface }];
    default:
      return [];
  }
}

function messageOut(sent: {
  surface: string | null;
  message: string;
  alreadySent?: object;
}): NoticeRequest[] {
  if (sent.surface === null || sent.alreadySent) return [];
  return [{ kind: 'message', surface: sent.surface, item: sent.message }];
}

/** Surfaces for colleagues, except the one on which it was written. */
function elsewhere(c: Complaint, origin: string | undefined): Surface[] {
  return liveSurfaces(c, 'notes').filter((surface) => surface.id !== origin);
}

function noteTo(surfaces: Surface[], item: string): NoticeRequest[] {
  return surfaces.map((surface) => ({ kind: 'note', surface: surface.id, item }));
}

/** A change goes wherever a copy is or may still arrive, but not back to where it was made. */
function revisions(revised: { item: string; surface?: string }, c: Complaint): NoticeRequest[] {
  const item = [...c.notes, ...c.messages].find(({ id }) => id === revised.item);
  if (!item) return [];
  const own = 'surface' in item && item.direction === 'out' ? item.surface : undefined;
  const holders = c.surfaces.filter(
    ({ id, state }) =>
      state === 'live' &&
      (id === own || item.origin?.surface === id || item.copies?.some((copy) => copy.surface === id)),
  );
  return holders
    .filter(({ id }) => id !== revised.surface)
    .map(({ id }) => ({ kind: 'revision', surface: id, item: revised.item }));
}

function shownIn(event: ComplaintEvent, c: Complaint): Surface[] {
  if (SHOWN_IN_FIELDS.has(event.type) || isProofOfSending(event, c)) return liveSurfaces(c, 'fields');
  return SHOWN_ON_CARDS.has(event.type) ? liveSurfaces(c, 'work') : [];
}

type Work = { kind: 'task' | 'sending' | 'approval'; item: string };
const APPROVAL: Work = { kind: 'approval', item: 'draft' };

/** SU10: a task, a letter about to leave, or a draft, as it now stands, on every surface that shows work. */
function workNotices(event: ComplaintEvent, c: Complaint): NoticeRequest[] {
  const work = workOf(event);
  return work ? liveSurfaces(c, 'work').map(({ id: surface }) => ({ ...work, surface })) : [];
}

function workOf(event: ComplaintEvent): Work | null {
  switch (event.type) {
    case 'TaskAdded':
    case 'TaskCompleted':
    case 'TaskCancelled':
      return { kind: 'task', item: event.data.task };
    case 'SendingPrepared':
    case 'SendingTakenBack':
    case 'SendingReleased':
    case 'SendingStopped':
      return { kind: 'sending', item: event.data.sending };
    case 'FinalResponseDrafted':
    case 'FinalResponseDeclined':
      return APPROVAL;
    case 'FinalResponseIssued':
      return event.data.within ? APPROVAL : null;
    default:
      return null;
  }
}

/** SU7 and SU10: what a new surface begins with, so that it is complete. */
function firstNotices(surface: string, c: Complaint): NoticeRequest[] {
  const shows = (what: 'fields' | 'work') => liveSurfaces(c, what).some(({ id }) => id === surface);
  if (c.erasedAt !== null || !shows('fields')) return [];
  const work: Work[] = [
    ...openTasks(c).map(({ id: item }) => ({ kind: 'task', item }) as const),
    ...waitingOn(c).map(({ id: item }) => ({ kind: 'sending', item }) as const),
    ...(c.draft ? [APPROVAL] : []),
  ];
  return [{ kind: 'fields', surface }, ...(shows('work') ? work.map((one) => ({ ...one, surface })) : [])];
}

function eraseEverywhere(c: Complaint): NoticeRequest[] {
  return c.surfaces
    .filter((surface) => surface.state !== 'gone')
    .map((surface) => ({ kind: 'erase', surface: surface.id }));
}
