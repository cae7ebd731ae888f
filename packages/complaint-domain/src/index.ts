export * from './canonical.ts';
export * from './complaint/availability.ts';
export * from './complaint/commands.ts';
export { extended, moreTimeProblem } from './complaint/decide/delay.ts';
export { nextFollowUpAt } from './complaint/decide/follow-ups.ts';
export { keptUntil } from './complaint/decide/privacy.ts';
export { regimesFor } from './complaint/decide/regimes.ts';
export { nextReleaseAt } from './complaint/decide/sendings.ts';
export { nextTaskReminderAt } from './complaint/decide/tasks.ts';
export { decide, type Given } from './complaint/decide.ts';
export {
  escalationRows,
  nextReport,
  type ReportState,
  reportMoments,
  toNotify,
} from './complaint/escalation.ts';
export * from './complaint/events.ts';
export { evolve } from './complaint/evolve.ts';
export {
  explainObligationOf,
  factsOf,
  isOwed,
  lawOf,
  obligationsOf,
  rulesOf,
} from './complaint/facts.ts';
export { HOST_CARRIES } from './complaint/hosts.ts';
export * from './complaint/meta.ts';
export * from './complaint/next-steps.ts';
export * from './complaint/notices.ts';
export { inputRule, type Problem, parseCommand } from './complaint/parse-command.ts';
export * from './complaint/permissions.ts';
export * from './complaint/policy.ts';
export * from './complaint/priority.ts';
export { isUnderway } from './complaint/questions.ts';
export { react } from './complaint/react.ts';
export { redressTotalsOf, workedExampleOf } from './complaint/redress-of-case.ts';
export * from './complaint/rejections.ts';
export { type RoutingFacts, routeOf } from './complaint/routing.ts';
export { sentAt } from './complaint/sent-at.ts';
export * from './complaint/state.ts';
export * from './complaint/transitions.ts';
export { upcast } from './complaint/upcast.ts';
export * from './letters/index.ts';
export { minorDigits } from './minor-digits.ts';
export {
  CALENDARS,
  type Calendar,
  type Calendars,
  type CostOfLateness,
  canBeLate,
  costOfLateness,
  type DeadlineRule,
  dayFromIso,
  type ExplainedCount,
  type ExplainedDay,
  type Explanation,
  explainObligation,
  explainObligations,
  explainSentence,
  instantOf,
  isoFromDay,
  isTimeZone,
  limitText,
  localDateTime,
  localDay,
  MILESTONE_FACTS,
  type MilestoneFact,
  nearestObligation,
  type Obligation,
  type ObligationFacts,
  type ObligationPolicy,
  type ObligationProblem,
  type ObligationStatus,
  OPTIONAL_KINDS,
  obligationProblems,
  obligationStatusAt,
  obligations,
  proposeRegimes,
  REGIMES,
  type Regime,
  startOfLocalDay,
  weekdayOf,
  withClosingDays,
} from './obligations/index.ts';
export * from './recognise/recognise.ts';
export * from './redress/index.ts';
export * from './reference.ts';
export * from './settings/chat.ts';
export * from './settings/default.ts';
export * from './settings/schema.ts';
export * from './similarity.ts';
export * from './simulate/index.ts';
export * from './vocabulary.ts';
