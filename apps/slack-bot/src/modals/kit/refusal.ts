import { ApiError, UnreachableError } from '@recourse/api-client/client';

/** What the service refused, or that it could not be reached: said to the person. Anything else is a bug of ours. */
export function explainable(error: unknown): boolean {
  return error instanceof ApiError || error instanceof UnreachableError;
}

/** The code of a refusal by a rule, such as `letter-incomplete`; null for anything else. */
export function rejectionOf(error: unknown): { code: string; rule: string } | null {
  return error instanceof ApiError ? (error.problem.rejection ?? null) : null;
}

/** The same key came before with other data: whatever it was, it was done then. */
export function wasSentBefore(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'conflict';
}
