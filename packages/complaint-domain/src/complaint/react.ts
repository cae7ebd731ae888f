import { escalationRows, type ReportState, toNotify } from './escalation.ts';
import type { ComplaintEvent, EventType } from './events.ts';
import { obligationsOf } from './facts.ts';
import { liveSurfaces } from './hosts.ts';
import type { NoticeRequest } from './notices.ts';
import type { Policy } from './policy.ts';
import type { Complaint, Surface } from './state.ts';

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

/**
 * What the surfaces of a case are owed after an event; `state` is the case after it. A notice names things by
 * id only, so equal notices of one command may be merged.
 */
export function react(event: ComplaintEvent, state: Complaint, policy: Policy): NoticeRequest[] {
  if (event.type === 'PersonalDataErased') return eraseEverywhere(state);
  const shown = SHOWN_IN_FIELDS.has(event.type) || isProofOfSending(event, state);
  return [
    ...contentNotices(event, state),
    ...alerts(event, state, policy),
    ...(shown ? fieldsEverywhere(state) : []),
  ];
}

const REPORTS: Partial<Record<EventType, ReportState>> = {
  ObligationWarned: 'warned',
  ObligationDue: 'due',
  ObligationMissed: 'missed',
};

/** SU9: a date that is near, has come or was missed, for the colleagues whom the escalation matrix names. */
function alerts(event: ComplaintEvent, c: Complaint, policy: Policy): NoticeRequest[] {
  const report = REPORTS[event.type];
  if (!report || !('obligation' in event.data)) return [];
  const { obligation: id } = event.data;
  const obligation = obligationsOf(c, policy).find((candidate) => candidate.id === id);
  if (!obligation || toNotify(escalationRows(report, obligation, c, policy)).length === 0) return [];
  return liveSurfaces(c, 'notes').map(({ id: surface }) => ({
    kind: 'alert',
    surface,
    item: `${report}:${id}`,
  }));
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
      return fieldsEverywhere(c).filter(({ surface }) => surface === event.data.surface);
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

function fieldsEverywhere(c: Complaint): NoticeRequest[] {
  return liveSurfaces(c, 'fields').map((surface) => ({ kind: 'fields', surface: surface.id }));
}

function eraseEverywhere(c: Complaint): NoticeRequest[] {
  return c.surfaces
    .filter((surface) => surface.state === 'live')
    .map((surface) => ({ kind: 'erase', surface: surface.id }));
}
