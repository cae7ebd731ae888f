import { ApiError, UnreachableError } from '@recourse/api-client/client';
import { type Failure, failureOf, type I18n } from '@recourse/ui/components';

/** Any thrown error as a sentence for the agent. */
export function failureFrom(error: unknown, i18n: I18n): { failure: Failure; unreachable: boolean } {
  if (error instanceof ApiError && error.status === 401)
    return { failure: { text: i18n.t('banner.expired.title'), fields: [] }, unreachable: false };
  if (error instanceof ApiError) return { failure: failureOf(error.problem, i18n), unreachable: false };
  const unreachable = error instanceof UnreachableError;
  // Neither a refusal nor the network: a bug of ours, for whoever looks into the browser's console.
  if (!unreachable) console.error(error);
  return {
    failure: { text: i18n.t(unreachable ? 'error.unreachable' : 'error.unexpected'), fields: [] },
    unreachable,
  };
}
