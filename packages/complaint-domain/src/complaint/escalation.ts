import { endOfLocalDay, HOUR_MS, localDay, startOfLocalDay } from '../calendars/index.ts';
import type { Obligation } from '../obligations/index.ts';
import { DEFAULT_ESCALATION } from '../settings/escalation.ts';
import type { Settings } from '../settings/schema.ts';
import { type Role, SEVERITIES } from '../vocabulary.ts';
import type { Policy } from './policy.ts';
import type { Complaint } from './state.ts';

/** How far an obligation came without being met. */
export type ReportState = 'warned' | 'due' | 'missed';

type Row = Settings['escalation'][number];

/** OR4: every row of the matrix that fits; a register without rows has the ordinary ones. */
export function escalationRows(
  state: ReportState,
  obligation: Pick<Obligation, 'kind' | 'statutory'>,
  c: Complaint,
  { settings }: Policy,
): Row[] {
  const matrix = settings.escalation.length > 0 ? settings.escalation : DEFAULT_ESCALATION;
  return matrix.filter(
    (row) =>
      row.on === state &&
      (row.statutory === undefined || row.statutory === obligation.statutory) &&
      (row.kinds === undefined || row.kinds.includes(obligation.kind)) &&
      (row.severityFrom === undefined ||
        SEVERITIES.indexOf(c.severity) >= SEVERITIES.indexOf(row.severityFrom)),
  );
}

/** The role that a report raises the case to: that of the last row which names one. */
export function escalateTo(rows: readonly Row[]): Role | undefined {
  return rows.findLast((row) => row.escalateTo !== undefined)?.escalateTo;
}

/** Who is to hear, each once: the assignee, the collaborators, or everybody of a role. */
export function toNotify(rows: readonly Row[]): Row['notify'] {
  return [...new Set(rows.flatMap((row) => row.notify))];
}

/**
 * The moments (UTC ms) at which an open obligation is to be reported. It is due when the day that ends with it begins;
 * a limit that ends on the running clock, an hour before. Never due before it is near.
 */
export function reportMoments(
  { warnAt, due }: Pick<Obligation, 'warnAt' | 'due'>,
  timeZone: string,
): Record<ReportState, number> {
  const day = localDay(timeZone, due);
  const begins = endOfLocalDay(timeZone, day) === due ? startOfLocalDay(timeZone, day) : due - HOUR_MS;
  return { warned: warnAt, due: Math.max(warnAt, begins), missed: due + 1 };
}

/** What is to be reported next of an open obligation, and when; null once it was reported as missed. */
export function nextReport(
  obligation: Pick<Obligation, 'id' | 'warnAt' | 'due'>,
  c: Complaint,
  timeZone: string,
): { state: ReportState; at: number } | null {
  const moments = reportMoments(obligation, timeZone);
  const order = ['missed', 'due', 'warned'] as const;
  const last = order.findIndex((state) => c.reported[obligation.id]?.[state] === obligation.due);
  if (last === 0) return null;
  const state = last < 0 ? 'warned' : order[last - 1]!;
  return { state, at: moments[state] };
}
