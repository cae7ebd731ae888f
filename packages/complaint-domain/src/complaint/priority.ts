import { nearestObligation, type Obligation } from '../obligations/index.ts';
import type { Settings } from '../settings/schema.ts';
import type { PriorityLevel } from '../vocabulary.ts';
import type { Policy } from './policy.ts';
import type { Complaint } from './state.ts';

/** One factor of a score and what it comes from: a severity, an impact, an obligation's id, a level. */
export type PriorityReason = {
  code: 'severity' | 'impact' | 'obligation' | 'vulnerable' | 'escalated';
  value: string;
  factor: number;
};

export type Priority = { level: PriorityLevel; score: number; reasons: PriorityReason[] };

const HOUR_MS = 3_600_000;

/**
 * How soon a case is to be looked at: severity × impact × nearness of its next date × what else raises it. Every
 * factor is listed, so the level can be explained; how somebody writes never lowers it. A resolved or closed case
 * has no date that presses.
 *
 * @param now UTC milliseconds
 */
export function priorityOf(
  c: Complaint,
  obligations: readonly Obligation[],
  now: number,
  policy: Policy,
): Priority {
  const { priority } = policy.settings;
  const reasons: PriorityReason[] = [
    { code: 'severity', value: c.severity, factor: priority.severity[c.severity] },
    { code: 'impact', value: c.impact, factor: priority.impact[c.impact] },
    ...nearness(obligations, now, priority),
  ];
  if (c.vulnerable) reasons.push({ code: 'vulnerable', value: 'yes', factor: priority.vulnerableFactor });
  if (c.escalation)
    reasons.push({ code: 'escalated', value: String(c.escalation.level), factor: priority.escalatedFactor });
  const score = reasons.reduce((product, reason) => product * reason.factor, 1);
  return { level: levelOf(score, priority.levels), score, reasons };
}

/** Nothing when no date presses. A clock that stands still does not press. */
function nearness(
  obligations: readonly Obligation[],
  now: number,
  { nearness: rows }: Settings['priority'],
): PriorityReason[] {
  const nearest = nearestObligation(obligations);
  if (!nearest || nearest.paused) return [];
  const hours = (nearest.due - now) / HOUR_MS;
  const row = rows.find(({ withinHours }) => hours <= withinHours);
  return row ? [{ code: 'obligation', value: nearest.id, factor: row.factor }] : [];
}

function levelOf(score: number, levels: Settings['priority']['levels']): PriorityLevel {
  if (score >= levels.urgent) return 'urgent';
  if (score >= levels.high) return 'high';
  return score >= levels.medium ? 'medium' : 'low';
}
