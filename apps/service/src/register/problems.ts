import type { Problem } from '@recourse/api-client';
import type { Rejection } from '@recourse/complaint-domain';
import type { FieldProblem, Outcome } from './execute.ts';

/** The problems that are not a rule of the domain, with their HTTP status. */
const KINDS = {
  invalid: { status: 400, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'Who are you?' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'There is no such thing' },
  conflict: { status: 409, title: 'This was used before for something else' },
  stale: { status: 412, title: 'It has changed meanwhile' },
  'too-large': { status: 413, title: 'Too large' },
  refused: { status: 422, title: 'A rule does not allow this' },
  unavailable: { status: 503, title: 'Not available at the moment' },
} as const;
export type ProblemKind = keyof typeof KINDS;

export function problem(
  kind: ProblemKind,
  detail: string,
  code: string = kind,
  more: Partial<Problem> = {},
): Problem {
  const { status, title } = KINDS[kind];
  return { type: `urn:recourse:problem:${code}`, title, status, detail, code, ...more };
}

export function invalid(errors: FieldProblem[]): Problem {
  const detail = errors.map((e) => `${e.field}: ${e.message}`).join('; ');
  return problem('invalid', detail, 'invalid', { errors, ...(errors[0] ? { rule: errors[0].rule } : {}) });
}

export function refused(rejection: Rejection): Problem {
  const kind =
    rejection.code === 'not-permitted'
      ? 'forbidden'
      : rejection.code === 'not-visible'
        ? 'not-found'
        : 'refused';
  return problem(kind, rejection.message, rejection.code, { rule: rejection.rule, rejection });
}

export const unknownReference = (reference: string) =>
  problem('not-found', `there is no complaint ${reference}, or you may not see it`);

/** What did not become a receipt, as a problem. */
export function problemOf(outcome: Exclude<Outcome, { kind: 'done' }>): Problem {
  switch (outcome.kind) {
    case 'refused':
      return refused(outcome.rejection);
    case 'invalid':
      return invalid(outcome.problems);
    case 'reused':
      return problem('conflict', 'this Idempotency-Key came before with another request', 'key-reused');
    case 'stale':
      return problem('stale', `the complaint is now at version ${outcome.version}`);
    case 'missing':
      return problem('not-found', 'there is no such complaint');
  }
}
