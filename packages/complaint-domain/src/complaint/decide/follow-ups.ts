import { draftLetter } from '../../letters/index.ts';
import type { Settings } from '../../settings/schema.ts';
import type { MessageKind } from '../../vocabulary.ts';
import { LIMITS, SENDABLE_KINDS } from '../commands.ts';
import type { EventBody, FollowUpEnd, ScheduledLetter } from '../events.ts';
import { liveSurfaces } from '../hosts.ts';
import type { Policy } from '../policy.ts';
import { isAnswered, openQueries } from '../questions.ts';
import type { Decision, Rejection } from '../rejections.ts';
import type { Complaint, FollowUp } from '../state.ts';
import { type CaseCommand, nextId } from './case.ts';
import { incompleteLetter } from './letter-check.ts';
import { outbound, surfaceFor } from './messages.ts';
import { accept, compact, event, refuse, reject, rejection } from './outcome.ts';
import { unknown } from './taxonomy.ts';

/** The furthest that a follow-up may lie ahead, milliseconds. */
const FURTHEST = 2 * 366 * 86_400_000;
const HOUR = 3_600_000;

/** FU1, FU2 and FU7: a letter of the settings, at a time that lies ahead, by a way that is open. */
export function scheduleFollowUp({
  data,
  c,
  meta,
  policy,
}: CaseCommand<'ScheduleFollowUp'>): Decision<EventBody> {
  const { templates } = policy.settings;
  const template = templates.find(({ id }) => id === data.template);
  if (!template) return refuse(unknown('FU1', 'template', data.template, templates));
  if (template.kind !== data.kind)
    return reject('FU1', 'unknown-value', `template ${template.id} is for ${template.kind}`, {
      template: template.id,
    });
  if (data.at <= meta.at || data.at > meta.at + FURTHEST)
    return reject('FU2', 'unknown-value', 'a follow-up lies ahead, within two years', { at: data.at });
  const way = surfaceFor(data.surface, c);
  if (typeof way !== 'string') return refuse(way);
  const { kind, at, surface } = data;
  const letter = compact({ kind, template: template.id, language: data.language ?? c.language, at, surface });
  const senseless = lostSense({ ...letter, scheduledAt: meta.at }, c);
  if (senseless)
    return reject('FU5', 'wrong-status', `it would not go out: ${senseless}`, { why: senseless });
  return accept(event('FollowUpScheduled', { followUp: nextId('f', c.followUps), ...letter }));
}

export function cancelFollowUp({ data, c }: CaseCommand<'CancelFollowUp'>): Decision<EventBody> {
  const problem = notWaiting(data.followUp, c);
  if (problem) return refuse(problem);
  const personal = data.reason === undefined ? null : { reason: data.reason };
  return accept(cancelled(data.followUp, 'by-person', personal));
}

/** FU4 and FU6: its time has come. It goes out as a letter, or is cancelled with the reason why it cannot. */
export function sendFollowUp({ data, c, meta, policy }: CaseCommand<'SendFollowUp'>): Decision<EventBody> {
  const problem = notWaiting(data.followUp, c);
  if (problem) return refuse(problem);
  const followUp = c.followUps.find(({ id }) => id === data.followUp)!;
  if (meta.at < followUp.at)
    return reject('FU4', 'wrong-status', `${followUp.id} is not due yet`, { at: followUp.at });
  const ended = lostSense(followUp, c);
  return ended ? accept(cancelled(followUp.id, ended)) : sent(followUp, c, policy);
}

function sent(followUp: FollowUp, c: Complaint, policy: Policy): Decision<EventBody> {
  const { id, kind, language, template: name, surface } = followUp;
  const template = policy.settings.templates.find((candidate) => candidate.id === name);
  const letter = template && draftLetter({ template: { ...template, kind }, language, c, policy });
  if (!letter?.ok) return accept(cancelled(id, 'letter-incomplete'));
  const text = letter.markdown;
  if (text.length > LIMITS.text || incompleteLetter({ kind, text, language }, c, policy))
    return accept(cancelled(id, 'letter-incomplete'));
  const message = outbound(kind, compact({ text, language, template: name, surface }), c);
  if ('code' in message) return accept(cancelled(id, 'no-way-to-send'));
  return accept(message, event('FollowUpSent', { followUp: id, message: nextId('m', c.messages) }));
}

/** Letters that still make sense once the case has ended, unless it was withdrawn. */
const AFTER_THE_END: readonly MessageKind[] = [
  'feedback-request',
  'redress-paid',
  'post-offer-answer',
  'history-copy',
  'summary-letter',
];

/** Letters that still make sense once the final response was issued. */
const AFTER_THE_ANSWER: readonly MessageKind[] = AFTER_THE_END.filter((kind) => kind !== 'summary-letter');

type Letter = Pick<FollowUp, 'kind' | 'stage' | 'scheduledAt'>;

/** FU5: why a waiting follow-up makes no sense any more; null while it does. */
export function lostSense({ kind, stage, scheduledAt }: Letter, c: Complaint): FollowUpEnd | null {
  if (c.erasedAt !== null) return 'erased';
  const ended = c.status === 'resolved' || c.status === 'closed';
  const withdrawn = ended && c.resolution.reason === 'withdrawn';
  if (withdrawn || (ended && !AFTER_THE_END.includes(kind))) return 'case-ended';
  if (stage !== undefined && c.status === 'in_progress' && c.stage !== stage) return 'stage-left';
  if (!AFTER_THE_ANSWER.includes(kind) && isAnswered(c)) return 'answered';
  if (kind === 'post-offer-answer' && openQueries(c).length === 0) return 'answered';
  return kind === 'message' && wroteSince(scheduledAt, c) ? 'complainant-wrote' : null;
}

/** A reminder asks for an answer; whoever has written since needs none. */
function wroteSince(scheduledAt: number, c: Complaint): boolean {
  return c.messages.some(({ direction, at }) => direction === 'in' && at >= scheduledAt);
}

/**
 * FU3 and FU5: what becomes of follow-ups by what happened to the case. Those that lost their sense are cancelled, and
 * those that the settings ask for at a stage that was entered are scheduled.
 *
 * @param c the case after `events`
 * @param at UTC milliseconds
 */
export function followUpsAfter(
  events: readonly EventBody[],
  c: Complaint,
  at: number,
  policy: Policy,
): EventBody[] {
  const ended = waitingOn(c).flatMap((followUp) => {
    const why = lostSense(followUp, c);
    return why ? cancelled(followUp.id, why) : [];
  });
  const entered = events.some(({ type }) => type === 'StageEntered' || type === 'Reopened');
  return entered && c.status === 'in_progress' ? [...ended, ...atStage(c.stage, c, at, policy)] : ended;
}

function atStage(stage: string, c: Complaint, at: number, policy: Policy): EventBody[] {
  if (liveSurfaces(c, 'messages').length === 0) return [];
  const letters = policy.settings.followUps
    .filter((rule) => rule.stage === stage && !waitsAlready(rule, c))
    .flatMap((rule) => letterOf(rule, c, at, policy.settings) ?? []);
  return letters.map((letter, index) =>
    event('FollowUpScheduled', { followUp: `f${c.followUps.length + index + 1}`, ...letter }),
  );
}

type Rule = Settings['followUps'][number];

function letterOf(
  { stage, template: id, afterHours }: Rule,
  c: Complaint,
  now: number,
  { templates }: Settings,
): Omit<ScheduledLetter, 'followUp'> | null {
  const template = templates.find((candidate) => candidate.id === id);
  if (!template || !isSendable(template.kind)) return null;
  const letter = {
    kind: template.kind,
    template: id,
    language: c.language,
    at: now + afterHours * HOUR,
    stage,
  };
  return lostSense({ ...letter, scheduledAt: now }, c) ? null : letter;
}

/** A letter with a command of its own (an acknowledgement, a final response) never goes out by itself. */
function isSendable(kind: MessageKind): boolean {
  return (SENDABLE_KINDS as readonly MessageKind[]).includes(kind);
}

function waitsAlready({ stage, template }: Rule, c: Complaint): boolean {
  return waitingOn(c).some((followUp) => followUp.stage === stage && followUp.template === template);
}

/** When the next follow-up of the case is to go out, UTC milliseconds; null: none waits. */
export function nextFollowUpAt(c: Complaint): number | null {
  const waiting = waitingOn(c);
  return waiting.length === 0 ? null : Math.min(...waiting.map(({ at }) => at));
}

function waitingOn(c: Complaint): FollowUp[] {
  return c.followUps.filter(({ state }) => state === 'waiting');
}

export function noFollowUp(c: Complaint): Rejection | null {
  return waitingOn(c).length > 0 ? null : rejection('FU4', 'not-found', 'no follow-up waits');
}

/** FU7: whether a letter could go out at all is known before anything else of it is. */
export function noWayToSend(c: Complaint): Rejection | null {
  const way = surfaceFor(undefined, c);
  return typeof way === 'string' ? null : way;
}

function notWaiting(id: string, c: Complaint): Rejection | null {
  const followUp = c.followUps.find((candidate) => candidate.id === id);
  if (!followUp) return rejection('FU4', 'not-found', `no follow-up ${id}`, { followUp: id });
  if (followUp.state === 'waiting') return null;
  return rejection('FU4', 'already-done', `${id} is ${followUp.state}`, {
    followUp: id,
    state: followUp.state,
  });
}

function cancelled(
  followUp: string,
  why: FollowUpEnd,
  personal: { reason: string } | null = null,
): EventBody {
  return event('FollowUpCancelled', { followUp, why }, personal);
}
