import { type DayNumber, isoFromDay, localDay } from '../calendars/index.ts';
import type { PortfolioCase } from './portfolio.ts';
import type { TeamPlan } from './team.ts';

/** A case that is not closed in time. `closedOn` and `daysLate` are null where the work does not get to it. */
export type MissedCase = {
  id: string;
  rule: string;
  due: number;
  dueDate: string;
  closedOn: string | null;
  daysLate: number | null;
};

/** One working day: what the team can close and closes, what is open at its end, and what was missed since the last. */
export type WorkDay = { date: string; capacity: number; closed: number; open: number; missed: number };

export type Forecast = {
  cases: number;
  /** The earliest date first. */
  missed: MissedCase[];
  /** Of these, the cases whose date had passed already. */
  alreadyLate: number;
  /** Cases that the work does not get to before the last day looked at. */
  unfinished: number;
  days: WorkDay[];
  finishedOn: string | null;
};

type Planned = { one: PortfolioCase; dueDay: DayNumber; closed: DayNumber | null };

/** Shares of a case are binary fractions: what is less than this is no work. */
const NOTHING = 1e-9;

export function workDown(
  cases: readonly PortfolioCase[],
  today: DayNumber,
  zone: string,
  team: TeamPlan,
): Forecast {
  const queue = cases.map((one): Planned => ({ one, dueDay: localDay(zone, one.due), closed: null }));
  queue.sort((a, b) => a.one.due - b.one.due || (a.one.id < b.one.id ? -1 : 1));
  const days = work(queue, today, team);
  const missed = queue.filter((planned) => isMissed(planned, team.lastDay));
  const unfinished = queue.filter(({ closed }) => closed === null).length;
  return {
    cases: cases.length,
    missed: missed.map(missedCase),
    alreadyLate: missed.filter(({ dueDay }) => dueDay < today).length,
    unfinished,
    days,
    finishedOn: unfinished === 0 ? (days.at(-1)?.date ?? isoFromDay(today)) : null,
  };
}

/** Work that is left over from one day goes on with the same case on the next. Notes in `queue` when each is closed. */
function work(queue: Planned[], today: DayNumber, team: TeamPlan): WorkDay[] {
  const rows: WorkDay[] = [];
  const dates = missCounter(queue, today);
  let next = 0;
  let left = queue[0]?.one.work ?? 1;
  for (let day = today; day <= team.lastDay && next < queue.length; day++) {
    const capacity = team.capacityOn(day);
    if (capacity === null) continue;
    const first = next;
    for (let hands = capacity; next < queue.length && hands > NOTHING; ) {
      const done = Math.min(hands, left);
      hands -= done;
      left -= done;
      if (left > NOTHING) break;
      (queue[next] as Planned).closed = day;
      next++;
      left = queue[next]?.one.work ?? 1;
    }
    const open = queue.length - next;
    rows.push({ date: isoFromDay(day), capacity, closed: next - first, open, missed: dates.missedBy(day) });
  }
  return rows;
}

/** Counts, day after day, the cases whose date has come and that were not closed by it; `queue` is in order of date. */
function missCounter(queue: readonly Planned[], today: DayNumber): { missedBy: (day: DayNumber) => number } {
  let seen = queue.findIndex(({ dueDay }) => dueDay >= today);
  if (seen < 0) seen = queue.length;
  return {
    missedBy: (day) => {
      let missed = 0;
      for (; (queue[seen]?.dueDay ?? Number.POSITIVE_INFINITY) <= day; seen++) {
        const { closed, dueDay } = queue[seen] as Planned;
        if (closed === null || closed > dueDay) missed++;
      }
      return missed;
    },
  };
}

function isMissed({ dueDay, closed }: Planned, lastDay: DayNumber): boolean {
  return closed === null ? dueDay <= lastDay : closed > dueDay;
}

function missedCase({ one, dueDay, closed }: Planned): MissedCase {
  return {
    id: one.id,
    rule: one.rule,
    due: one.due,
    dueDate: isoFromDay(dueDay),
    closedOn: closed === null ? null : isoFromDay(closed),
    daysLate: closed === null ? null : closed - dueDay,
  };
}
