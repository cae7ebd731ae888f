import type { DeadlineRule, MilestoneFact } from '../regimes/index.ts';
import { fieldOf, momentOf, problem, type SimulationInput, type SimulationResult } from './input.ts';

/** What the organisation can only do with a complaint that it has. */
const AFTER_RECEIPT = [
  'acknowledgement-sent',
  'resolved',
  'offer-accepted',
] as const satisfies MilestoneFact[];

/** A day at each end of the years 0 and 9999: beyond them a date has no four digits, and no law. */
const FIRST = Date.parse('0000-01-02T00:00:00Z');
const LAST = Date.parse('9999-12-30T00:00:00Z');

/** Moments that no complaint can have: before its receipt, a notice before the clock, a year of no calendar. */
export function outOfOrder(input: SimulationInput, rule: DeadlineRule): SimulationResult<never> | undefined {
  return beyondYears(input) ?? beforeReceipt(input) ?? noticeBeforeClock(input, rule);
}

function beyondYears({ received, registered, facts, extension }: SimulationInput) {
  const moments = Object.entries({
    received,
    registered,
    'extension.noticeSent': extension?.noticeSent,
    ...Object.fromEntries(Object.entries(facts ?? {}).map(([fact, at]) => [`facts.${fact}`, at])),
  });
  const far = moments.find(([, at]) => at !== undefined && !(at >= FIRST && at <= LAST));
  return far && problem(far[0], 'year-outside-calendar', 'no calendar holds that year');
}

function beforeReceipt(input: SimulationInput): SimulationResult<never> | undefined {
  const { received } = input;
  if (received === undefined) return undefined;
  const early = (['registered', ...AFTER_RECEIPT] as const).find(
    (fact) => (momentOf(input, fact) ?? received) < received,
  );
  return early && problem(fieldOf(early), 'reversed', 'cannot be before receipt');
}

function noticeBeforeClock(
  input: SimulationInput,
  { clock }: DeadlineRule,
): SimulationResult<never> | undefined {
  const noticeSent = input.extension?.noticeSent;
  const begun = momentOf(input, clock.start) ?? (clock.fallback && momentOf(input, clock.fallback.start));
  if (noticeSent === undefined || begun === undefined || noticeSent >= begun) return undefined;
  return problem(
    'extension.noticeSent',
    'reversed',
    `cannot be before "${clock.start}", which starts the clock`,
  );
}
