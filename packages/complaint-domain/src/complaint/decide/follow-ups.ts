import { letterVariables, renderTemplate } from '../../letters/index.ts';
import type { MessageKind } from '../../vocabulary.ts';
import type { EventBody, FollowUpEnd } from '../events.ts';
import { liveSurfaces } from '../hosts.ts';
import type { Policy } from '../policy.ts';
import { isAnswered } from '../questions.ts';
import type { Decision } from '../rejections.ts';
import type { Complaint, FollowUp } from '../state.ts';
import { type CaseCommand, nextId } from './case.ts';
import { incompleteLetter } from './letter-check.ts';
import { outbound } from './messages.ts';
import { accept, compact, event, refuse, reject, rejection } from './outcome.ts';
import { unknown } from './taxonomy.ts';

/** The furthest that a follow-up may lie ahead, milliseconds. */
const FURTHEST = 2 * 366 * 86_400_000;
const HOUR = 3_600_000;

/** FU1 and FU2. */
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
  if (data.surface !== undefined && !c.surfaces.some(({ id }) => id === data.surface))
    return reject('MS2', 'not-found', `no surface ${data.surface}`, { surface: data.surface });
  const { kind, at, surface } = data;
  const language = data.language ?? c.language;
  const followUp = nextId('f', c.followUps);
  return accept(
    event('FollowUpScheduled', compact({ followUp, kind, template: template.id, language, at, surface })),
  );
}

export function cancelFollowUp({ data, c }: CaseCommand<'CancelFollowUp'>): Decision<EventBody> {
  const problem = notWaiting(data.followUp, c);
  if (problem) return refuse(problem);
  const personal = data.reason === undefined ? null : { reason: data.reason };
  return accept(cancelled(data.followUp, 'by-person', personal));
}

/** FU4 to FU6: its time has come. It goes out as a letter, or is cancelled with the reason why it cannot. */
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
  const letter = template && renderTemplate(template, language, letterVariables(c, policy, language));
  if (!letter?.ok) return accept(cancelled(id, 'letter-incomplete'));
  const text = letter.markdown;
  if (incompleteLetter({ kind, text, language }, c, policy))
    return accept(cancelled(id, 'letter-incomplete'));
  const message = outbound(kind, compact({ text, language, template: name, surface }), c);
  if ('code' in message) return accept(cancelled(id, 'no-way-to-send'));
  return accept(message, event('FollowUpSent', { followUp: id, message: nextId('m', c.messages) }));
}

/** Letters that still make sense when the case is resolved. */
const AFTERWARDS: readonly MessageKind[] = ['feedback-request', 'redress-paid', 'post-offer-answer'];

/** FU5: why a waiting follow-up makes no sense any more; null while it does. */
export function lostSense(followUp: FollowUp, c: Complaint): FollowUpEnd | null {
  if (c.erasedAt !== null) return 'erased';
  const ended = c.status === 'resolved' || c.status === 'closed';
  const withdrawn = ended && c.resolution.reason === 'withdrawn';
  if (withdrawn || (ended && !AFTERWARDS.includes(followUp.kind))) return 'case-ended';
  if (followUp.stage !== undefined && !(c.status === 'in_progress' && c.stage === followUp.stage))
    return 'stage-left';
  if (!AFTERWARDS.includes(followUp.kind) && isAnswered(c)) return 'answered';
  if (followUp.kind === 'message' && wroteSince(followUp, c)) return 'complainant-wrote';
  return null;
}

/** A reminder asks for an answer; whoever has written since needs none. */
function wroteSince(followUp: FollowUp, c: Complaint): boolean {
  return c.messages.some(({ direction, at }) => direction === 'in' && at >= followUp.scheduledAt);
}

/** FU3: the follow-ups that the settings ask for at a stage. */
export function followUpsOnStage(stage: string, c: Complaint, at: number, policy: Policy): EventBody[] {
  const { followUps, templates } = policy.settings;
  const rules = followUps.filter((rule) => rule.stage === stage);
  return rules.flatMap((rule, index): EventBody[] => {
    const template = templates.find(({ id }) => id === rule.template);
    if (!template || liveSurfaces(c, 'messages').length === 0) return [];
    return [
      event('FollowUpScheduled', {
        followUp: `f${c.followUps.length + index + 1}`,
        kind: template.kind,
        template: template.id,
        language: c.language,
        at: at + rule.afterHours * HOUR,
        stage,
      }),
    ];
  });
}

/** When the next follow-up of the case is to go out, UTC milliseconds; null: none waits. */
export function nextFollowUpAt(c: Complaint): number | null {
  const waiting = c.followUps.filter(({ state }) => state === 'waiting');
  return waiting.length === 0 ? null : Math.min(...waiting.map(({ at }) => at));
}

export function noFollowUp(c: Complaint) {
  if (c.followUps.some(({ state }) => state === 'waiting')) return null;
  return rejection('FU4', 'not-found', 'no follow-up waits');
}

function notWaiting(id: string, c: Complaint) {
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
