import type { MessageKind } from '../../vocabulary.ts';
import type { Stored } from '../evolve.ts';
import type { CaseDocument, Complaint, Message, MessageDelivery, Note, PostOfferQuery } from '../state.ts';
import { author, change, paused, resumed } from './common.ts';

export function noteAdded(c: Complaint, e: Stored<'NoteAdded'>): Complaint {
  const { note: id, purpose, origin } = e.data;
  const by = author(e, e.personal?.author);
  const note: Note = { id, at: e.at, by, purpose, text: e.personal?.text ?? null, ...(origin && { origin }) };
  return { ...c, notes: [...c.notes, note] };
}

/** What the complainant writes ends the wait for them. */
export function messageReceived(c: Complaint, e: Stored<'MessageReceived'>): Complaint {
  const { message: id, origin, receivedAt } = e.data;
  const message: Message = {
    id,
    at: receivedAt,
    by: author(e, e.personal?.author),
    direction: 'in',
    kind: 'message',
    text: e.personal?.text ?? null,
    surface: origin?.surface ?? null,
    ...(origin && { origin }),
  };
  return { ...c, messages: [...c.messages, message], pauses: resumed(c.pauses, receivedAt) };
}

/** A message of kind `message` begins a wait for the complainant; no other kind asks them anything. */
export function messageSent(c: Complaint, e: Stored<'MessageSent'>): Complaint {
  const { message: id, kind, language, surface, alreadySent } = e.data;
  const at = alreadySent?.sentAt ?? e.at;
  const message: Message = {
    id,
    at,
    by: author(e, e.personal?.author),
    direction: 'out',
    kind,
    text: e.personal?.text ?? null,
    language,
    surface,
    delivery: firstDelivery(e, at),
    ...(alreadySent?.origin && { origin: alreadySent.origin }),
    ...(alreadySent?.how === 'outside' && { sentOutside: e.personal?.sentOutside ?? null }),
  };
  const pauses = kind === 'message' ? paused(c.pauses, at) : c.pauses;
  const queries = ANSWERING.includes(kind) ? answered(c.queries, id) : c.queries;
  return { ...c, messages: [...c.messages, message], pauses, queries };
}

/** One letter answers all that was asked since the answer; a new final response does so too. */
const ANSWERING: readonly MessageKind[] = ['post-offer-answer', 'final-response'];

function answered(queries: PostOfferQuery[], message: string): PostOfferQuery[] {
  return queries.map((query) => (query.answeredBy === undefined ? { ...query, answeredBy: message } : query));
}

function firstDelivery(e: Stored<'MessageSent'>, at: number): MessageDelivery {
  const { alreadySent } = e.data;
  if (!alreadySent) return { state: 'pending' };
  if (!alreadySent.origin) return { state: 'recorded', at };
  const { surface, externalId } = alreadySent.origin;
  return { state: 'delivered', at, surface, externalId };
}

export function contentRevised(c: Complaint, e: Stored<'ContentRevised'>): Complaint {
  const { item, change: revised } = e.data;
  const changes = { revised, text: e.personal?.text ?? null };
  const revise = <T extends Note | Message>(entry: T): T => ({ ...entry, ...changes });
  return { ...c, notes: change(c.notes, item, revise), messages: change(c.messages, item, revise) };
}

export function documentAttached(c: Complaint, e: Stored<'DocumentAttached'>): Complaint {
  const { document: id, ...file } = e.data;
  const document: CaseDocument = { id, name: e.personal?.name ?? null, ...file, at: e.at, by: author(e) };
  return { ...c, documents: [...c.documents, document] };
}
