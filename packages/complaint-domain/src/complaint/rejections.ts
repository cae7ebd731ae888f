/**
 * Why a command was refused. `rule` is the id in SPEC.md, `code` is closed and stable for programs, `message` is
 * English for logs and API users (screens translate by code), `detail` names the things concerned.
 */
export type Rejection = {
  code: RejectionCode;
  rule: string;
  message: string;
  detail?: Record<string, unknown>;
};

export const REJECTION_CODES = [
  'not-permitted',
  'not-visible',
  'wrong-status',
  'not-found',
  'already-done',
  'unknown-value',
  'stage-incomplete',
  'in-the-future',
  'no-way-to-send',
  'issues-without-finding',
  'redress-undecided',
  'second-person-needed',
  'above-limit',
  'not-answered',
  'open-tasks',
  'open-obligations',
  'offer-missing',
  'letter-incomplete',
  'extension-not-allowed',
  'relief-not-open',
  'invalid-calculation',
  'retention',
  'erased',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

export type Decision<E> = { ok: true; events: E[] } | { ok: false; rejection: Rejection };
