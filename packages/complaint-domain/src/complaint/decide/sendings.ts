import type { Command } from '../commands.ts';
import type { EventBody, EventOf } from '../events.ts';
import type { Actor } from '../meta.ts';
import { may } from '../permissions.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint, Sending } from '../state.ts';
import { type CaseCommand, nextId } from './case.ts';
import { accept, event, refuse, reject, rejection } from './outcome.ts';

/** Decides the command of a sending as if it were given by itself, with everything that can be said against it. */
type DecideInner = (command: Command) => Decision<EventBody>;

/** SN1 to SN4. The letter is decided now, so that whoever prepares it hears now what is wrong with it. */
export function prepareSending(
  { data: { command, data, undoSeconds }, c, meta, policy }: CaseCommand<'PrepareSending'>,
  decideInner: DecideInner,
): Decision<EventBody> {
  const decision = decideInner({ type: command, data, meta } as Command);
  const letter = decision.ok ? letterIn(decision.events) : decision.rejection;
  const problem = 'code' in letter ? letter : waitsAlready(letter, c);
  if (problem) return refuse(problem);
  const { kind, surface } = letter as Letter;
  const releaseAt = meta.at + (undoSeconds ?? policy.settings.chat.undoSeconds) * 1000;
  const sending = nextId('x', c.sendings);
  return accept(event('SendingPrepared', { sending, command, letter: kind, surface, releaseAt }, { data }));
}

type Letter = EventOf<'MessageSent'>['data'] & { surface: string };

/** SN3: the letter that goes out through a surface; a draft, and a letter sent by another way, is none. */
function letterIn(events: readonly EventBody[]): Letter | Rejection {
  const letter = events.find(({ type }) => type === 'MessageSent')?.data as Letter | undefined;
  if (!letter)
    return rejection('SN3', 'second-person-needed', 'a second person approves it; give IssueFinalResponse');
  if (letter.surface !== null) return letter;
  const message = 'what was sent outside cannot be taken back; give its own command';
  return rejection('SN3', 'unknown-value', message, { field: 'data.sentOutside' });
}

function waitsAlready({ kind }: Letter, c: Complaint): Rejection | null {
  const other = waitingOn(c).find(({ letter }) => letter === kind);
  return other
    ? rejection('SN4', 'already-done', `${other.id} is about to leave`, { sending: other.id })
    : null;
}

/** SN5. */
export function takeBackSending({ data, c, meta }: CaseCommand<'TakeBackSending'>): Decision<EventBody> {
  const problem = notWaiting(data.sending, c);
  if (problem) return refuse(problem);
  const { id, command, releaseAt, by } = find(data.sending, c)!;
  if (!isSame(by, meta.actor) && !may(meta.actor, command))
    return reject('SN5', 'not-permitted', `${id} was prepared by somebody else`, { command });
  if (meta.at >= releaseAt)
    return reject('SN5', 'already-done', `${id} has left`, { sending: id, releaseAt });
  return accept(event('SendingTakenBack', { sending: id }));
}

/** SN6 and SN7: the letter leaves, as the case is now, or is stopped with the reason why it cannot. */
export function releaseSending(
  { data, c, meta }: CaseCommand<'ReleaseSending'>,
  decideInner: DecideInner,
): Decision<EventBody> {
  const problem = notWaiting(data.sending, c);
  if (problem) return refuse(problem);
  const sending = find(data.sending, c)!;
  const { id, command, releaseAt } = sending;
  if (!isSame(sending.by, meta.actor)) {
    if (meta.actor.kind !== 'system') return reject('SN6', 'not-permitted', `${id} is somebody else's`);
    if (meta.at < releaseAt) return reject('SN6', 'wrong-status', `${id} is not due yet`, { releaseAt });
  }
  const decision = decideInner({ type: command, data: sending.data, meta } as Command);
  if (!decision.ok) return accept(stopped(id, decision.rejection));
  const letter = letterIn(decision.events);
  if ('code' in letter) return accept(stopped(id, letter));
  if (letter.surface !== sending.surface) return accept(stopped(id, OTHER_WAY));
  return accept(event('SendingReleased', { sending: id, message: letter.message }), ...decision.events);
}

type Why = Pick<Rejection, 'code' | 'rule'>;
const OTHER_WAY: Why = { code: 'no-way-to-send', rule: 'MS3' };
const DRAFT_GONE: Why = { code: 'not-found', rule: 'SN8' };
const ERASED: Why = { code: 'erased', rule: 'SN10' };

/** ER6: from whom a case is kept is not told in clear; it reads as if their roles no longer allowed it. */
function stopped(sending: string, { code, rule }: Why): EventBody {
  const why: Why = code === 'not-visible' ? { code: 'not-permitted', rule: 'PE1' } : { code, rule };
  return event('SendingStopped', { sending, ...why });
}

/** A release that is due is never refused, whatever became of whoever prepared it: the sending is stopped (SN7). */
export function isDueRelease({ type, data, meta }: Command, c: Complaint): boolean {
  const sending = type === 'ReleaseSending' ? find(data.sending, c) : undefined;
  return sending?.state === 'waiting' && meta.at >= sending.releaseAt && isSame(sending.by, meta.actor);
}

/** SN8 and SN10: what waits and can no longer leave as it was prepared, after `events`; `c` is the case then. */
export function sendingsAfter(events: readonly EventBody[], c: Complaint): EventBody[] {
  const redrafted = c.draft === null || events.some(({ type }) => type === 'FinalResponseDrafted');
  return waitingOn(c).flatMap(({ id, command }) => {
    if (c.erasedAt !== null) return stopped(id, ERASED);
    return redrafted && command === 'ApproveFinalResponse' ? stopped(id, DRAFT_GONE) : [];
  });
}

/** When the next letter of the case is to leave, UTC milliseconds; null: none waits. */
export function nextReleaseAt(c: Complaint): number | null {
  const waiting = waitingOn(c);
  return waiting.length === 0 ? null : Math.min(...waiting.map(({ releaseAt }) => releaseAt));
}

export function waitingOn(c: Complaint): Sending[] {
  return c.sendings.filter(({ state }) => state === 'waiting');
}

export function nothingWaits(c: Complaint): Rejection | null {
  return waitingOn(c).length > 0 ? null : rejection('SN9', 'not-found', 'no letter is about to leave');
}

/** SN9. */
function notWaiting(id: string, c: Complaint): Rejection | null {
  const state = find(id, c)?.state;
  if (state === undefined) return rejection('SN9', 'not-found', `no sending ${id}`, { sending: id });
  if (state === 'waiting') return null;
  return rejection('SN9', 'already-done', `${id} is ${state}`, { sending: id, state });
}

function find(id: string, c: Complaint): Sending | undefined {
  return c.sendings.find((sending) => sending.id === id);
}

function isSame(by: Sending['by'], { kind, id }: Actor): boolean {
  return by.kind === kind && by.id === id;
}
