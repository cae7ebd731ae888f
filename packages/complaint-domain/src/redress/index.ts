export { DEFAULT_INTEREST_RULES } from './default-rules.ts';
export {
  calculateInterest,
  type Interest,
  type InterestLine,
  type InterestRequest,
  type InterestResult,
} from './interest.ts';
export type { RedressProblem, RedressProblemCode } from './problem.ts';
export {
  COMPOUNDINGS,
  type Compounding,
  CurrencySchema,
  DAY_COUNTS,
  type DayCount,
  type InterestRate,
  type InterestRule,
  InterestRuleSchema,
  ROUNDINGS,
  type Rounding,
} from './rule-schema.ts';
export {
  interestLine,
  type RedressLine,
  type RedressTotal,
  type RedressTotals,
  redressTotals,
} from './totals.ts';
export { type WorkedExample, workedExample } from './worked-example.ts';
