import { addMonths, type DayNumber, dayFromIso } from '../calendars/days.ts';
import { basisChanges, daysBetween, yearBasis } from './day-count.ts';
import type { InterestRule } from './rule-schema.ts';

/** Days of a period that share one rate, one basis and one sum on which interest runs. */
export type Stretch = {
  /** Not counted itself. */
  from: DayNumber;
  /** Counted. */
  to: DayNumber;
  days: number;
  basis: number;
  ratePercent: string;
  /** Whether interest due so far is added to the sum at its end. */
  capitalised: boolean;
};

const MONTHS = { yearly: 12, monthly: 1 } as const;

/** RA6: the period cut where the rate, the basis or the sum changes. The rule's rates must cover the period. */
export function stretchesOf(from: DayNumber, to: DayNumber, rule: InterestRule): Stretch[] {
  const compounding = compoundingDates(from, to, rule);
  const cuts = [...compounding, ...rateEnds(rule), ...basisChanges(from, to, rule.dayCount)];
  const inside = [...new Set(cuts)].filter((day) => day > from && day < to).sort((a, b) => a - b);
  const ends = from === to ? [] : [...inside, to];
  const capitalising = new Set(compounding);
  return ends.map((end, i) => stretch(i === 0 ? from : ends[i - 1]!, end, rule, capitalising.has(end)));
}

function stretch(from: DayNumber, to: DayNumber, rule: InterestRule, capitalised: boolean): Stretch {
  const { dayCount, rates } = rule;
  const rate = rates.find((each) => each.to === null || dayFromIso(each.to) >= to)!;
  return {
    from,
    to,
    days: daysBetween(from, to, dayCount),
    basis: yearBasis(to, dayCount),
    ratePercent: rate.percent,
    capitalised: capitalised || rule.compounding === 'daily',
  };
}

function rateEnds({ rates }: InterestRule): DayNumber[] {
  return rates.flatMap(({ to }) => (to === null ? [] : [dayFromIso(to)]));
}

/** RA7: anniversaries of the first day up to the last; in a month that is too short, its last day. */
function compoundingDates(from: DayNumber, to: DayNumber, { compounding }: InterestRule): DayNumber[] {
  if (compounding === undefined || compounding === 'daily') return [];
  const dates: DayNumber[] = [];
  for (let months = MONTHS[compounding]; ; months += MONTHS[compounding]) {
    const { day } = addMonths(from, months);
    if (day > to) return dates;
    dates.push(day);
  }
}
