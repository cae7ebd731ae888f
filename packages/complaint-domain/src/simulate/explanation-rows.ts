import {
  type Calendar,
  dayFromIso,
  dayOff,
  endOfLocalDay,
  HOUR_MS,
  isoFromDay,
  outsideCalendar,
  startOfLocalDay,
} from '../calendars/index.ts';
import type { ExplainedDay, Explanation } from '../obligations/index.ts';
import type { DeadlineRule } from '../regimes/index.ts';

/** One local day on the way to a date. `reason`: `counted`, `day-zero`, `weekend`, `holiday: Good Friday`, `hours: 14` … */
export type ExplanationRow = { date: string; counted: boolean; reason: string };

/** The days of an explanation in order, from the start of the clock to the due date. */
export function explanationRows(
  explanation: Explanation,
  rule: DeadlineRule,
  calendar: Calendar | undefined,
): ExplanationRow[] {
  const rows =
    explanation.hours && !extensionDays(explanation) ? hourRows(explanation) : dayRows(explanation, rule);
  const last = rows.at(-1)?.date;
  if (last === explanation.due.date) return rows;
  return [...rows, ...movedRows(last ?? explanation.start.date, explanation, calendar)];
}

function extensionDays({ extension }: Explanation): ExplainedDay[] | undefined {
  return extension?.accepted ? extension.days : undefined;
}

/** An extension that counts from the start of the clock is a count of its own; one from the date goes on from there. */
function dayRows(explanation: Explanation, rule: DeadlineRule): ExplanationRow[] {
  const longer = extensionDays(explanation);
  if (!longer) return explanation.days.map(rowOf);
  if (rule.extension?.countedFrom === 'clock-start') return longer.map(rowOf);
  const end = explanation.days.at(-1)?.date ?? '';
  return [...explanation.days, ...longer.filter(({ date }) => date > end)].map(rowOf);
}

function rowOf({ date, counted, why, holiday }: ExplainedDay): ExplanationRow {
  return { date, counted, reason: holiday === undefined ? why : `${why}: ${holiday}` };
}

/** How many hours of the limit fall on each local day. */
function hourRows({ start, due, timeZone }: Explanation): ExplanationRow[] {
  const rows: ExplanationRow[] = [];
  for (let day = dayFromIso(start.date); day <= dayFromIso(due.date); day++) {
    const from = Math.max(start.at, startOfLocalDay(timeZone, day));
    const to = Math.min(due.at, endOfLocalDay(timeZone, day) + 1);
    if (to > from)
      rows.push({ date: isoFromDay(day), counted: true, reason: `hours: ${round((to - from) / HOUR_MS)}` });
  }
  return rows;
}

function round(hours: number): number {
  return Math.round(hours * 100) / 100;
}

/** From the last counted day to where the end went: over days off, or to the day that a notice names. */
function movedRows(
  last: string,
  { due, extension }: Explanation,
  calendar: Calendar | undefined,
): ExplanationRow[] {
  const named = extension?.accepted && !extension.days;
  const end = {
    date: due.date,
    counted: false,
    reason: named ? 'extension: the day named' : 'roll: the end',
  };
  const rows: ExplanationRow[] = [];
  for (let day = dayFromIso(last) + 1; day < dayFromIso(due.date); day++) {
    const reason = named ? 'extension' : `roll: ${offReason(calendar, day)}`;
    rows.push({ date: isoFromDay(day), counted: false, reason });
  }
  return [...rows, end];
}

function offReason(calendar: Calendar | undefined, day: number): string {
  const off = calendar && !outsideCalendar(calendar, day) ? dayOff(calendar, day) : undefined;
  if (!off) return 'day off';
  return off.why === 'holiday' ? `holiday: ${off.holiday}` : off.why;
}
