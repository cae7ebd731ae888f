import type { MessageKind } from '../../vocabulary.ts';
import type { CommandData } from '../commands.ts';
import type { EventBody, EventOf, Origin } from '../events.ts';
import { liveSurfaces } from '../hosts.ts';
import { isAcknowledged } from '../questions.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint, Message, Note } from '../state.ts';
import { type CaseCommand, isInFuture, nextId } from './case.ts';
import { incompleteLetter } from './letter-check.ts';
import { accept, compact, event, refuse, reject, rejection } from './outcome.ts';
import { begun } from './stages.ts';

type Outbound = Omit<CommandData<'SendMessage'>, 'kind'>;
type Sent = EventOf<'MessageSent'>['data'];

/** MS4: an acknowledgement goes out once; one that failed may be followed by another. */
export function acknowledge({ data, c, policy }: CaseCommand<'Acknowledge'>): Decision<EventBody> {
  const letter = { kind: 'acknowledgement', text: data.text, language: data.language ?? c.language } as const;
  const problem = incompleteLetter(letter, c, policy);
  if (problem) return refuse(problem);
  const sent = outbound('acknowledgement', data, c);
  return 'code' in sent ? refuse(sent) : accept(...begun(c, policy), sent);
}

export function acknowledgedAlready(c: Complaint): Rejection | null {
  return isAcknowledged(c)
    ? rejection('MS4', 'already-done', 'the complaint was acknowledged already')
    : null;
}

/** MS12: letters of which a regime asks something are read before they go out (LT1). */
export function sendMessage({ data, c, policy }: CaseCommand<'SendMessage'>): Decision<EventBody> {
  const { kind, text } = data;
  const problem = incompleteLetter({ kind, text, language: data.language ?? c.language }, c, policy);
  if (problem) return refuse(problem);
  const sent = outbound(kind, data, c);
  return 'code' in sent ? refuse(sent) : accept(sent);
}

/** MS1 to MS3: the message on its way through a surface, or recorded as sent by another way. */
export function outbound(kind: MessageKind, data: Outbound, c: Complaint): EventBody | Rejection {
  const surface = data.sentOutside === undefined ? surfaceFor(data.surface, c) : null;
  if (surface !== null && typeof surface === 'object') return surface;
  const facts: Sent = compact({
    message: nextId('m', c.messages),
    kind,
    language: data.language ?? c.language,
    template: data.template,
    surface,
    alreadySent: surface === null ? ({ how: 'outside' } as const) : undefined,
  });
  return event('MessageSent', facts, compact({ text: data.text, sentOutside: data.sentOutside }));
}

/** MS2 and MS3: the surface that a message goes through, the first live one unless it is named. */
export function surfaceFor(wanted: string | undefined, c: Complaint): string | Rejection {
  const usable = liveSurfaces(c, 'messages');
  if (wanted !== undefined && !c.surfaces.some((surface) => surface.id === wanted))
    return rejection('MS2', 'not-found', `no surface ${wanted}`, { surface: wanted });
  const chosen = wanted === undefined ? usable[0] : usable.find((surface) => surface.id === wanted);
  return (
    chosen?.id ??
    rejection('MS3', 'no-way-to-send', 'no live surface reaches the complainant', { surface: wanted ?? null })
  );
}

/** MS6 to MS9: what came from the complainant, or what a colleague sent them by a host's own means. */
export function recordMessage({ data, c, meta }: CaseCommand<'RecordMessage'>): Decision<EventBody> {
  if (meta.actor.kind === 'complainant' && data.direction === 'out')
    return reject('PE5', 'not-permitted', 'a complainant records only their own messages');
  if (isInFuture(data.at, meta.at))
    return reject('MS9', 'in-the-future', 'the message lies in the future', { at: data.at });
  const problem = unusableOrigin('MS8', data.origin, c);
  if (problem) return refuse(problem);
  const at = Math.min(data.at ?? meta.at, meta.at);
  const personal = compact({ text: data.text, author: data.author });
  const message = nextId('m', c.messages);
  if (data.direction === 'in')
    return accept(
      event('MessageReceived', compact({ message, origin: data.origin, receivedAt: at }), personal),
    );
  const alreadySent = compact({
    how: data.origin ? ('host' as const) : ('outside' as const),
    origin: data.origin,
    sentAt: at,
  });
  const surface = data.origin?.surface ?? null;
  return accept(
    event('MessageSent', { message, kind: 'message', language: c.language, surface, alreadySent }, personal),
  );
}

/** NO1 and NO2. */
export function addNote({ data, c }: CaseCommand<'AddNote'>): Decision<EventBody> {
  const problem = unusableOrigin('NO2', data.origin, c);
  if (problem) return refuse(problem);
  const note = nextId('n', c.notes);
  return accept(
    event(
      'NoteAdded',
      compact({ note, purpose: data.purpose, origin: data.origin }),
      compact({ text: data.text, author: data.author }),
    ),
  );
}

/** An origin names a surface of the case, and a text that the case does not have yet. */
function unusableOrigin(rule: string, origin: Origin | undefined, c: Complaint): Rejection | null {
  if (!origin) return null;
  if (!c.surfaces.some((surface) => surface.id === origin.surface))
    return rejection(rule, 'not-found', `no surface ${origin.surface}`, { surface: origin.surface });
  const item = itemAt(origin, c);
  return item && rejection(rule, 'already-done', `already kept as ${item.id}`, { item: item.id });
}

/** The note or message that a host keeps under this id: written there, or delivered there. */
export function itemAt(place: Origin, c: Complaint): Note | Message | null {
  const here = (copy: Origin | undefined) =>
    copy?.surface === place.surface && copy.externalId === place.externalId;
  const items: (Note | Message)[] = [...c.messages, ...c.notes];
  return items.find((item) => here(item.origin) || item.copies?.some(here)) ?? null;
}

/** MS10 and MS11. A text that is gone stays gone. */
export function recordRevision({ data, c }: CaseCommand<'RecordRevision'>): Decision<EventBody> {
  const item = itemAt(data, c);
  if (!item)
    return reject('MS10', 'not-found', `nothing of this case is known there as ${data.externalId}`, {
      surface: data.surface,
      externalId: data.externalId,
    });
  const edited = data.change === 'edited';
  if (edited && c.erasedAt !== null) return reject('ER3', 'erased', 'the personal data was erased');
  if (edited && data.text === undefined)
    return reject('MS11', 'unknown-value', 'an edited text comes with the new text', { field: 'text' });
  if (isRevisedLike(item, data))
    return reject('MS11', 'already-done', `${item.id} was ${data.change} already`);
  return accept(
    event(
      'ContentRevised',
      { item: item.id, change: data.change, surface: data.surface },
      edited ? { text: data.text! } : null,
    ),
  );
}

function isRevisedLike(item: Note | Message, data: CommandData<'RecordRevision'>): boolean {
  if (item.revised === 'redacted' || item.revised === 'deleted')
    return data.change !== 'deleted' || item.revised === 'deleted';
  return data.change === 'edited' && item.text === data.text;
}
