import { ApiError } from '@recourse/api-client';
import { callFailure } from '../connection.ts';
import { type Finding, found } from './finding.ts';

/** A look that may fail: a missing scope leaves it out, anything else is a finding. */
export async function guarded(check: string, look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    const { message, hint } = callFailure(error);
    return found(
      error instanceof ApiError && error.status === 403 ? 'skipped' : 'fail',
      check,
      message,
      hint,
    );
  }
}
